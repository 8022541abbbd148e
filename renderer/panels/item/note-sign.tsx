import { useSay } from "../../messages/messages";
import type { SignedNote } from "./notes";
import css from "./text-line.module.css";

/** The raised sign of a note; pressed, it opens the note where there is no margin for it. */
export function NoteSign(props: {
  readonly note: SignedNote | undefined;
  readonly onNote: (note: SignedNote) => void;
}) {
  const say = useSay();
  const { note } = props;
  if (note === undefined) return null;
  const look = note.own ? "own" : note.loss ? "loss" : "doubt";
  return (
    <button
      className={`${css["sign"]} ${css[look]}`}
      data-sign={note.id}
      aria-label={say("mark.show", { sign: note.sign })}
      onClick={() => props.onNote(note)}
    >
      {note.sign}
    </button>
  );
}
