import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useMemo, useState } from "react";
import type { ConcordanceLine, LineGroup, LineOrder } from "../../../archive/contract/concordance";
import { useSay } from "../../messages/messages";
import { useKeys } from "../../state/use-keys";
import { reasonText } from "../../ui/name-reason";
import { onControl, OptionBox } from "../../ui/option-box";
import { Scripted } from "../../ui/scripted";
import { type DrawnRow, rowOfLine, rowsOf } from "./drawn-rows";
import css from "./line-list.module.css";
import { LineRow } from "./line-row";
import type { Lines, LinesAnswer } from "./use-lines";

const ROW_PX = 40;

interface LineListProps {
  readonly answer: LinesAnswer;
  readonly lines: Pick<Lines, "lineAt" | "need">;
  readonly order: LineOrder;
  readonly onOpen: (line: ConcordanceLine) => void;
  readonly onSort: () => void;
}

/** The lines, those for each reason under its heading. Only those in sight are drawn and fetched. */
export function LineList(props: LineListProps) {
  const say = useSay();
  const { answer, lines, order } = props;
  const { rows, virtual, setScroller, at, setAt } = useList(props);
  return (
    <OptionBox
      label={say("concordance")}
      active={at < 0 ? null : `line-${at}`}
      height={virtual.getTotalSize()}
      setScroller={setScroller}
    >
      {virtual.getVirtualItems().map(({ index, start }) => {
        const row = rows[index];
        const place = { key: index, style: { transform: `translateY(${start}px)` } };
        if (row === undefined) return null;
        if (row.is === "heading")
          return <GroupHeading {...place} key={index} group={answer.groups[row.group]} />;
        const line = lines.lineAt(row.at);
        return (
          <div
            {...place}
            key={index}
            id={`line-${row.at}`}
            role="option"
            aria-selected={row.at === at}
            aria-setsize={answer.shown}
            aria-posinset={row.at + 1}
            className={`${css["row"]} ${line?.isMarked === true ? css["marked"] : ""}`}
            onClick={() => setAt(row.at)}
            onDoubleClick={() => line && props.onOpen(line)}
          >
            {line === undefined ? (
              <span className={css["later"]}>{row.at + 1}</span>
            ) : (
              <LineRow line={line} order={order} />
            )}
          </div>
        );
      })}
    </OptionBox>
  );
}

function GroupHeading(props: {
  readonly group: LineGroup | undefined;
  readonly style: React.CSSProperties;
}) {
  const say = useSay();
  const { group } = props;
  if (group === undefined) return null;
  return (
    <div role="presentation" className={css["heading"]} style={props.style}>
      <Scripted text={reasonText(say, group)} />
      <span className={css["count"]}>{say("concordance.lines", { count: group.lines })}</span>
    </div>
  );
}

function useList({ answer, lines, onOpen, onSort }: LineListProps) {
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const [at, setAt] = useState(0);
  const rows = useMemo((): readonly DrawnRow[] => rowsOf(answer.groups), [answer.groups]);
  // The compiler cannot memoise this hook's functions; they are not passed on.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller,
    estimateSize: () => ROW_PX,
    overscan: 8,
    initialRect: { width: 700, height: 600 },
  });
  const items = virtual.getVirtualItems();
  const inSight = items.flatMap(({ index }) => {
    const row = rows[index];
    return row?.is === "line" ? [row.at] : [];
  });
  const from = inSight[0] ?? 0;
  const to = inSight.at(-1) ?? 0;
  const { need } = lines;
  useEffect(() => need(from, to), [need, from, to]);
  const chosen = Math.min(at, answer.shown - 1);
  const go = (next: number) => {
    const bounded = Math.min(answer.shown - 1, Math.max(0, next));
    setAt(bounded);
    virtual.scrollToIndex(rowOfLine(answer.groups, bounded), { align: "auto" });
  };
  useKeys({
    j: () => go(chosen + 1),
    k: () => go(chosen - 1),
    s: onSort,
    ArrowDown: (event) => onControl(event) || go(chosen + 1),
    ArrowUp: (event) => onControl(event) || go(chosen - 1),
    Enter: (event) => {
      const line = lines.lineAt(chosen);
      if (line !== undefined && !onControl(event)) onOpen(line);
    },
  });
  return { rows, virtual, setScroller, at: chosen, setAt };
}
