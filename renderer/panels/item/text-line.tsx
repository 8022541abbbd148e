import { memo } from "react";
import type { Mark } from "../../../archive/model/mark";
import type { ReadingChange } from "../../../archive/model/reading-text";
import type { TextView } from "../../../archive/model/text-view";
import { useSay } from "../../messages/messages";
import { directionOf } from "../../ui/direction";
import { markRuns, type Cover } from "./mark-runs";
import type { SignedNote } from "./notes";
import { RunWords } from "./run-words";
import { shownNumber, type Numbering, type TextLine } from "./text-lines";
import css from "./text-line.module.css";

export interface TextLineProps {
  readonly line: TextLine;
  readonly text: string;
  readonly language: string;
  readonly lineated: boolean;
  readonly numbering: Numbering;
  readonly view: TextView;
  /** What the reading view shows otherwise; none in the diplomatic one. */
  readonly changes: readonly ReadingChange[];
  /** Marks and covers that may touch this line. */
  readonly marks: readonly Mark[];
  readonly covers: readonly Cover[];
  readonly notes: ReadonlyMap<Mark, SignedNote>;
  readonly onNote: (note: SignedNote) => void;
}

/** One line with its number, where the reader wants one. Marks are drawn, never only coloured. */
export const TextLineRow = memo(function TextLineRow(props: TextLineProps) {
  const { line, lineated } = props;
  const say = useSay();
  if (line.shape === "page")
    return (
      <p className={css["page"]}>
        <span>{say("mark.page", { label: line.label ?? "" })}</span>
      </p>
    );
  const shape = line.shape === "plain" && line.opens && lineated ? "indent" : line.shape;
  return (
    <div
      className={`${css["line"]} ${css[shape]} ${lineated ? css["lineated"] : css["prose"]} ${line.opens ? css["opens"] : ""}`}
    >
      <span className={css["number"]} aria-hidden>
        {shownNumber(line, props.numbering)}
      </span>
      <Words {...props} />
    </div>
  );
});

function Words(props: TextLineProps) {
  const { line, marks, covers, changes } = props;
  const runs = markRuns(line.start, line.end, marks, covers, changes);
  const words = runs.map((run) => (
    <RunWords key={`${run.start}-${run.end}`} run={run} {...props} />
  ));
  // A text runs as its language does, also in a line that begins with a figure or a word of another script.
  const head = { className: css["words"], dir: directionOf(props.language) };
  return line.shape === "heading" ? <h2 {...head}>{words}</h2> : <p {...head}>{words}</p>;
}
