/** Times or sizes of one case: half of the samples are at most `p50`, 95 of 100 at most `p95`. */
export interface Figure {
  readonly p50: number;
  readonly p95: number;
  /** Smallest and greatest sample, and how many there were; absent for what is measured once. */
  readonly spread?: readonly [number, number];
  readonly samples?: number;
}

/** The same of a peer, and what must be known to compare it. */
export interface PeerFigure extends Figure {
  /** The peer's p50 divided by ours: above 1 ours is the faster or smaller. */
  readonly ratio: number;
  /** Of how many single-word questions its hits are not as many as ours. */
  readonly otherHits?: { readonly questions: number; readonly differ: number };
}

/** One line of a report (CLI, JSON shapes). */
export interface BenchRow {
  readonly bench: string;
  readonly case: string;
  /** Documents, files or pages. */
  readonly size: number;
  readonly unit: "ms" | "s" | "MB" | "share" | "ns";
  readonly ours: Figure;
  readonly peers: Readonly<Record<string, PeerFigure>>;
  /** What no program on this machine could go below, in the same unit; null where nothing simple says so. */
  readonly floor: number | null;
  /** Of a benchmark of rules: right of what is proposed surely enough to be taken over; `ours` says the same. */
  readonly precision?: number;
  /** Found of what is there to be found. */
  readonly recall?: number;
  /** The same of all proposals, sure or not. */
  readonly proposedAtAll?: { readonly precision: number; readonly recall: number };
  /** Proposals of which nothing can be said, because the measure is silent there. */
  readonly unjudged?: number;
}

export interface BenchReport {
  readonly machine: {
    readonly cpu: string;
    readonly cores: number;
    /** Bytes. */
    readonly memory: number;
    readonly node: string;
    /** Load averaged over the minute before: above the number of cores the figures are too high. */
    readonly load: number;
  };
  readonly rows: readonly BenchRow[];
}
