import { useDeferredValue, useState } from "react";
import type { Dossier } from "../../../archive/contract/dossier";
import type { Transcription } from "../../../archive/model/transcription";
import { useSay } from "../../messages/messages";
import { goTo } from "../../routes/use-route";
import { useClient } from "../../state/archive-context";
import { useChanges } from "../../state/changes-context";
import { useRequest } from "../../state/use-request";
import { Button } from "../../ui/button";
import { Sheet } from "../../ui/sheet";
import css from "./transcribe.module.css";
import type { useText } from "./use-text";
import { TouchedPlaces } from "./touched-places";

interface IssuingProps {
  readonly dossier: Dossier;
  readonly reading: Transcription | null;
  readonly text: ReturnType<typeof useText>;
}

/** Issues the text as a new version, saying what that touches; throws the draft away; takes the reading out. */
export function Issuing(props: IssuingProps) {
  const say = useSay();
  const client = useClient();
  const { dossier, reading, text } = props;
  const { make } = useChanges();
  const { unit } = dossier;
  const { version } = text;
  const touched = useTouched(props);
  const [dropping, setDropping] = useState(false);
  const code = unit.referenceCode === "" ? unit.title : unit.referenceCode;
  const issue = async () => {
    await text.draft.keepInTurn();
    const { head, marks } = text.written;
    const input = {
      unit: unit.id,
      seen: version,
      transcription: reading?.id ?? null,
      head,
      text: text.written.text,
      marks: [...marks],
    };
    const reply = await make("saveTranscription", input, say("transcribe.issued", { code }));
    if (!reply.ok) return;
    text.draft.forget(text.written);
    text.wasIssued(reply.value.changed[0]?.now ?? version);
    if (reading === null)
      goTo({ screen: "transcribe", id: unit.id, reading: reply.value.transcription }, "replace");
  };
  const discard = async () => {
    await client.ask("dropDraft", { unit: unit.id, transcription: reading?.id ?? null });
    text.draft.forget(text.issued);
    text.beginAgain(text.issued, version);
  };
  const drop = async () => {
    setDropping(false);
    if (reading === null) return;
    const input = { unit: unit.id, seen: version, transcription: reading.id };
    const reply = await make("dropTranscription", input, say("transcribe.dropped", { code }));
    if (reply.ok)
      goTo({ screen: "item", id: unit.id, query: null, hit: null, reading: null }, "replace");
  };
  return (
    <footer className={css["issuing"]}>
      {touched !== null && <TouchedPlaces touched={touched} />}
      <div className={css["actions"]}>
        <Button
          look="primary"
          label={say("transcribe.issue", { version: version + 1 })}
          disabled={text.clean || text.now.text.trim() === ""}
          onPress={() => void issue()}
        />
        <span className={css["grow"]} />
        <Button
          label={say("transcribe.discard")}
          disabled={text.clean}
          onPress={() => void discard()}
        />
        {reading !== null && (
          <Button label={say("transcribe.dropReading")} onPress={() => setDropping(true)} />
        )}
      </div>
      <Sheet
        open={dropping}
        label={say("transcribe.dropReading")}
        onClose={() => setDropping(false)}
      >
        <div className={css["asking"]}>
          <h2>{say("transcribe.dropReading")}</h2>
          <p>{say("transcribe.drop.sure")}</p>
          <div className={css["actions"]}>
            <Button look="loss" label={say("transcribe.dropReading")} onPress={() => void drop()} />
            <Button label={say("close")} keyName="Escape" onPress={() => setDropping(false)} />
          </div>
        </div>
      </Sheet>
    </footer>
  );
}

/** Asked when the writer rests: what issuing the text as it is now would do. */
function useTouched({ dossier, reading, text }: IssuingProps) {
  const words = useDeferredValue(text.draft.keeping.state === "kept" ? text.written.text : null);
  const asked = useRequest(
    "touchedByText",
    reading === null || words === null
      ? null
      : { unit: dossier.unit.id, transcription: reading.id, text: words },
  );
  return asked.last;
}
