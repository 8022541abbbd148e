import { CONFIDENT } from "../../../import/apply-proposals";
import type { Judged } from "./judge";
import { QUESTIONS } from "./paper";
import type { Question } from "./paper";
import { sameAnswer } from "./same-answer";

const SHOWN = 4;

/** What goes wrong most often, one line for each question and cause, with a document where it can be seen. */
export function commonestCauses(papers: readonly Judged[]): readonly string[] {
  return QUESTIONS.flatMap((question) => {
    const causes = Map.groupBy(
      papers.flatMap((judged) => causesIn(judged, question)),
      ({ cause }) => cause,
    );
    return [...causes]
      .toSorted(([, a], [, b]) => b.length - a.length)
      .slice(0, SHOWN)
      .map(
        ([cause, seen]) =>
          `${question}: ${String(seen.length)} × ${cause}, as in ${seen[0]?.key ?? ""}`,
      );
  });
}

function causesIn(
  { paper, verdicts }: Judged,
  question: Question,
): readonly { readonly cause: string; readonly key: string }[] {
  const truth = paper.truth[question];
  if (truth === null) return [];
  const own = verdicts.filter((one) => one.question === question);
  const wrong = own.filter(({ right, confidence }) => right === false && confidence >= CONFIDENT);
  const missed = truth.filter(
    (marked) =>
      !own.some(
        ({ value, confidence }) => confidence >= CONFIDENT && sameAnswer(question, value, marked),
      ),
  );
  const unsure = missed.filter((marked) =>
    own.some(({ value }) => sameAnswer(question, value, marked)),
  );
  return [
    ...wrong.map(({ rule }) => `another answer by ${rule}`),
    ...unsure.map(() => "the right answer, not surely enough"),
    ...missed
      .slice(unsure.length)
      .filter(() => wrong.length === 0)
      .map(() => "no answer"),
  ].map((cause) => ({ cause, key: paper.key }));
}
