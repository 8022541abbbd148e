import { useLayoutEffect, useRef, useState } from "react";
import type { Mark } from "../../../archive/model/mark";
import { shownInstead } from "../../../archive/model/reading-text";
import type { TextView } from "../../../archive/model/text-view";
import { useSay, type Say } from "../../messages/messages";
import { Scripted } from "../../ui/scripted";
import css from "./margin-notes.module.css";
import { placeNotes, type SignedNote } from "./notes";

const SPACE_PX = 10;
/** A note so far from its sign has a line that leads there. */
const MOVED_PX = 12;

interface At {
  readonly top: number;
  /** Level with its sign. */
  readonly wish: number;
}

/** Who says it, and of what kind it is. */
export function noteMaker(say: Say, { mark, own, loss }: SignedNote): string {
  if (own) return say("mark.note.author", { by: say("mark.authorNote") });
  const kind = say(`mark.kind.${loss ? "gap" : mark.kind}`);
  return say("mark.note.editor", { kind, by: mark.by ?? say("mark.editor") });
}

/** What a note says: its own words; of two readings, the one that the view does not show. */
export function noteWords(say: Say, mark: Mark, view: TextView, text: string): string {
  if (mark.kind !== "choice") return mark.note ?? "";
  const isRead = view === "reading" && shownInstead(mark) !== null;
  if (isRead) return say("mark.choice.written", { words: text.slice(mark.start, mark.end) });
  return say("mark.choice.read", { words: mark.note ?? "" });
}

/** The notes beside the text, each level with its sign where there is room. */
export function MarginNotes(props: {
  readonly notes: readonly SignedNote[];
  readonly open: SignedNote | null;
  readonly view: TextView;
  readonly text: string;
  /** Changes whenever the lines may have moved. */
  readonly layout: string;
}) {
  const say = useSay();
  const column = useRef<HTMLDivElement>(null);
  const tops = useTops(column, props.notes, props.layout);
  return (
    <div ref={column} className={css["column"]}>
      {props.notes.map((note) => {
        const at = tops.get(note.id);
        const kind = note.own ? css["own"] : note.loss ? css["gap"] : "";
        return (
          <aside
            key={note.id}
            data-note={note.id}
            className={`${css["note"]} ${kind} ${props.open === note ? css["open"] : ""}`}
            style={at === undefined ? { visibility: "hidden" } : { insetBlockStart: at.top }}
          >
            {at !== undefined && at.top - at.wish > MOVED_PX && (
              <span className={css["leader"]} style={{ blockSize: at.top - at.wish }} aria-hidden />
            )}
            <p>
              <span className="unseen">{note.sign} </span>
              <Scripted text={noteWords(say, note.mark, props.view, props.text)} />
            </p>
            <span className={css["maker"]}>{noteMaker(say, note)}</span>
          </aside>
        );
      })}
    </div>
  );
}

function useTops(
  column: React.RefObject<HTMLDivElement | null>,
  notes: readonly SignedNote[],
  layout: string,
): ReadonlyMap<number, At> {
  const [tops, setTops] = useState<ReadonlyMap<number, At>>(new Map());
  useLayoutEffect(() => {
    const measure = () => {
      const place = column.current;
      if (place === null) return;
      const zero = place.getBoundingClientRect().top;
      const wishes = notes.flatMap(({ id }) => {
        const sign = place.parentElement?.querySelector(`[data-sign="${id}"]`);
        const note = place.querySelector<HTMLElement>(`[data-note="${id}"]`);
        if (!sign || !note) return [];
        const top = sign.getBoundingClientRect().top - zero - 4;
        return [{ id, top, height: note.offsetHeight }];
      });
      wishes.sort((a, b) => a.top - b.top);
      const placed = placeNotes(wishes, SPACE_PX);
      const next = new Map(
        wishes.map(({ id, top }, at) => [id, { top: placed[at]!, wish: top }] as const),
      );
      setTops((old) => (same(old, next) ? old : next));
    };
    measure();
    const watcher = new ResizeObserver(measure);
    if (column.current?.parentElement) watcher.observe(column.current.parentElement);
    return () => watcher.disconnect();
  }, [column, notes, layout]);
  return tops;
}

function same(a: ReadonlyMap<number, At>, b: ReadonlyMap<number, At>): boolean {
  return (
    a.size === b.size &&
    [...b].every(([key, { top, wish }]) => a.get(key)?.top === top && a.get(key)?.wish === wish)
  );
}
