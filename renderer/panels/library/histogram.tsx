import { useRef, useState, type KeyboardEvent, type PointerEvent } from "react";
import type { YearBar } from "../../../archive/contract/search";
import { useSay } from "../../messages/messages";
import css from "./histogram.module.css";
import { binsOf, countWithin, spanText, type Bin, type YearSpan } from "./years";

const CHART_PX = 44;
const LEAST_BAR_PX = 2;
const MOST_TICKS = 8;
/** A bar never grows wider than this: two years are two bars, not two walls. */
const WIDEST_BIN_PX = 56;
const widest = (bins: readonly Bin[]) => ({ maxInlineSize: bins.length * WIDEST_BIN_PX });

export interface HistogramProps {
  readonly matched: readonly YearBar[];
  readonly all: readonly YearBar[];
  readonly undated: number;
  readonly span: YearSpan | null;
  /** What lies within a date that is finer than the bars; null where they can tell. */
  readonly within: {
    readonly words: string;
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
      <Chart {...props} bins={bins} />
      <Ticks bins={bins} />
    </section>
  );
}

function Chart(props: HistogramProps & { readonly bins: readonly Bin[] }) {
  const { bins, span, onSpan } = props;
  const chart = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState<readonly [number, number] | null>(null);
  const most = Math.max(1, ...bins.map(({ all }) => all));
  const edges = drawn ?? edgesOf(bins, span);

  const binUnder = (event: PointerEvent): number => {
    const box = chart.current?.getBoundingClientRect();
    if (box === undefined) return 0;
    const share = (event.clientX - box.left) / box.width;
    return Math.min(bins.length - 1, Math.max(0, Math.floor(share * bins.length)));
  };
  const set = ([a, b]: readonly [number, number]) => {
    const [low, high] = [Math.min(a, b), Math.max(a, b)];
    const whole = low === 0 && high === bins.length - 1;
    onSpan(whole ? null : { from: bins[low]!.from, to: bins[high]!.to });
  };
  return (
    <div
      ref={chart}
      className={css["chart"]}
      style={widest(bins)}
      onPointerDown={(event) => {
        if ((event.target as Element).closest("[role=slider]")) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        setDrawn([binUnder(event), binUnder(event)]);
      }}
      onPointerMove={(event) => drawn && setDrawn([drawn[0], binUnder(event)])}
      onPointerUp={() => {
        if (drawn) set(drawn);
        setDrawn(null);
      }}
    >
      <Bars bins={bins} most={most} edges={span === null && drawn === null ? null : edges} />
      <Edge
        which="from"
        edges={edges}
        bins={bins}
        shown={span !== null || drawn !== null}
        onMove={set}
      />
      <Edge
        which="to"
        edges={edges}
        bins={bins}
        shown={span !== null || drawn !== null}
        onMove={set}
      />
    </div>
  );
}

function edgesOf(bins: readonly Bin[], span: YearSpan | null): readonly [number, number] {
  if (span === null) return [0, bins.length - 1];
  const low = bins.findIndex(({ to }) => to >= span.from);
  const high = bins.findLastIndex(({ from }) => from <= span.to);
  return [Math.max(0, low), Math.max(0, high)];
}

function Bars(props: {
  readonly bins: readonly Bin[];
  readonly most: number;
  readonly edges: readonly [number, number] | null;
}) {
  const height = (count: number) =>
    count === 0 ? 0 : Math.max(LEAST_BAR_PX, (count / props.most) * CHART_PX);
  const { edges } = props;
  return props.bins.map((bin, at) => (
    <div
      key={bin.from}
      className={`${css["bin"]} ${edges && at >= edges[0] && at <= edges[1] ? css["inside"] : ""}`}
    >
      <span className={css["all"]} style={{ blockSize: height(bin.all) }} />
      <span className={css["possible"]} style={{ blockSize: height(bin.certain + bin.possible) }} />
      <span className={css["certain"]} style={{ blockSize: height(bin.certain) }} />
    </div>
  ));
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
};

/** The edges after one of them was moved by some bars; they may meet but never cross. */
function moved(
  [low, high]: readonly [number, number],
  which: "from" | "to",
  step: number,
  count: number,
): readonly [number, number] {
  if (which === "from") return [Math.min(high, Math.max(0, low + step)), high];
  return [low, Math.max(low, Math.min(count - 1, high + step))];
}

function Edge(props: {
  readonly which: "from" | "to";
  readonly edges: readonly [number, number];
  readonly bins: readonly Bin[];
  readonly shown: boolean;
  readonly onMove: (edges: readonly [number, number]) => void;
}) {
  const say = useSay();
  const { which, bins, edges } = props;
  const isFrom = which === "from";
  const at = isFrom ? edges[0] : edges[1];
  const bin = bins[at]!;
  const share = ((isFrom ? at : at + 1) / bins.length) * 100;
  const press = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    props.onMove(moved(edges, which, step, bins.length));
  };
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={say(isFrom ? "years.from" : "years.to")}
      aria-valuemin={bins[0]!.from}
      aria-valuemax={bins.at(-1)!.to}
      aria-valuenow={isFrom ? bin.from : bin.to}
      className={`${css["edge"]} ${props.shown ? css["shown"] : ""}`}
      style={{ insetInlineStart: `${share}%` }}
      onKeyDown={press}
    />
  );
}

function Ticks({ bins }: { readonly bins: readonly Bin[] }) {
  const every = Math.ceil(bins.length / MOST_TICKS);
  return (
    <div className={css["ticks"]} style={widest(bins)} aria-hidden>
      {bins.map(({ from }, at) => (
        <span key={from}>{at % every === 0 ? from : ""}</span>
      ))}
    </div>
  );
}
