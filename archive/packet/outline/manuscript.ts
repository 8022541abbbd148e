import type { PacketContent } from "../content";
import { setBibliography, setChronology, setPersons } from "./back-matter";
import type { Block } from "./block";
import { setColophon, type ColophonFacts } from "./colophon";
import { setDocument } from "./document";
import { setContents, setCover, setPart, type BackPart } from "./front-matter";
import { messagesFor, type Messages } from "./messages";
import { setMethod } from "./method";
import { setGlossary, setPacketQuestions } from "./questions";
import { setSigns } from "./signs";

/** The whole packet in reading order, before anything is measured. Parts that are off in the recipe are not in it. */
export function outlineManuscript(content: PacketContent, facts: ColophonFacts): readonly Block[] {
  const messages = messagesFor(content.recipe.language);
  const signs = setSigns(content, messages);
  const front = signs === null ? [] : [signs];
  const back = backParts(content, facts, messages);
  return [
    setCover(content, messages),
    pageOf(messages.contents, content),
    setContents(content, front, back, messages),
    ...front.flatMap((part) => [gap, setPart(part)]),
    ...content.documents.flatMap((_, index) => setDocument(content, index, messages)),
    ...back.flatMap((part, index) => [
      index === 0 ? pageOf(content.recipe.archive.title, content) : gap,
      setPart(part),
    ]),
  ];
}

const gap: Block = { kind: "space", points: 34, rule: false };

const pageOf = (left: string, { recipe }: PacketContent): Block => ({
  kind: "page-start",
  head: { left, right: recipe.title },
});

function backParts(
  content: PacketContent,
  facts: ColophonFacts,
  messages: Messages,
): readonly BackPart[] {
  const { options, method } = content.recipe;
  return [
    ...(options.questions ? [setPacketQuestions(content, messages)] : []),
    ...(options.glossary ? [setGlossary(content, messages)] : []),
    ...(options.chronology ? [setChronology(content, messages)] : []),
    ...(options.persons ? [setPersons(content, messages)] : []),
    ...(options.bibliography ? [setBibliography(content, messages)] : []),
    ...(method === undefined ? [] : [setMethod(content, method, messages)]),
    setColophon(content, facts, messages),
  ].filter(({ blocks }) => blocks.length > 0);
}
