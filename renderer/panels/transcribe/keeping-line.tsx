import type { Dossier } from "../../../archive/contract/dossier";
import type { Transcription } from "../../../archive/model/transcription";
import { useSay } from "../../messages/messages";
import { ActorLine } from "../first-run/actor-line";
import { useClient } from "../../state/archive-context";
import { Button } from "../../ui/button";
import { ProblemRow } from "../../ui/problem-row";
import css from "./transcribe.module.css";
import type { Keeping } from "./use-draft";
import type { useText } from "./use-text";

/** Whether what is typed is kept, in the bar. */
export function KeepingLine(props: { readonly keeping: Keeping; readonly isNew: boolean }) {
  const { keeping } = props;
  const say = useSay();
  return (
    <span role="status" className={`${css["keeping"]} ${css[keeping.state] ?? ""}`}>
      {keeping.state === "kept" && <span className={css["dot"]} aria-hidden />}
      {said()}
    </span>
  );
  function said(): string {
    if (keeping.state === "same" && props.isNew) return say("transcribe.keeping.nothing");
    if (keeping.state !== "kept") return say(`transcribe.keeping.${keeping.state}`);
    const time = new Intl.DateTimeFormat(say.language, { timeStyle: "medium", hour12: false });
    return say("transcribe.keeping.kept", { time: time.format(new Date(keeping.at)) });
  }
}

/** What must be known of the draft before one writes on, and what can be done about it. It stays until that is done. */
export function KeepingBand(props: {
  readonly dossier: Dossier;
  readonly reading: Transcription | null;
  readonly others: readonly { readonly by: string; readonly kept: string }[];
  readonly text: ReturnType<typeof useText>;
}) {
  const say = useSay();
  const client = useClient();
  const { text, dossier, reading } = props;
  const { keeping } = text.draft;
  const takeOther = async () => {
    const reply = await client.ask("draftsOf", { unit: dossier.unit.id });
    const other = reply.ok
      ? reply.value.drafts.find((one) => one.transcription === (reading?.id ?? null))
      : undefined;
    if (other === undefined) return;
    text.draft.take(other);
    text.beginAgain(other, other.base);
  };
  return (
    <>
      {keeping.state === "failed" && (
        <ProblemRow problem={keeping.problem}>
          {keeping.problem.code === "request.other-draft" ? (
            <>
              <Button
                look="line"
                label={say("transcribe.takeOther")}
                onPress={() => void takeOther()}
              />
              <Button
                look="line"
                label={say("transcribe.keepMine")}
                onPress={() => void text.draft.keepOver()}
              />
            </>
          ) : (
            <Button
              look="line"
              label={say("transcribe.tryAgain")}
              onPress={() => void text.draft.keepInTurn()}
            />
          )}
        </ProblemRow>
      )}
      {keeping.state === "failed" && keeping.problem.code === "request.no-actor" && (
        <ActorLine onNamed={() => void text.draft.keepInTurn()} />
      )}
      {text.moved && (
        <p className={css["doubt"]}>{say("transcribe.moved", { version: dossier.version })}</p>
      )}
      {props.others.map(({ by, kept }) => (
        <p key={by + kept} className={css["doubt"]}>
          {say("transcribe.others", { by })}
        </p>
      ))}
    </>
  );
}
