import { useState } from "react";
import type { TermSetAnswer } from "../../../archive/contract/term-sets";
import { useSay } from "../../messages/messages";
import { termsOf } from "../../routes/route";
import { goTo } from "../../routes/use-route";
import { useChanges } from "../../state/changes-context";
import { Button } from "../../ui/button";
import css from "./set-record.module.css";

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
  const isEmpty = label.trim() === "";
  return (
    <form
      className={css["form"]}
      aria-label={say(answer === null ? "terms.new" : "terms.edit")}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isEmpty) void keep({ label: label.trim(), note: note.trim() || null, onlyByName });
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onEnd();
      }}
    >
      <label>
        <span>{say("terms.label")}</span>
        <input autoFocus value={label} onChange={(event) => setLabel(event.target.value)} />
      </label>
      <label className={css["wide"]}>
        <span>{say("terms.note")}</span>
        <input value={note} onChange={(event) => setNote(event.target.value)} />
      </label>
      <label className={css["check"]}>
        <input
          type="checkbox"
          checked={onlyByName}
          onChange={(event) => setOnlyByName(event.target.checked)}
        />
        <span>{say("terms.onlyByName")}</span>
      </label>
      <span className={css["keys"]}>
        <button type="submit" className={css["submit"]} disabled={isEmpty}>
          {say(answer === null ? "terms.make" : "names.keepForm")}
        </button>
        <Button label={say("names.leave")} look="line" onPress={onEnd} />
      </span>
    </form>
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
