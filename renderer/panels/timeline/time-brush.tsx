import { useRef, useState, type KeyboardEvent, type PointerEvent } from "react";
import type { DaySpan, TimeBar, TimeStep } from "../../../archive/contract/ways";
import { useSay } from "../../messages/messages";
import { barWords, edgesOf, isInSight, tickWords } from "./days";
import css from "./time-brush.module.css";

type Edges = readonly [number, number];
const MOST_TICKS = 8;
/** Less than this is a touch, not a stroke: it takes the one bar. */
const LEAST_BAR = "2px";

export interface TimeBrushProps {
  readonly bars: readonly TimeBar[];
  readonly step: TimeStep;
  readonly undated: number;
  /** What is chosen; null for all. */
  readonly span: DaySpan | null;
  readonly onSpan: (span: DaySpan | null) => void;
}

/** The bars of a time with its two edges: drawn with mouse or finger, or moved with the arrow keys. */
export function TimeBrush(props: TimeBrushProps) {
  const say = useSay();
  const { bars, step, undated } = props;
  const every = Math.max(1, Math.ceil(bars.length / MOST_TICKS));
  return (
    <div className={css["brush"]}>
      <div className={css["time"]}>
        <Chart {...props} />
        <div className={css["ticks"]} aria-hidden>
          {bars.map(({ from }, at) => (
            <span key={from}>{at % every === 0 ? tickWords(from, step, say.language) : ""}</span>
          ))}
        </div>
      </div>
      {undated > 0 && (
        <p className={css["undated"]}>
          <span>{undated}</span>
          <span className={css["none"]} aria-hidden />
          <span>{say("timeline.none")}</span>
        </p>
      )}
    </div>
  );
}

function Chart(props: TimeBrushProps) {
  const { bars, span, onSpan } = props;
  const chart = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState<Edges | null>(null);
  const shown = drawn !== null || (span !== null && isInSight(bars, span));
  const standing = edgesOf(bars, span);
  const edges = ordered(drawn ?? standing);
  const barUnder = (event: PointerEvent): number => {
    const box = chart.current?.getBoundingClientRect();
    if (box === undefined) return 0;
    const share = (event.clientX - box.left) / box.width;
    return Math.min(bars.length - 1, Math.max(0, Math.floor(share * bars.length)));
  };
  /** The edge that stays where an edge is taken hold of: the other one. null for a stroke over the bars. */
  const held = (event: PointerEvent): number | null => {
    const grip = (event.target as Element).closest("[data-edge]")?.getAttribute("data-edge");
    return grip === "from" ? edges[1] : grip === "to" ? edges[0] : null;
  };
  const set = (next: Edges) => {
    const [low, high] = ordered(next);
    const [first, last] = [bars[low], bars[high]];
    if (first !== undefined && last !== undefined) onSpan({ from: first.from, to: last.to });
  };
  return (
    <div
      ref={chart}
      className={`${css["chart"]} ${shown ? css["brushed"] : ""}`}
      data-time-chart
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        setDrawn([held(event) ?? barUnder(event), barUnder(event)]);
      }}
      onPointerMove={(event) => drawn && setDrawn([drawn[0], barUnder(event)])}
      onPointerUp={() => {
        if (drawn && ordered(drawn).join() !== standing.join()) set(drawn);
        setDrawn(null);
      }}
      onPointerCancel={() => setDrawn(null)}
    >
      <Bars bars={bars} edges={shown ? edges : null} />
      {(["from", "to"] as const).map((which) => (
        <Edge key={which} {...props} which={which} edges={edges} shown={shown} onMove={set} />
      ))}
    </div>
  );
}

const ordered = ([a, b]: Edges): Edges => [Math.min(a, b), Math.max(a, b)];

function Bars(props: { readonly bars: readonly TimeBar[]; readonly edges: Edges | null }) {
  const { bars, edges } = props;
  const most = Math.max(
    1,
    ...bars.map(({ all, certain, possible }) => Math.max(all, certain + possible)),
  );
  const height = (count: number) =>
    count === 0 ? "0" : `max(${LEAST_BAR}, ${String((count / most) * 100)}%)`;
  return bars.map(({ from, certain, possible, all }, at) => (
    <div
      key={from}
      className={`${css["bar"]} ${edges && at >= edges[0] && at <= edges[1] ? css["inside"] : ""}`}
    >
      <span className={css["all"]} style={{ blockSize: height(all) }} />
      <span className={css["possible"]} style={{ blockSize: height(certain + possible) }} />
      <span className={css["certain"]} style={{ blockSize: height(certain) }} />
    </div>
  ));
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -10,
  PageUp: 10,
  Home: -Infinity,
  End: Infinity,
};

/** The edges after one of them was moved by some bars; they may meet but never cross. */
export function moved([low, high]: Edges, which: "from" | "to", by: number, count: number): Edges {
  if (which === "from") return [Math.min(high, Math.max(0, low + by)), high];
  return [low, Math.max(low, Math.min(count - 1, high + by))];
}

function Edge(
  props: TimeBrushProps & {
    readonly which: "from" | "to";
    readonly edges: Edges;
    readonly shown: boolean;
    readonly onMove: (edges: Edges) => void;
  },
) {
  const say = useSay();
  const { which, bars, edges, step } = props;
  const at = which === "from" ? edges[0] : edges[1];
  const bar = bars[at];
  const press = (event: KeyboardEvent) => {
    const by = STEPS[event.key];
    if (by === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    props.onMove(moved(edges, which, by, bars.length));
  };
  return (
    <div
      role="slider"
      data-edge={which}
      tabIndex={0}
      aria-label={say(which === "from" ? "timeline.from" : "timeline.to")}
      aria-valuemin={0}
      aria-valuemax={bars.length - 1}
      aria-valuenow={at}
      aria-valuetext={bar === undefined ? "" : barWords(bar, step, say.language)}
      className={`${css["edge"]} ${props.shown ? css["shown"] : ""}`}
      style={{ insetInlineStart: `${((which === "from" ? at : at + 1) / bars.length) * 100}%` }}
      onKeyDown={press}
    />
  );
}
