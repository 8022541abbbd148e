import type { ReactNode } from "react";
import type { Mark } from "../../../archive/model/mark";
import type { TextView } from "../../../archive/model/text-view";
import { useSay, type Say } from "../../messages/messages";
import { NoteSign } from "./note-sign";
import { extentOf, type SignedNote } from "./notes";
import css from "./text-line.module.css";

/** Room that is shown no wider than this many letters. */
const WIDEST_SPACE = 12;

/** What stands between letters: a gap with its extent, room left, a page, a line or a hand that begins. */
export function MarkPoint(props: {
  readonly mark: Mark;
  readonly view: TextView;
  /** Whether an excerpt covers the place. */
  readonly isKept: boolean;
  readonly note: SignedNote | undefined;
  readonly onNote: (note: SignedNote) => void;
}) {
  const say = useSay();
  const { mark, view, note, onNote } = props;
  const drawn = drawPoint(mark, view, say);
  if (drawn === null) return null;
  return (
    <span className={`${css["apart"]} ${props.isKept ? css["excerpt"] : ""}`}>
      {drawn}
      {mark.kind === "gap" && <NoteSign note={note} onNote={onNote} />}
    </span>
  );
}

function drawPoint(mark: Mark, view: TextView, say: Say): ReactNode {
  const name = say(`mark.kind.${mark.kind}`);
  switch (mark.kind) {
    case "gap":
      return <span className={css["hatch"]}>{extentOf(mark, say("mark.gap"))}</span>;
    case "space":
      return <Room mark={mark} name={name} />;
    case "page":
    case "line":
      return <Told sign={mark.kind === "page" ? "‖" : "|"} words={mark.label} name={name} />;
    case "hand":
      return <Told sign="✒" words={handOf(mark)} name={name} />;
    case "subst":
      return mark.note && <del className={css["del"]}>{mark.note}</del>;
    case "choice":
      // The document has nothing where an editor would read something.
      return view === "reading" && <span className={css["supplied"]}>{mark.note}</span>;
    default:
      return null;
  }
}

/** A key into a list of persons names nobody to a reader. */
const handOf = ({ label }: Mark): string | null => label && label.replace(/#\S+/g, "").trim();

function Told(props: {
  readonly sign: string;
  readonly words: string | null;
  readonly name: string;
}) {
  return (
    <span className={css["told"]}>
      <span aria-hidden>{props.sign}</span>
      <span className="unseen">{props.name} </span>
      {props.words}
    </span>
  );
}

function Room(props: { readonly mark: Mark; readonly name: string }) {
  const { label } = props.mark;
  const letters = /^(\d+) chars?\b/.exec(label ?? "")?.[1];
  const width = Math.min(WIDEST_SPACE, Math.max(1, Number(letters ?? 2)));
  return (
    <span
      className={css["room"]}
      role="img"
      aria-label={label === null ? props.name : `${props.name}: ${label}`}
      title={label ?? props.name}
      style={{ inlineSize: `${width * 0.5}em` }}
    />
  );
}
