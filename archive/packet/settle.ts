import type { PacketQuestion, Recipe } from "../model/packet";
import type { PacketAssets } from "./assets";
import type { PacketContent } from "./content";
import { createTypesetter } from "./measure/boxes";
import { openCabinet } from "./measure/cabinet";
import { markLanguages } from "./measure/languages";
import { messagesFor } from "./outline/messages";
import { answerRuns } from "./outline/questions";
import { STYLES } from "./outline/styles";
import { paperOf } from "./paginate/paper";
import { roomFor } from "./paginate/room-for";

/**
 * What is printed, and nothing else: parts that are off leave the recipe too, for it travels in the file. Every answer gets its
 * room in both editions; then it leaves a student's. Settling what is settled changes nothing, so a packet made from its own
 * attached recipe is the same.
 */
export async function settle(content: PacketContent, assets: PacketAssets): Promise<PacketContent> {
  const recipe = onlyPrinted(content.recipe);
  const asked = [...recipe.questions, ...recipe.entries.flatMap(({ questions }) => questions)];
  const roomOf = await roomMeasure(recipe, asked, assets);
  const isKey = recipe.options.edition === "key";
  const settled = (question: PacketQuestion): PacketQuestion => ({
    ...question,
    room: Math.max(question.room, roomOf(question)),
    answer: isKey ? question.answer : null,
  });
  return {
    ...content,
    recipe: {
      ...recipe,
      questions: recipe.questions.map(settled),
      entries: recipe.entries.map((entry) => ({
        ...entry,
        questions: entry.questions.map(settled),
      })),
    },
  };
}

function onlyPrinted(recipe: Recipe): Recipe {
  const { headnotes, questions, glossary } = recipe.options;
  return {
    ...recipe,
    questions: questions ? recipe.questions : [],
    glossary: glossary ? recipe.glossary : [],
    entries: recipe.entries.map((entry) => ({
      ...entry,
      headnote: headnotes ? entry.headnote : null,
      questions: questions ? entry.questions : [],
    })),
  };
}

/** Answers are measured with fonts of their own: no letter of them may come into a student's file. */
async function roomMeasure(
  { language, options }: Recipe,
  asked: readonly PacketQuestion[],
  assets: PacketAssets,
): Promise<(question: PacketQuestion) => number> {
  const messages = messagesFor(language);
  const runsOf = ({ answer }: PacketQuestion) => answerRuns(answer, messages);
  const runs = asked.flatMap(runsOf);
  if (runs.length === 0) return () => 0;
  const words = markLanguages(
    runs.map((run) => ({ ...run, face: STYLES.answer.face })),
    language,
  ).map((run) => ({ run, language: run.language ?? language }));
  const typesetter = createTypesetter(await openCabinet(assets, words));
  return (question) => roomFor(runsOf(question), paperOf(options.paper), typesetter, language);
}
