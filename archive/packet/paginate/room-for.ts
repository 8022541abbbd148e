import type { Typesetter } from "../measure/boxes";
import type { Run } from "../outline/block";
import { STYLES } from "../outline/styles";
import { answerLines } from "./answer-room";
import { createCompositor } from "./compositor";
import { createFlow } from "./flow";
import type { Paper } from "./paper";

/** How many lines an answer takes on a page of this paper. */
export function roomFor(
  answer: readonly Run[],
  paper: Paper,
  typesetter: Typesetter,
  language: string,
): number {
  const compositor = createCompositor(createFlow(paper, language), typesetter, language);
  const width = paper.right - paper.left - STYLES.answer.indent;
  return answerLines({ answer, style: STYLES.answer }, width, compositor).length;
}
