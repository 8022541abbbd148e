import { useMemo, useState } from "react";
import type { ComparedText } from "../../../archive/contract/compare";
import type { Mark } from "../../../archive/model/mark";
import { useSay } from "../../messages/messages";
import { directionOf } from "../../ui/direction";
import { Scripted } from "../../ui/scripted";
import { extentOf, type SignedNote, signedNotes } from "../item/notes";
import { RunWords } from "../item/run-words";
import type { Place } from "../library/match-lines";
import { cellStretches, type Numbered, type Side } from "./cell-stretches";
import css from "./compare-rows.module.css";

interface CompareCellProps {
  readonly side: Side;
  readonly text: ComparedText;
  readonly place: Place;
  readonly here: Numbered;
  readonly difference: number | null;
  readonly onDifference: (difference: number) => void;
}

/** A paragraph with its marks, drawn as in the item; what differs lies over them, and a note opens beneath. */
export function CompareCell(props: CompareCellProps) {
  const { text, place, side, here } = props;
  const { language } = text.reading;
  const [open, setOpen] = useState<SignedNote | null>(null);
  const notes = useMemo(() => signedNotes(text.marks), [text.marks]);
  const toggle = (note: SignedNote) => setOpen(open?.id === note.id ? null : note);
  return (
    <div role="gridcell" className={css["cell"]} lang={language}>
      <div dir={directionOf(language)}>
        {cellStretches(text, place, side, here).map(({ runs, look, difference }, at) => {
          const words = runs.map((run, among) => (
            <RunWords
              key={among}
              {...{ run, language, notes }}
              text={text.text}
              view="diplomatic"
              onNote={toggle}
            />
          ));
          if (difference === null) return <span key={at}>{words}</span>;
          const isAt = difference === props.difference;
          return (
            <span
              key={at}
              className={`${css[look]} ${isAt ? css["chosen"] : ""}`}
              onClick={(event) => {
                event.stopPropagation();
                props.onDifference(difference);
              }}
            >
              {words}
            </span>
          );
        })}
      </div>
      {open !== null && <OpenNote note={open} />}
    </div>
  );
}

function OpenNote({ note: { sign, mark } }: { readonly note: SignedNote }) {
  return (
    <p className={css["note"]} role="status">
      <b>{sign}</b> <Scripted text={mark.note ?? ""} />
    </p>
  );
}

/** Where the other text has a paragraph and this one none; hatched where it had one that is lost. */
export function EmptyCell(props: { readonly lost: Mark | null; readonly language: string }) {
  const say = useSay();
  const { lost } = props;
  if (lost === null)
    return (
      <div role="gridcell" className={`${css["cell"]} ${css["empty"]}`}>
        {say("compare.none")}
      </div>
    );
  return (
    <div role="gridcell" className={`${css["cell"]} ${css["empty"]} ${css["gone"]}`}>
      <span lang={props.language}>{extentOf(lost, say("mark.gap"))}</span>
    </div>
  );
}
