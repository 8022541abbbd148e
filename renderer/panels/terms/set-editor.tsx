import { useState } from "react";
import type { TermSetAnswer } from "../../../archive/contract/term-sets";
import { useSay } from "../../messages/messages";
import { termsOf } from "../../routes/route";
import { goTo } from "../../routes/use-route";
import { useChanges } from "../../state/changes-context";
import { RecordCheck, RecordField, RecordForm } from "../../ui/record-form";

/** What is said of the set itself: its label, a note, and whether its terms ask for it when they are typed as ordinary words. */
export function SetEditor(props: {
  /** Null for a new set. */
  readonly answer: TermSetAnswer | null;
  readonly onEnd: () => void;
}) {
  const say = useSay();
  const { answer, onEnd } = props;
  const [label, setLabel] = useState(answer?.set.label ?? "");
  const [note, setNote] = useState(answer?.set.note ?? "");
  const [onlyByName, setOnlyByName] = useState(answer?.set.onlyByName === true);
  const keep = useKeep(answer, onEnd);
  return (
    <RecordForm
      label={say(answer === null ? "terms.new" : "terms.edit")}
      keep={say(answer === null ? "terms.make" : "names.keepForm")}
      isEmpty={label.trim() === ""}
      onKeep={() => void keep({ label: label.trim(), note: note.trim() || null, onlyByName })}
      onLeave={onEnd}
    >
      <RecordField label={say("terms.label")}>
        <input autoFocus value={label} onChange={(event) => setLabel(event.target.value)} />
      </RecordField>
      <RecordField label={say("terms.note")} isWide>
        <textarea rows={1} value={note} onChange={(event) => setNote(event.target.value)} />
      </RecordField>
      <RecordCheck label={say("terms.onlyByName")} isSo={onlyByName} onTurn={setOnlyByName} />
    </RecordForm>
  );
}

interface Said {
  readonly label: string;
  readonly note: string | null;
  readonly onlyByName: boolean;
}

function useKeep(answer: TermSetAnswer | null, onEnd: () => void) {
  const say = useSay();
  const changes = useChanges();
  return async (said: Said) => {
    const { label } = said;
    if (answer === null) {
      const draft = { ...said, terms: [] };
      const reply = await changes.make("addTermSet", { draft }, say("terms.made", { label }));
      if (!reply.ok) return;
      onEnd();
      goTo(termsOf(reply.value.id), "replace");
      return;
    }
    const { set, version } = answer;
    const input = { id: set.id, version, set: said };
    const reply = await changes.make("changeTermSet", input, say("terms.changed", { label }));
    if (!reply.ok) return;
    onEnd();
    // Its place among the others may be another one now.
    goTo(termsOf(set.id), "replace");
  };
}
