import { useVirtualizer } from "@tanstack/react-virtual";
import { useCallback, useEffect, useMemo, useState, type ReactNode } from "react";
import type { Transcription } from "../../../archive/model/transcription";
import type { Mark } from "../../../archive/model/mark";
import { readingChanges } from "../../../archive/model/reading-text";
import type { TextView } from "../../../archive/model/text-view";
import { useSay } from "../../messages/messages";
import type { Place } from "../library/match-lines";
import type { Cover } from "./mark-runs";
import { changesOver, marksOver, notesBetween } from "./marks-near";
import { MarksKey } from "./marks-key";
import { MarginNotes, noteMaker, noteWords } from "./margin-notes";
import { signedNotes, type SignedNote } from "./notes";
import { asNumbering, LineNumbers } from "./line-numbers";
import { TextLineRow } from "./text-line";
import { isLineated, lineIndexAt, textLines, type TextLine, type Numbering } from "./text-lines";
import css from "./text-pane.module.css";
import { useStored } from "../../state/use-stored";
import { Scripted } from "../../ui/scripted";
import { X } from "lucide-react";
import { Button } from "../../ui/button";

const PITCH_PX = 32;
const LETTERS_A_ROW = 62;
/** Lines drawn beyond those in sight, so that a choice of words can grow over the edge. */
const SPARE_LINES = 40;
/** A place among the first lines is in sight already: the title stays. */
const NEAR_TOP = 12;

export interface TextPaneProps {
  readonly reading: Transcription;
  readonly view: TextView;
  readonly covers: readonly Cover[];
  /** The place to bring into sight; a new object brings it again. */
  readonly goal: { readonly place: Place } | null;
  readonly scroller: HTMLElement | null;
  /** What stands in the gutter beside a line. */
  readonly beside?: (line: TextLine) => ReactNode;
  readonly onBody: (body: HTMLElement | null) => void;
}

/** A text with its marks, its line numbers and its notes. Only the lines in sight are drawn, so that a book opens like a note. */
export function TextPane(props: TextPaneProps) {
  const say = useSay();
  const { reading, covers, view } = props;
  const { text, marks } = reading;
  const changes = useMemo(
    () => (view === "reading" ? readingChanges(text, marks) : []),
    [view, text, marks],
  );
  const lines = useMemo(() => textLines(text, marks), [text, marks]);
  const lineated = useMemo(() => isLineated(text), [text]);
  const notes = useMemo(() => signedNotes(marks), [marks]);
  const [numbering, setNumbering] = useStored<Numbering>("carrel.lineNumbers", "five", asNumbering);
  const [open, setOpen] = useState<SignedNote | null>(null);
  const [body, setBody] = useState<HTMLDivElement | null>(null);
  const { onBody } = props;
  // The same with every drawing: one made anew would be let go and held again each time, and each time ask for another drawing.
  const hold = useCallback(
    (node: HTMLDivElement | null) => {
      setBody(node);
      onBody(node);
    },
    [onBody],
  );
  const { virtual, items } = useLines(props, lines, lineated, body);
  const first = lines[items[0]?.index ?? 0];
  const last = lines[items.at(-1)?.index ?? 0];
  const shownNotes = useMemo(
    () => notesBetween(notes, first?.start ?? 0, last?.end ?? 0),
    [notes, first, last],
  );
  return (
    <>
      <LineNumbers numbering={numbering} onChoose={setNumbering} />
      <div className={css["sheet"]}>
        <div
          ref={hold}
          className={css["body"]}
          lang={reading.language}
          style={{ blockSize: virtual.getTotalSize() }}
        >
          {items.map(({ index, start }) => {
            const line = lines[index]!;
            return (
              <div
                key={index}
                ref={(node) => virtual.measureElement(node)}
                data-index={index}
                className={css["row"]}
                style={{ transform: `translateY(${start - virtual.options.scrollMargin}px)` }}
              >
                {props.beside?.(line)}
                <TextLineRow
                  line={line}
                  text={text}
                  language={reading.language}
                  lineated={lineated}
                  numbering={numbering}
                  view={view}
                  changes={changesOver(changes, line)}
                  marks={marksOver(marks, line)}
                  covers={covers}
                  notes={notes}
                  onNote={(note) => setOpen(open === note ? null : note)}
                />
                {open !== null && holds(line, open.mark) && (
                  <OpenNote
                    note={open}
                    words={noteWords(say, open.mark, view, text)}
                    onClose={() => setOpen(null)}
                  />
                )}
              </div>
            );
          })}
        </div>
        {shownNotes.length > 0 && (
          <MarginNotes
            notes={shownNotes}
            open={open}
            view={view}
            text={text}
            layout={`${virtual.getTotalSize()} ${items[0]?.index} ${items.length} ${covers.length} ${view}`}
          />
        )}
      </div>
      <MarksKey marks={marks} view={view} language={reading.language} />
    </>
  );
}

function useLines(
  { goal, scroller, reading }: TextPaneProps,
  lines: readonly TextLine[],
  lineated: boolean,
  body: HTMLElement | null,
) {
  const margin = useMargin(scroller, body);
  const estimate = (at: number) => {
    const line = lines[at];
    if (lineated || line === undefined) return PITCH_PX;
    return Math.ceil((line.end - line.start) / LETTERS_A_ROW) * 29 + (line.opens ? 12 : 0);
  };
  // The compiler cannot memoise this hook's functions; they are not passed on.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller,
    estimateSize: estimate,
    overscan: lineated ? SPARE_LINES : 8,
    scrollMargin: margin,
    initialRect: { width: 640, height: 900 },
  });
  useEffect(() => {
    if (goal === null || scroller === null) return;
    const at = lineIndexAt(lines, goal.place[0]);
    if (at >= NEAR_TOP || scroller.scrollTop > 0) virtual.scrollToIndex(at, { align: "center" });
  }, [virtual, goal, lines, scroller, reading]);
  return { virtual, items: virtual.getVirtualItems() };
}

/** How far under the top of the scrolled page the text begins. */
function useMargin(scroller: HTMLElement | null, body: HTMLElement | null): number {
  const [margin, setMargin] = useState(0);
  useEffect(() => {
    if (scroller === null || body === null) return;
    const measure = () =>
      setMargin(
        Math.round(
          body.getBoundingClientRect().top -
            scroller.getBoundingClientRect().top +
            scroller.scrollTop,
        ),
      );
    const watcher = new ResizeObserver(measure);
    watcher.observe(scroller);
    if (body.parentElement?.previousElementSibling)
      watcher.observe(body.parentElement.previousElementSibling);
    return () => watcher.disconnect();
  }, [scroller, body]);
  return margin;
}

const holds = (line: TextLine, mark: Mark): boolean =>
  line.shape !== "page" && mark.end >= line.start && mark.end <= line.end;

/** A note opened at its mark, where there is no margin for it. */
function OpenNote(props: {
  readonly note: SignedNote;
  readonly words: string;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const { note } = props;
  return (
    <aside className={css["openNote"]} lang={say.language}>
      <p>
        <b>{note.sign}</b> <Scripted text={props.words} /> <span>{noteMaker(say, note)}</span>
      </p>
      <Button label={say("close")} icon={X} square onPress={props.onClose} />
    </aside>
  );
}
