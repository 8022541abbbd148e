import { memo } from "react";
import type { Mark } from "../../../archive/model/mark";
import { isPoint } from "../../../archive/model/marked-text/marked-text";
import { isNumbered } from "../item/text-lines";
import { markRuns } from "../item/mark-runs";
import { handMarks } from "./mark-keys";
import css from "./text-editor.module.css";

/** A line of the text as it is drawn beneath the field; marks count from its start. */
export interface LineWithMarks {
  readonly text: string;
  /** As the archive counts lines: empty ones have none. */
  readonly number: number | null;
  readonly marks: readonly Mark[];
}

export function linesWithMarks(text: string, marks: readonly Mark[]): readonly LineWithMarks[] {
  let start = 0;
  let number = 0;
  let from = 0;
  return text.split("\n").map((words) => {
    const end = start + words.length;
    while (from < marks.length && marks[from]!.end < start && marks[from]!.start < start) from += 1;
    const here = marks.slice(from).filter((mark) => mark.start <= end && mark.end >= start);
    const inLine = here.map((mark) => ({
      ...mark,
      start: Math.max(0, mark.start - start),
      end: Math.min(words.length, mark.end - start),
    }));
    start = end + 1;
    const counts = words.trim() !== "";
    if (counts) number += 1;
    return { text: words, number: counts ? number : null, marks: inLine };
  });
}

const isLike = (one: LineWithMarks, other: LineWithMarks) =>
  one.text === other.text &&
  one.number === other.number &&
  JSON.stringify(one.marks) === JSON.stringify(other.marks);

export const MirrorLine = memo(
  function MirrorLine(props: {
    readonly line: LineWithMarks;
    readonly current: boolean;
    readonly differs: boolean;
  }) {
    const { line } = props;
    const runs = markRuns(0, line.text.length, line.marks, []).filter((run) => run.end > run.start);
    return (
      <div className={`${css["line"]} ${props.current ? css["current"] : ""}`}>
        <span className={css["number"]}>
          {props.current || isNumbered(line.number) ? line.number : ""}
        </span>
        {runs.map((run) => (
          <span key={run.start}>
            <Points marks={line.marks} at={run.start} />
            <span className={run.kinds.map((kind) => css[kind] ?? "").join(" ")}>
              {line.text.slice(run.start, run.end)}
            </span>
          </span>
        ))}
        <Points marks={line.marks} at={line.text.length} />
        {"\u200b"}
        {props.differs && <span className={css["dot"]} />}
      </div>
    );
  },
  (old, next) =>
    old.current === next.current && old.differs === next.differs && isLike(old.line, next.line),
);

/** Marks that stand between letters, and the signs of notes: drawn over the line, taking no room in it. */
function Points(props: { readonly marks: readonly Mark[]; readonly at: number }) {
  const here = props.marks.filter(
    (mark) => mark.end === props.at && (isPoint(mark) || mark.kind === "note"),
  );
  return here.map((mark, index) => (
    <span key={index} className={css["point"]}>
      <span className={css[`at-${mark.kind}`] ?? css["at-note"]}>{signOf(mark)}</span>
    </span>
  ));
}

function signOf(mark: Mark): string {
  if (mark.kind === "gap") return "";
  if (mark.kind === "note") return mark.label ?? "*";
  return handMarks.find(({ kind }) => kind === mark.kind)?.sign ?? "·";
}
