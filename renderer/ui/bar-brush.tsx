import { useRef, useState, type KeyboardEvent, type PointerEvent } from "react";
import css from "./bar-brush.module.css";

/** Places of the first and the last bar within, both counted from 0. */
export type Edges = readonly [number, number];

/** A bar of time: what of the match lies in it, surely or perhaps, and how much there is in all. */
export interface BrushBar {
  readonly key: string;
  readonly certain: number;
  readonly possible: number;
  readonly all: number;
  /** What it stands for, told at its edge. */
  readonly words: string;
  /** Under the axis, where there is room. */
  readonly tick: string;
}

export interface BarBrushProps {
  readonly bars: readonly BrushBar[];
  readonly edges: Edges;
  /** Whether the edges are drawn: false while all is meant. */
  readonly shown: boolean;
  /** Names of the two edges. */
  readonly names: { readonly from: string; readonly to: string };
  readonly look: "tall" | "low";
  /** Widest bar in pixels; null fills the place. */
  readonly widest?: number | null;
  readonly onEdges: (edges: Edges) => void;
}

const MOST_TICKS = 8;
/** Less than this is no bar. */
const LEAST_BAR = "2px";

/** Bars with two edges, drawn with mouse or finger, or moved with the arrow keys. */
export function BarBrush(props: BarBrushProps) {
  const { bars, widest = null } = props;
  const every = Math.max(1, Math.ceil(bars.length / MOST_TICKS));
  const style = widest === null ? {} : { maxInlineSize: bars.length * widest };
  return (
    <div className={css[props.look]} style={style}>
      <Chart {...props} />
      <div className={css["ticks"]} aria-hidden>
        {bars.map(({ key, tick }, at) => (
          <span key={key}>{at % every === 0 ? tick : ""}</span>
        ))}
      </div>
    </div>
  );
}

function Chart(props: BarBrushProps) {
  const { bars, edges: standing } = props;
  const chart = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState<Edges | null>(null);
  const shown = drawn !== null || props.shown;
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
        if (drawn && (!props.shown || ordered(drawn).join() !== standing.join()))
          props.onEdges(ordered(drawn));
        setDrawn(null);
      }}
      onPointerCancel={() => setDrawn(null)}
    >
      <Bars bars={bars} edges={shown ? edges : null} />
      {(["from", "to"] as const).map((which) => (
        <Edge key={which} {...props} which={which} edges={edges} shown={shown} />
      ))}
    </div>
  );
}

const ordered = ([a, b]: Edges): Edges => [Math.min(a, b), Math.max(a, b)];

function Bars(props: { readonly bars: readonly BrushBar[]; readonly edges: Edges | null }) {
  const { bars, edges } = props;
  const most = Math.max(
    1,
    ...bars.map(({ all, certain, possible }) => Math.max(all, certain + possible)),
  );
  const height = (count: number) =>
    count === 0 ? "0" : `max(${LEAST_BAR}, ${String((count / most) * 100)}%)`;
  return bars.map(({ key, certain, possible, all }, at) => (
    <div
      key={key}
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

function Edge(props: BarBrushProps & { readonly which: "from" | "to" }) {
  const { which, bars, edges, names } = props;
  const at = which === "from" ? edges[0] : edges[1];
  const press = (event: KeyboardEvent) => {
    const by = STEPS[event.key];
    if (by === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    props.onEdges(moved(edges, which, by, bars.length));
  };
  return (
    <div
      role="slider"
      data-edge={which}
      tabIndex={0}
      aria-label={names[which]}
      aria-valuemin={0}
      aria-valuemax={bars.length - 1}
      aria-valuenow={at}
      aria-valuetext={bars[at]?.words ?? ""}
      className={`${css["edge"]} ${props.shown ? css["shown"] : ""}`}
      style={{ insetInlineStart: `${((which === "from" ? at : at + 1) / bars.length) * 100}%` }}
      onKeyDown={press}
    />
  );
}
