import { memo, type ReactNode } from "react";
import type { Mark, MarkKind } from "../../../archive/model/mark";
import { useSay } from "../../messages/messages";
import { Scripted } from "../../ui/scripted";
import { markRuns, type Cover, type Run } from "./mark-runs";
import { extentOf, type SignedNote } from "./notes";
import { AT } from "./selection";
import { isNumbered, type TextLine } from "./text-lines";
import css from "./text-line.module.css";

export interface TextLineProps {
  readonly line: TextLine;
  readonly text: string;
  readonly language: string;
  readonly lineated: boolean;
  /** Marks and covers that may touch this line. */
  readonly marks: readonly Mark[];
  readonly covers: readonly Cover[];
  readonly notes: ReadonlyMap<Mark, SignedNote>;
  readonly onNote: (note: SignedNote) => void;
}

/** One line with its number: at the first and at every five. Marks are drawn, never only coloured. */
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
        {isNumbered(line.number) ? line.number : ""}
      </span>
      <Words {...props} />
    </div>
  );
});

function Words(props: TextLineProps) {
  const { line, marks, covers } = props;
  const runs = markRuns(line.start, line.end, marks, covers);
  const words = runs.map((run) => (
    <RunWords key={`${run.start}-${run.end}`} run={run} {...props} />
  ));
  if (line.shape === "heading") return <h2 className={css["words"]}>{words}</h2>;
  return <p className={css["words"]}>{words}</p>;
}

function RunWords(props: TextLineProps & { readonly run: Run }) {
  const { run, text, language } = props;
  return (
    <>
      {run.gaps.map((gap, at) => (
        <Gap key={at} gap={gap} kept={run.layers.includes("excerpt")} {...props} />
      ))}
      {run.gapSigns.map((mark, at) => (
        <Sign key={at} mark={mark} {...props} />
      ))}
      {run.end > run.start &&
        wrapped(run, text.slice(run.start, run.end), language, bracketsOf(run, props.marks))}
      {run.signs.map((mark, at) => (
        <Sign key={at} mark={mark} {...props} />
      ))}
    </>
  );
}

const KINDS: readonly MarkKind[] = [
  "unclear",
  "supplied",
  "foreign",
  "emphasis",
  "gloss",
  "name",
  "clutter",
  "signed",
  "gap",
  "cell",
];

/** Supplied words stand in one pair of angle brackets, however many runs they are cut into. */
function bracketsOf(run: Run, marks: readonly Mark[]): readonly (string | undefined)[] {
  const supplied = marks.filter(({ kind }) => kind === "supplied");
  return [
    supplied.some(({ start }) => start === run.start) ? css["bracketBefore"] : undefined,
    supplied.some(({ end }) => end === run.end) ? css["bracketAfter"] : undefined,
  ];
}

/** Words inside the elements that their marks ask for: what is struck or added says so to a voice too. */
function wrapped(
  run: Run,
  words: string,
  language: string,
  brackets: readonly (string | undefined)[],
): ReactNode {
  const kinds = KINDS.filter((kind) => run.kinds.includes(kind)).map((kind) => css[kind]);
  const classes = [...kinds, ...brackets].filter((one) => one !== undefined);
  let inner: ReactNode = (
    <span
      {...{ [AT]: run.start }}
      className={classes.join(" ")}
      {...(run.lang === null ? {} : { lang: run.lang })}
    >
      <Scripted text={words} lang={run.lang ?? language} />
    </span>
  );
  if (run.kinds.includes("del")) inner = <del className={css["del"]}>{inner}</del>;
  if (run.kinds.includes("add")) inner = <ins className={css["add"]}>{inner}</ins>;
  if (run.layers.includes("noted")) inner = <span className={css["noted"]}>{inner}</span>;
  if (run.layers.includes("excerpt")) inner = <span className={css["excerpt"]}>{inner}</span>;
  if (run.layers.includes("found")) return <mark className={css["found"]}>{inner}</mark>;
  if (run.layers.includes("hit") || run.layers.includes("find")) return <mark>{inner}</mark>;
  return inner;
}

function Gap(props: TextLineProps & { readonly gap: Mark; readonly kept: boolean }) {
  const say = useSay();
  const { gap, notes, onNote } = props;
  const note = notes.get(gap);
  return (
    <span className={`${css["gapBox"]} ${props.kept ? css["excerpt"] : ""}`}>
      <span className={css["hatch"]}>{extentOf(gap, say("mark.gap"))}</span>
      {note && <SignButton note={note} onNote={onNote} look="loss" />}
    </span>
  );
}

function Sign(props: TextLineProps & { readonly mark: Mark }) {
  const note = props.notes.get(props.mark);
  if (note === undefined) return null;
  const look = note.own ? "own" : note.loss ? "loss" : "doubt";
  return <SignButton note={note} onNote={props.onNote} look={look} />;
}

function SignButton(props: {
  readonly note: SignedNote;
  readonly look: "own" | "loss" | "doubt";
  readonly onNote: (note: SignedNote) => void;
}) {
  const say = useSay();
  const { note, look } = props;
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
