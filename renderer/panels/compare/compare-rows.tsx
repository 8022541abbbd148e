import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useMemo, useState, type KeyboardEvent } from "react";
import type { ComparedText, Comparison } from "../../../archive/contract/compare";
import { weightOf } from "../../../archive/compare/text-weight";
import { useSay } from "../../messages/messages";
import type { Place } from "../library/match-lines";
import type { Numbered, Side } from "./cell-stretches";
import { CompareCell, EmptyCell } from "./compare-cell";
import css from "./compare-rows.module.css";
import { type Difference, lostBetween, type ShownRow } from "./rows";

const LINE_PX = 27;
const AROUND_PX = 22;
const LETTERS_A_LINE = 46;
const SPARE_ROWS = 4;

export interface CompareRowsProps {
  readonly comparison: Comparison;
  readonly rows: readonly ShownRow[];
  readonly differences: readonly Difference[];
  readonly row: number;
  readonly difference: number | null;
  readonly onRow: (row: number) => void;
  readonly onDifference: (difference: number) => void;
}

const rowId = (at: number) => `compare-row-${at}`;

/** Paragraphs of both texts in rows: one scrolls with the other. Only the rows in sight are drawn. */
export function CompareRows(props: CompareRowsProps) {
  const say = useSay();
  const { comparison, rows, row, onRow } = props;
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const byRow = useMemo(() => differencesByRow(props.differences), [props.differences]);
  const virtual = useRows(scroller, rows, comparison);
  useEffect(() => {
    if (scroller !== null) virtual.scrollToIndex(row, { align: "auto" });
  }, [virtual, row, scroller]);
  const hear = (event: KeyboardEvent) => {
    const to = { ArrowDown: row + 1, ArrowUp: row - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    onRow(to);
  };
  return (
    <div
      ref={setScroller}
      className={css["scroller"]}
      role="grid"
      tabIndex={0}
      aria-label={say("compare.rows")}
      aria-rowcount={rows.length}
      aria-activedescendant={rowId(row)}
      onKeyDown={hear}
    >
      <div role="rowgroup" className={css["rows"]} style={{ blockSize: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => (
          <div
            key={index}
            ref={(node) => virtual.measureElement(node)}
            data-index={index}
            id={rowId(index)}
            role="row"
            aria-rowindex={index + 1}
            aria-selected={index === row}
            className={`${css["row"]} ${index === row ? css["at"] : ""}`}
            style={{ transform: `translateY(${start}px)` }}
            onClick={() => onRow(index)}
          >
            <Cells {...props} index={index} here={byRow.get(index) ?? NONE} />
          </div>
        ))}
      </div>
    </div>
  );
}

const NONE: Numbered = [];

function differencesByRow(differences: readonly Difference[]): ReadonlyMap<number, Numbered> {
  const all = new Map<number, [number, Difference][]>();
  differences.forEach((one, at) => {
    const here = all.get(one.row);
    if (here === undefined) all.set(one.row, [[at, one]]);
    else here.push([at, one]);
  });
  return all;
}

function useRows(
  scroller: HTMLElement | null,
  rows: readonly ShownRow[],
  { left, right }: Comparison,
) {
  const lines = ({ text }: ComparedText, place: Place | null) =>
    place === null ? 1 : Math.ceil(weightOf(text.slice(...place)) / LETTERS_A_LINE);
  const estimate = (at: number) => {
    const row = rows[at]!;
    return Math.max(lines(left, row.left), lines(right, row.right)) * LINE_PX + AROUND_PX;
  };
  // The compiler cannot memoise this hook's functions; they are not passed on.
  // eslint-disable-next-line react-hooks/incompatible-library
  return useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller,
    estimateSize: estimate,
    overscan: SPARE_ROWS,
    initialRect: { width: 900, height: 600 },
  });
}

function Cells(props: CompareRowsProps & { readonly index: number; readonly here: Numbered }) {
  const say = useSay();
  const { rows, index, comparison } = props;
  const shown = rows[index]!;
  const cell = (side: Side) => {
    const text = comparison[side];
    const place = shown[side];
    if (place !== null) return <CompareCell {...props} {...{ side, text, place }} />;
    const before = rows.slice(0, index).findLast((one) => one[side] !== null)?.[side] ?? null;
    const after = rows.slice(index + 1).find((one) => one[side] !== null)?.[side] ?? null;
    return <EmptyCell lost={lostBetween(text, before, after)} language={text.reading.language} />;
  };
  return (
    <>
      <span
        role="rowheader"
        className={css["number"]}
        aria-label={say("compare.row", { number: shown.label })}
      >
        {shown.label}
      </span>
      {cell("left")}
      {cell("right")}
    </>
  );
}
