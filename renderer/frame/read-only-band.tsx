import { Hourglass, Lock, Unplug } from "lucide-react";
import { useState, type ReactNode } from "react";
import type { Problem } from "../../archive/model/archive-error";
import { useSay } from "../messages/messages";
import { problemWords } from "../messages/problem-words";
import { goTo } from "../routes/use-route";
import { useArchive } from "../state/archive-context";
import { Button } from "../ui/button";
import css from "./read-only-band.module.css";

/** Reasons of which the check has more to say. */
const damages: ReadonlySet<string> = new Set(["store.damaged", "store.broken-chain"]);
/** Reasons that pass, and are said until they have. */
const passing = {
  "store.away": "band.away",
  "store.overtaken": "band.overtaken",
  "catalogue.making": "band.making",
} as const;
const isPassing = (code: string): code is keyof typeof passing => Object.hasOwn(passing, code);

/** Why nothing can be changed, and what to do about it. It leaves when the reader has read it, or when the reason has passed. */
export function ReadOnlyBand() {
  const { about } = useArchive();
  const [readFor, setReadFor] = useState<string | null>(null);
  const archive = about?.archive ?? null;
  if (archive === null || archive.because === null) return null;
  const { because, session, verified } = archive;
  if (isPassing(because.code))
    return (
      <Band heading={passing[because.code]} because={because}>
        {because.code === "store.overtaken" && about?.mayWrite === true && <Reopen />}
      </Band>
    );
  if (readFor === session) return null;
  return (
    <LastingBand
      because={because}
      damaged={verified?.ok === false || damages.has(because.code)}
      onRead={() => setReadFor(session)}
    />
  );
}

function LastingBand(props: {
  readonly because: Problem;
  readonly damaged: boolean;
  readonly onRead: () => void;
}) {
  const say = useSay();
  return (
    <Band heading="band.readOnly" because={props.because}>
      {props.damaged && (
        <Button look="line" label={say("band.show")} onPress={() => goTo({ screen: "check" })} />
      )}
      <Button look="line" label={say("band.readAnyway")} onPress={props.onRead} />
    </Band>
  );
}

function Band(props: {
  readonly heading: "band.readOnly" | (typeof passing)[keyof typeof passing];
  readonly because: Problem;
  readonly children: ReactNode;
}) {
  const say = useSay();
  const { message, remedy } = problemWords(say.language, props.because);
  const { code } = props.because;
  const Sign = code === "store.away" ? Unplug : code === "catalogue.making" ? Hourglass : Lock;
  const look = code === "catalogue.making" ? `${css["band"]} ${css["quiet"]}` : css["band"];
  return (
    <section className={look} aria-label={say(props.heading)}>
      <Sign className={css["lock"]} aria-hidden />
      <p role="status">
        <b>{say(props.heading)}</b> {message} {remedy}
      </p>
      <span className={css["grow"]} />
      {props.children}
    </section>
  );
}

function Reopen() {
  const say = useSay();
  const { client, refresh } = useArchive();
  const [refused, setRefused] = useState<Problem | null>(null);
  const reopen = async () => {
    const reply = await client.ask("reopenArchive", {});
    setRefused(reply.ok ? null : reply.problem);
    refresh();
  };
  return (
    <>
      {refused !== null && <p role="alert">{problemWords(say.language, refused).message}</p>}
      <Button look="line" label={say("band.reopen")} onPress={() => void reopen()} />
    </>
  );
}
