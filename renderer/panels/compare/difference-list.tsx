import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useState } from "react";
import type { ComparedText, Comparison } from "../../../archive/contract/compare";
import { useSay } from "../../messages/messages";
import { Scripted } from "../../ui/scripted";
import type { Place } from "../library/match-lines";
import css from "./difference-list.module.css";
import { extentOf } from "../item/notes";
import { sameShare, type Difference, type ShownRow } from "./rows";

const ROW_PX = 46;

interface DifferenceListProps {
  readonly comparison: Comparison;
  readonly rows: readonly ShownRow[];
  /** Place of the difference at hand. */
  readonly chosen: number | null;
  readonly onChoose: (difference: number) => void;
}

/** All differences in order, with how much is the same. Between two languages nothing is guessed. */
export function DifferenceList(props: DifferenceListProps) {
  const say = useSay();
  const { comparison, chosen } = props;
  const { differences } = comparison;
  if (differences === null)
    return (
      <aside className={css["side"]} aria-label={say("compare.side")} data-pane>
        <p className={css["about"]}>{say("compare.languages")}</p>
      </aside>
    );
  const count = differences.length;
  return (
    <aside className={css["side"]} aria-label={say("compare.side")} data-pane>
      <h2>
        {say("compare.differ")}
        <span className="number">
          {chosen === null ? count : say("compare.count", { at: chosen + 1, count })}
        </span>
      </h2>
      <p className={css["about"]}>
        {count === 0
          ? say("compare.equal")
          : say("compare.same", { share: Math.floor(sameShare(comparison) * 100) / 100 })}
      </p>
      <List {...props} differences={differences} />
    </aside>
  );
}

function List(props: DifferenceListProps & { readonly differences: readonly Difference[] }) {
  const { comparison, rows, differences, chosen } = props;
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  // The compiler cannot memoise this hook's functions; they are not passed on.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtual = useVirtualizer({
    count: differences.length,
    getScrollElement: () => scroller,
    estimateSize: () => ROW_PX,
    overscan: 6,
    initialRect: { width: 300, height: 600 },
  });
  useEffect(() => {
    if (chosen !== null && scroller !== null) virtual.scrollToIndex(chosen, { align: "auto" });
  }, [virtual, chosen, scroller]);
  return (
    <div ref={setScroller} className={css["list"]}>
      <div style={{ blockSize: virtual.getTotalSize() }} className={css["rows"]}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const one = differences[index]!;
          return (
            <button
              key={index}
              ref={(node) => virtual.measureElement(node)}
              data-index={index}
              className={`${css["difference"]} ${index === chosen ? css["chosen"] : ""}`}
              aria-current={index === chosen}
              style={{ transform: `translateY(${start}px)` }}
              onClick={() => props.onChoose(index)}
            >
              <span className={css["number"]}>¶ {rows[one.row]?.label}</span>
              <Words text={comparison.left} place={one.left} moved={one.moved} />
              <Words text={comparison.right} place={one.right} moved={one.moved} />
            </button>
          );
        })}
      </div>
    </div>
  );
}

function Words(props: {
  readonly text: ComparedText;
  readonly place: Place | null;
  readonly moved: boolean;
}) {
  const say = useSay();
  const { text, place } = props;
  if (place === null)
    return (
      <span className={css["none"]}>{say(props.moved ? "compare.moved" : "compare.notThere")}</span>
    );
  return (
    <span className={css["words"]} lang={text.reading.language} dir="auto">
      <Scripted text={text.text.slice(...place)} lang={text.reading.language} />
      {gapsIn(text, place).map((gap, at) => (
        <span key={at} className={css["lost"]}>
          {extentOf(gap, say("mark.gap"))}
        </span>
      ))}
    </span>
  );
}

/** Gaps within a place, or alone at it. */
const gapsIn = ({ marks }: ComparedText, [from, to]: Place) =>
  marks.filter(
    ({ kind, start, end }) => kind === "gap" && start === end && start >= from && start <= to,
  );
