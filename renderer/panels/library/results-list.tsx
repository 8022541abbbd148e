import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useState } from "react";
import type { Hit } from "../../../archive/model/hit";
import { useSay } from "../../messages/messages";
import { useKeys } from "../../state/use-keys";
import { onControl, OptionBox } from "../../ui/option-box";
import { ResultRow } from "./result-row";
import css from "./results-list.module.css";

const ROW_PX = 88;

export interface ResultsListProps {
  readonly total: number;
  readonly hitAt: (at: number) => Hit | undefined;
  readonly need: (from: number, to: number) => void;
  readonly chosen: string | null;
  readonly onChoose: (hit: Hit, at: number) => void;
  readonly onOpen: (hit: Hit, at: number) => void;
}

/** The hits, best first. Only those in sight are drawn and fetched. */
export function ResultsList(props: ResultsListProps) {
  const say = useSay();
  const { setScroller, virtual, at } = useList(props);
  return (
    <OptionBox
      label={say("results")}
      active={at < 0 ? null : `hit-${at}`}
      height={virtual.getTotalSize()}
      setScroller={setScroller}
    >
      {virtual.getVirtualItems().map(({ index, start }) => {
        const hit = props.hitAt(index);
        const chosen = hit !== undefined && hit.id === props.chosen;
        return (
          <div
            key={index}
            id={`hit-${index}`}
            ref={(node) => virtual.measureElement(node)}
            data-index={index}
            role="option"
            aria-selected={chosen}
            aria-setsize={props.total}
            aria-posinset={index + 1}
            className={css["row"]}
            style={{ transform: `translateY(${start}px)` }}
            onClick={() => hit && props.onChoose(hit, index)}
            onDoubleClick={() => hit && props.onOpen(hit, index)}
          >
            {hit === undefined ? (
              <span className={css["later"]}>{index + 1}</span>
            ) : (
              <ResultRow hit={hit} />
            )}
          </div>
        );
      })}
    </OptionBox>
  );
}

function useList({ total, hitAt, need, chosen, onChoose, onOpen }: ResultsListProps) {
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  // The compiler cannot memoise this hook's functions; they are not passed on.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller,
    estimateSize: () => ROW_PX,
    overscan: 6,
    initialRect: { width: 700, height: 600 },
  });
  const items = virtual.getVirtualItems();
  const from = items[0]?.index ?? 0;
  const to = items.at(-1)?.index ?? 0;
  useEffect(() => need(from, to), [need, from, to]);

  const at = chosen === null ? -1 : placeOf(chosen, hitAt, total, from, to);
  const go = (next: number) => {
    const bounded = Math.min(total - 1, Math.max(0, next));
    const hit = hitAt(bounded);
    if (hit === undefined) return;
    virtual.scrollToIndex(bounded, { align: "auto" });
    onChoose(hit, bounded);
  };
  useKeys({
    j: () => go(at + 1),
    k: () => go(at - 1),
    ArrowDown: (event) => inTree(event) || go(at + 1),
    ArrowUp: (event) => inTree(event) || go(at - 1),
    Enter: (event) => {
      const hit = hitAt(at);
      if (hit !== undefined && !onControl(event)) onOpen(hit, at);
    },
  });
  return { setScroller, virtual, at };
}

const inTree = (event: KeyboardEvent): boolean =>
  event.target instanceof Element && event.target.closest("[role=tree]") !== null;

/** Where the chosen hit is, sought among those in sight first and then among the first pages. */
function placeOf(
  id: string,
  hitAt: (at: number) => Hit | undefined,
  total: number,
  from: number,
  to: number,
): number {
  for (let at = from; at <= to; at++) if (hitAt(at)?.id === id) return at;
  for (let at = 0; at < Math.min(total, 500); at++) if (hitAt(at)?.id === id) return at;
  return -1;
}
