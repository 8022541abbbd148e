import { Lock } from "lucide-react";
import { useState } from "react";
import { useSay } from "../messages/messages";
import { problemWords } from "../messages/problem-words";
import { goTo } from "../routes/use-route";
import { useArchive } from "../state/archive-context";
import { Button } from "../ui/button";
import css from "./read-only-band.module.css";

/** Reasons of which the check has more to say. */
const damages: ReadonlySet<string> = new Set(["store.damaged", "store.broken-chain"]);

/** Why nothing can be changed, and what to do about it. It leaves when the reader has read it. */
export function ReadOnlyBand() {
  const say = useSay();
  const { about } = useArchive();
  const [readFor, setReadFor] = useState<string | null>(null);
  const archive = about?.archive ?? null;
  if (archive === null || archive.because === null || readFor === archive.id) return null;
  const damaged = archive.verified?.ok === false || damages.has(archive.because.code);
  const because = problemWords(say.language, archive.because);
  return (
    <section className={css["band"]} aria-label={say("band.readOnly")}>
      <Lock className={css["lock"]} aria-hidden />
      <p>
        <b>{say("band.readOnly")}</b> {because.message} {because.remedy}
      </p>
      <span className={css["grow"]} />
      {damaged && (
        <Button look="line" label={say("band.show")} onPress={() => goTo({ screen: "check" })} />
      )}
      <Button look="line" label={say("band.readAnyway")} onPress={() => setReadFor(archive.id)} />
    </section>
  );
}
