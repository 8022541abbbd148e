import type { SyntaxNote } from "../../../archive/contract/search";
import { useSay } from "../../messages/messages";
import css from "./syntax-notes.module.css";

/** What of the query is shown before and behind the place. */
const AROUND = 24;
const LONGEST = 60;

/** What may not have worked as it was meant, each with its place in the query and the whole query mended. */
export function SyntaxNotes(props: {
  readonly text: string;
  readonly notes: readonly SyntaxNote[];
  readonly onTake: (text: string) => void;
}) {
  const say = useSay();
  if (props.notes.length === 0) return null;
  return (
    <ul className={css["notes"]} aria-label={say("note.list")}>
      {props.notes.map(({ code, at, suggestion }) => (
        <li key={code}>
          <Place text={props.text} at={at} />
          <span>{say(`note.${code}`)}</span>
          {suggestion !== null && (
            <button className={css["take"]} onClick={() => props.onTake(suggestion)}>
              {say("note.take")} <bdi className={css["query"]}>{shortened(suggestion)}</bdi>
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The query around the place. */
function Place({
  text,
  at: [start, end],
}: {
  readonly text: string;
  readonly at: SyntaxNote["at"];
}) {
  const from = Math.max(0, start - AROUND);
  const to = Math.min(text.length, end + AROUND);
  return (
    <bdi className={css["query"]}>
      {from > 0 && "…"}
      {text.slice(from, start)}
      <mark>{shortened(text.slice(start, end))}</mark>
      {text.slice(end, to)}
      {to < text.length && "…"}
    </bdi>
  );
}

const shortened = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
