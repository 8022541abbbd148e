import type { PacketQuestion } from "../../model/packet";
import type { PacketContent } from "../content";
import type { Block } from "./block";
import type { BackPart } from "./front-matter";
import type { Messages } from "./messages";
import { STYLES } from "./styles";

/** A framed box of questions with lines to answer on; nothing where nothing is asked. */
export function setQuestions(
  questions: readonly PacketQuestion[],
  title: string,
  messages: Messages,
): readonly Block[] {
  if (questions.length === 0) return [];
  const heading: Block = {
    kind: "paragraph",
    role: "H3",
    style: STYLES.section,
    runs: [{ text: title }],
  };
  const blocks = [heading, ...setAsked(questions, messages)];
  return [
    { kind: "space", points: 22, rule: false },
    { kind: "section", role: "Sect", framed: true, blocks },
    { kind: "space", points: 16, rule: false },
  ];
}

function setAsked(questions: readonly PacketQuestion[], messages: Messages): readonly Block[] {
  return questions.flatMap(({ question, answer, room }, index): readonly Block[] => [
    {
      kind: "paragraph",
      role: "P",
      style: STYLES.question,
      runs: [{ text: `${index + 1}. `, face: "bold" }, { text: question }],
    },
    { kind: "answer-room", style: STYLES.answer, room, answer: answerRuns(answer, messages) },
  ]);
}

/** An answer as the key prints it; the word before it is for who hears the page. */
export const answerRuns = (answer: string | null, { answer: label }: Messages) =>
  answer === null || answer.trim() === ""
    ? []
    : [{ text: label, tone: "soft" } as const, { text: answer.trim() }];

/** The questions on the packet as a whole. */
export function setPacketQuestions({ recipe }: PacketContent, messages: Messages): BackPart {
  return {
    anchor: "questions",
    title: messages.packetQuestions,
    blocks: setAsked(recipe.questions, messages),
  };
}

/** The words that readers may not know, in the order of the packet's language. */
export function setGlossary({ recipe }: PacketContent, messages: Messages): BackPart {
  const { compare } = new Intl.Collator(recipe.language);
  const blocks = recipe.glossary
    .toSorted((a, b) => compare(a.term, b.term))
    .map(({ term, meaning }): Block => ({
      kind: "paragraph",
      role: "P",
      style: STYLES.listed,
      runs: [{ text: term, face: "bold" }, { text: `  ${meaning}` }],
    }));
  return { anchor: "glossary", title: messages.glossary, blocks };
}
