import { once } from "../measure";
import type { BenchRow } from "../report";
import type { Judged } from "./judge";
import { QUESTIONS } from "./paper";
import type { Question } from "./paper";
import { tally } from "./tally";

/** Figures of some papers: each question over all of them, then by how their volumes are encoded. */
export function rowsOf(papers: readonly Judged[], which: string): readonly BenchRow[] {
  const eras = [...new Set(papers.map(({ paper }) => paper.era))];
  return QUESTIONS.flatMap((question) => [
    ...rowOf(papers, question, which),
    ...eras.flatMap((era) =>
      rowOf(
        papers.filter(({ paper }) => paper.era === era),
        question,
        `${which}, ${era}`,
      ),
    ),
  ]);
}

/** Of what is sure enough to be taken over; what is proposed at all stands beside it. */
function rowOf(papers: readonly Judged[], question: Question, which: string): readonly BenchRow[] {
  const sure = tally(papers, question);
  if (sure.papers === 0) return [];
  const all = tally(papers, question, 0);
  return [
    {
      bench: "describe",
      case: `${question}, ${which}`,
      size: sure.papers,
      unit: "share",
      ours: once(sure.precision),
      peers: {},
      floor: null,
      precision: sure.precision,
      recall: sure.recall,
      proposedAtAll: { precision: all.precision, recall: all.recall },
      unjudged: sure.unjudged,
    },
  ];
}

const BUCKET = 0.05;

/** How often proposals of a score are right: a score is good when it says so itself. */
export function reliabilityRows(papers: readonly Judged[], which: string): readonly BenchRow[] {
  const verdicts = papers.flatMap((one) => one.verdicts).filter(({ right }) => right !== null);
  return QUESTIONS.flatMap((question) => {
    const own = verdicts.filter((one) => one.question === question);
    const buckets = Map.groupBy(own, ({ confidence }) => Math.floor(confidence / BUCKET + 1e-9));
    return [...buckets]
      .toSorted(([a], [b]) => b - a)
      .map(([bucket, said]): BenchRow => {
        const share = said.filter(({ right }) => right === true).length / said.length;
        const score = (bucket * BUCKET).toFixed(2);
        return {
          bench: "describe",
          case: `${question} at score ${score}, ${which}`,
          size: said.length,
          unit: "share",
          ours: once(share),
          peers: {},
          floor: null,
          precision: share,
        };
      });
  });
}
