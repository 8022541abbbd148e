import type { YearBar } from "../../../archive/contract/search";
import { useSay } from "../../messages/messages";
import { BarBrush, type Edges } from "../../ui/bar-brush";
import css from "./histogram.module.css";
import { binsOf, countWithin, spanText, type Bin, type YearSpan } from "./years";

/** A bar never grows wider than this: two years are two bars, not two walls. */
const WIDEST_BIN_PX = 56;

export interface HistogramProps {
  readonly matched: readonly YearBar[];
  readonly all: readonly YearBar[];
  readonly undated: number;
  readonly span: YearSpan | null;
  /** What lies within the date, counted where the bars cannot tell; null where they can. */
  readonly within: {
    /** The date, where it is finer than the bars. */
    readonly words: string | null;
    readonly certain: number;
    readonly possible: number;
  } | null;
  readonly onTimeline: () => void;
  readonly onSpan: (span: YearSpan | null) => void;
}

/** The match by year. Its two edges are drawn with the pointer or moved with the arrow keys; in words it says how sure it is. */
export function Histogram(props: HistogramProps) {
  const say = useSay();
  const bins = binsOf(props.matched, props.all);
  if (bins.length === 0) return null;
  const { certain, possible } = props.within ?? countWithin(props.matched, props.span);
  const whole = { from: bins[0]!.from, to: bins.at(-1)!.to };
  return (
    <section className={css["histogram"]} aria-label={say("years")}>
      <p className={css["words"]}>
        <b>{props.within?.words ?? spanText(props.span ?? whole)}</b>
        <span>{say("years.certain", { count: certain })}</span>
        {possible > 0 && <span>{say("years.possible", { count: possible })}</span>}
        {props.undated > 0 && <span>{say("years.undated", { count: props.undated })}</span>}
        {props.span !== null && (
          <button className={css["clear"]} onClick={() => props.onSpan(null)}>
            {say("years.clear")}
          </button>
        )}
        <button className={css["clear"]} onClick={props.onTimeline}>
          {say("years.timeline")}
        </button>
      </p>
      <BarBrush
        bars={bins.map((bin) => ({
          ...bin,
          key: String(bin.from),
          words: spanText(bin),
          tick: String(bin.from),
        }))}
        edges={edgesOf(bins, props.span)}
        shown={props.span !== null}
        names={{ from: say("years.from"), to: say("years.to") }}
        look="low"
        widest={WIDEST_BIN_PX}
        onEdges={([low, high]) => {
          const isAll = low === 0 && high === bins.length - 1;
          props.onSpan(isAll ? null : { from: bins[low]!.from, to: bins[high]!.to });
        }}
      />
    </section>
  );
}

function edgesOf(bins: readonly Bin[], span: YearSpan | null): Edges {
  if (span === null) return [0, bins.length - 1];
  const low = bins.findIndex(({ to }) => to >= span.from);
  const high = bins.findLastIndex(({ from }) => from <= span.to);
  return [Math.max(0, low), Math.max(0, high)];
}
