import { CONFIDENT } from "../../../import/apply-proposals";
import type { Judged } from "./judge";
import type { Question } from "./paper";
import { sameAnswer } from "./same-answer";

/** How well one question is answered. */
export interface Tally {
  /** Papers whose markup answers it. */
  readonly papers: number;
  /** Of what is proposed at least so surely, the share that the markup says too. */
  readonly precision: number;
  /** Of what the markup says, the share that is proposed at least so surely. */
  readonly recall: number;
  /** Proposals where the markup is silent: nothing can be said of them. */
  readonly unjudged: number;
}

/** @param least proposals under this confidence are left out: `CONFIDENT` for what an import takes over, 0 for all */
export function tally(
  papers: readonly Judged[],
  question: Question,
  least: number = CONFIDENT,
): Tally {
  const counts = { papers: 0, proposed: 0, right: 0, marked: 0, found: 0, unjudged: 0 };
  for (const { paper, verdicts } of papers) {
    const answers = verdicts.filter((one) => one.question === question && one.confidence >= least);
    const truth = paper.truth[question];
    if (truth === null) {
      counts.unjudged += answers.length;
      continue;
    }
    counts.papers += 1;
    counts.proposed += answers.length;
    counts.right += answers.filter(({ right }) => right === true).length;
    counts.marked += truth.length;
    counts.found += truth.filter((marked) =>
      answers.some(({ value }) => sameAnswer(question, value, marked)),
    ).length;
  }
  const { papers: judged, proposed, right, marked, found, unjudged } = counts;
  return { papers: judged, precision: right / proposed, recall: found / marked, unjudged };
}
