import type { DraftProposal } from "../../../import/draft";
import type { Paper, Question } from "./paper";
import { QUESTIONS } from "./paper";
import { sameAnswer } from "./same-answer";

/** One proposal beside the markup; `right` is null where the markup is silent. */
export interface Verdict {
  readonly question: Question;
  readonly confidence: number;
  readonly rule: string;
  readonly right: boolean | null;
  readonly value: string;
}

/** What the rules made of one paper. */
export interface Judged {
  readonly paper: Paper;
  readonly verdicts: readonly Verdict[];
}

const ROLES: Partial<Record<Question, readonly [kind: string, role: string]>> = {
  date: ["date", "created"],
  sender: ["agent", "author"],
  recipient: ["agent", "recipient"],
  signature: ["agent", "signatory"],
};
/** A unit has one of these: the surest stands for all. */
const ONE_ONLY: ReadonlySet<Question> = new Set(["title", "genre", "classification", "place"]);

/** Sets each proposal beside what the markup says. */
export function judge(paper: Paper, proposals: readonly DraftProposal[]): Judged {
  const verdicts = QUESTIONS.flatMap((question) =>
    answersTo(question, proposals).map(({ value, confidence, rule }) => {
      const truth = paper.truth[question];
      const right = truth === null ? null : truth.some((one) => sameAnswer(question, value, one));
      return { question, confidence, rule, right, value };
    }),
  );
  return { paper, verdicts };
}

function answersTo(
  question: Question,
  proposals: readonly DraftProposal[],
): readonly DraftProposal[] {
  const [kind, role] = ROLES[question] ?? [question, null];
  const answers = proposals.filter(
    (one) => one.kind === kind && (role === null || one.role === role),
  );
  // The first language is the text's own; the others are quoted.
  if (question === "language") return answers.slice(0, 1);
  if (!ONE_ONLY.has(question)) return answers;
  return answers.toSorted((a, b) => b.confidence - a.confidence).slice(0, 1);
}
