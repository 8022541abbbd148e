import type { Measured } from "./child-task";
import type { CorpusSpec } from "./corpus/bench-document";
import { KNOWN_ITEMS } from "./corpus/known-items";
import { comparedWith, once } from "./measure";
import type { BenchRow, Figure, PeerFigure } from "./report";

/** Cases whose questions are single words: there every engine should find the same documents. */
const COMPARABLE = ["common", "common, every match", "rare", "not there", "CJK"];
/** Where a word's every document is looked at, and little else is done. */
const WALKED = ["common", "common, every match", "rare"];
const MEGABYTE = 1024 * 1024;

/** One row for each case, ours first among the measured. */
export function searchRows(corpus: CorpusSpec, measured: readonly Measured[]): readonly BenchRow[] {
  const [ours, ...peers] = measured;
  if (!ours) return [];
  const row = (
    name: string,
    unit: BenchRow["unit"],
    read: (one: Measured) => Figure | null,
    floor: number | null = null,
  ) => rowOf({ corpus, ours, peers }, { name, unit, read, floor });
  const cases = Object.keys(ours.asked.cases).map((name) =>
    row(name, "ms", ({ asked }) => asked.cases[name]?.time ?? null, floorOf(ours, name)),
  );
  return [
    ...cases,
    row("visible after a change", "ms", ({ asked }) => asked.changeMilliseconds),
    row("first change of all", "ms", ({ asked }) => single(asked.firstChangeMilliseconds)),
    row("open", "ms", ({ asked }) => single(asked.openMilliseconds)),
    row("build, processor", "s", ({ built }) => once(built.cpuSeconds)),
    row("build, clock", "s", ({ built }) => once(built.clockSeconds)),
    row("longest step of storing and merging", "ms", ({ built }) =>
      single(built.longestStepMilliseconds),
    ),
    row("build, memory", "MB", ({ built }) => once(built.peakBytes / MEGABYTE)),
    row("serving, memory", "MB", ({ asked }) => once(asked.servingBytes / MEGABYTE)),
    row("index for each byte of text", "share", ({ asked, built }) =>
      single(asked.indexBytes === null ? null : asked.indexBytes / built.textBytes),
    ),
  ].filter((one) => one !== null);
}

function prefixOf(corpus: CorpusSpec): string {
  if (corpus.kind === "generated") return "";
  return corpus.headings ? "FRUS: " : "FRUS without headings: ";
}

const single = (value: number | null) => (value === null ? null : once(value));

/** How often known documents stood first, and among the best ten. */
export function knownItemRows(
  corpus: CorpusSpec,
  measured: readonly Measured[],
): readonly BenchRow[] {
  const [ours, ...peers] = measured;
  if (!ours) return [];
  return KNOWN_ITEMS.flatMap((name) =>
    (["first", "ten"] as const).flatMap((among) => {
      const read = ({ asked }: Measured) => single(asked.cases[name]?.success?.[among] ?? null);
      const label = `${name}, ${among === "ten" ? "among ten" : "first"}`;
      return (
        rowOf({ corpus, ours, peers }, { name: label, unit: "share", read, floor: null }) ?? []
      );
    }),
  ).map((row) => ({ ...row, bench: "relevance" }));
}

interface Compared {
  readonly corpus: CorpusSpec;
  readonly ours: Measured;
  readonly peers: readonly Measured[];
}

interface Case {
  readonly name: string;
  readonly unit: BenchRow["unit"];
  readonly read: (one: Measured) => Figure | null;
  readonly floor: number | null;
}

function rowOf(
  { corpus, ours, peers }: Compared,
  { name, unit, read, floor }: Case,
): BenchRow | null {
  const own = read(ours);
  if (own === null) return null;
  const others = peers.flatMap((peer): readonly (readonly [string, PeerFigure])[] => {
    const figure = read(peer);
    return figure === null
      ? []
      : [[peer.engine, { ...comparedWith(own, figure), ...hitsOf(name, ours, peer) }]];
  });
  return {
    bench: "search",
    case: `${prefixOf(corpus)}${name}`,
    size: ours.built.documents,
    unit,
    ours: own,
    peers: Object.fromEntries(others),
    floor,
  };
}

function hitsOf(name: string, ours: Measured, peer: Measured): Pick<PeerFigure, "otherHits"> {
  const own = ours.asked.cases[name]?.hits;
  const others = peer.asked.cases[name]?.hits;
  if (!COMPARABLE.includes(name) || !own || !others) return {};
  const differ = own.filter((hits, at) => hits !== others[at]).length;
  return differ === 0 ? {} : { otherHits: { questions: own.length, differ } };
}

/** Every document that a single word is in must be looked at once. */
function floorOf({ asked }: Measured, name: string): number | null {
  const hits = asked.cases[name]?.hits.toSorted((a, b) => a - b);
  if (!WALKED.includes(name) || !hits || hits.length === 0) return null;
  return ((hits[hits.length >> 1] ?? 0) * asked.postingNanoseconds) / 1e6;
}
