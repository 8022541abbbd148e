import { Fragment, type ReactNode } from "react";
import type { Mark } from "../../../archive/model/mark";
import { isDrawnIn, type TextView } from "../../../archive/model/text-view";
import { useSay, type Say } from "../../messages/messages";
import { Scripted } from "../../ui/scripted";
import { meanings } from "../highlights/meanings";
import { additionLook, DRAWINGS, emphasisLook } from "./mark-drawings";
import { MarkPoint } from "./mark-point";
import type { Run } from "./mark-runs";
import { NoteSign } from "./note-sign";
import type { SignedNote } from "./notes";
import { AT, UNTIL } from "./selection";
import css from "./text-line.module.css";

export interface RunWordsProps {
  readonly run: Run;
  readonly text: string;
  readonly language: string;
  readonly view: TextView;
  readonly notes: ReadonlyMap<Mark, SignedNote>;
  readonly onNote: (note: SignedNote) => void;
}

/** Words of a line that look alike, with what stands between letters before them and the signs of notes after them. */
export function RunWords(props: RunWordsProps) {
  const say = useSay();
  const { run, view, notes, onNote } = props;
  const isKept = run.layers.includes("excerpt");
  return (
    <>
      {run.points
        .filter(({ kind }) => isDrawnIn(kind, view))
        .map((mark, at) => (
          <MarkPoint key={at} mark={mark} note={notes.get(mark)} {...{ view, isKept, onNote }} />
        ))}
      {run.gapSigns.map((mark, at) => (
        <NoteSign key={at} note={notes.get(mark)} onNote={onNote} />
      ))}
      {run.opens.map((meaning, at) => (
        <Unseen key={at}>
          {say("highlight.begins", { meaning: say(`highlight.${meaning}`) })}{" "}
        </Unseen>
      ))}
      {run.end > run.start && run.shown !== "" && <MarkedWords {...props} say={say} />}
      {run.closes.map((meaning, at) => (
        <Unseen key={at}> {say("highlight.ends", { meaning: say(`highlight.${meaning}`) })}</Unseen>
      ))}
      {run.signs.map((mark, at) => (
        <NoteSign key={at} note={notes.get(mark)} onNote={onNote} />
      ))}
    </>
  );
}

/** The words between the signs of their marks. A sign is silent; instead the kind's name is said where it begins, and that it ends. */
function MarkedWords(props: RunWordsProps & { readonly say: Say }) {
  const { run, view, say } = props;
  const isDrawn = ({ kind }: Mark) => isDrawnIn(kind, view);
  return (
    <>
      {replacedFirst(run.begins.filter(isDrawn)).map((mark, at) => (
        <Fragment key={at}>
          {isSaid(mark) && (
            <Unseen>{say("mark.begins", { kind: say(`mark.kind.${mark.kind}`) })} </Unseen>
          )}
          {mark.kind === "subst" && mark.note && <Replaced words={mark.note} />}
          <Sign words={signsOf(mark)[0]} />
        </Fragment>
      ))}
      {wrapped(props)}
      {run.ends
        .filter(isDrawn)
        .toReversed()
        .map((mark, at) => (
          <Fragment key={at}>
            <Sign words={signsOf(mark)[1]} />
            {isSaid(mark) && (
              <Unseen> {say("mark.ends", { kind: say(`mark.kind.${mark.kind}`) })} </Unseen>
            )}
          </Fragment>
        ))}
    </>
  );
}

const isSaid = ({ kind }: Mark): boolean => {
  const drawing = DRAWINGS[kind];
  return drawing.as === "words" && drawing.said;
};
const signsOf = ({ kind }: Mark): readonly string[] => {
  const drawing = DRAWINGS[kind];
  return drawing.as === "words" ? (drawing.signs ?? []) : [];
};

/** Words struck out stand before all signs of those that took their place. */
const replacedFirst = (marks: readonly Mark[]): readonly Mark[] =>
  marks.toSorted((a, b) => Number(b.kind === "subst") - Number(a.kind === "subst"));

const Unseen = (props: { readonly children: ReactNode }) => (
  <span className={`unseen ${css["apart"]}`}>{props.children}</span>
);

function Sign(props: { readonly words: string | undefined }) {
  if (props.words === undefined) return null;
  return (
    <span className={css["editorSign"]} aria-hidden>
      {props.words}
    </span>
  );
}

/** Words that the writer struck out for those that follow: they are no part of the text and cannot be chosen. */
const Replaced = (props: { readonly words: string }) => (
  <del className={`${css["del"]} ${css["apart"]}`}>{props.words}</del>
);

function looksOf({ kind, label }: Mark): readonly string[] {
  if (kind === "emphasis") return [emphasisLook(label)];
  if (kind === "add") return ["add", additionLook(label)].filter((look) => look !== null);
  return [kind];
}

/** Words inside the elements that their marks ask for: what is struck or added says so to a voice too. */
function wrapped({ run, text, language, view }: RunWordsProps): ReactNode {
  const drawn = run.over.filter(({ kind }) => isDrawnIn(kind, view) || kind === "del");
  const has = (kind: Mark["kind"]) => drawn.some((mark) => mark.kind === kind);
  const looks = new Set(drawn.filter(({ kind }) => kind !== "del").flatMap(looksOf));
  const classes = [...looks].map((look) => css[look]).filter((name) => name !== undefined);
  let inner: ReactNode = (
    <span
      {...{ [AT]: run.start, ...(run.shown !== null && { [UNTIL]: run.end }) }}
      className={classes.join(" ")}
      {...(run.lang === null ? {} : { lang: run.lang })}
    >
      <Scripted text={run.shown ?? text.slice(run.start, run.end)} lang={run.lang ?? language} />
    </span>
  );
  if (has("del")) inner = <del className={css["del"]}>{inner}</del>;
  if (has("add")) inner = <ins className={css["added"]}>{inner}</ins>;
  return covered(run, inner);
}

/** The same within what the reader, or a search, has laid over them. */
function covered(run: Run, words: ReactNode): ReactNode {
  let inner = words;
  for (const { id } of meanings)
    if (run.layers.includes(id))
      inner = <span className={`${css["marked"]} ${css[`means-${id}`]}`}>{inner}</span>;
  if (run.layers.includes("noted")) inner = <span className={css["noted"]}>{inner}</span>;
  if (run.layers.includes("excerpt")) inner = <span className={css["excerpt"]}>{inner}</span>;
  if (run.layers.includes("found")) return <mark className={css["found"]}>{inner}</mark>;
  if (run.layers.includes("hit") || run.layers.includes("find")) return <mark>{inner}</mark>;
  return inner;
}
