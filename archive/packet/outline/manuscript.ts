import type { PacketContent } from "../content";
import { setBibliography, setChronology, setPersons } from "./back-matter";
import type { Block } from "./block";
import { setColophon, type ColophonFacts } from "./colophon";
import { setDocument } from "./document";
import { setContents, setCover, type BackPart } from "./front-matter";
import { messagesFor, type Messages } from "./messages";
import { setSigns } from "./signs";
import { STYLES } from "./styles";

/** The whole packet in reading order, before anything is measured. Parts that are off in the recipe are not in it. */
export function outlineManuscript(content: PacketContent, facts: ColophonFacts): readonly Block[] {
  const messages = messagesFor(content.recipe.language);
  const signs = setSigns(content, messages);
  const back = backParts(content, facts, messages);
  const listed = signs === null ? back : [signs, ...back];
  return [
    setCover(content, messages),
    setContents(content, listed, messages),
    ...(signs === null ? [] : [setPart(signs, content)]),
    ...content.documents.flatMap((_, index) => setDocument(content, index, messages)),
    ...back.map((part) => setPart(part, content)),
  ];
}

function backParts(
  content: PacketContent,
  facts: ColophonFacts,
  messages: Messages,
): readonly BackPart[] {
  const { options } = content.recipe;
  return [
    ...(options.chronology ? [setChronology(content, messages)] : []),
    ...(options.persons ? [setPersons(content, messages)] : []),
    ...(options.bibliography ? [setBibliography(content, messages)] : []),
    setColophon(content, facts, messages),
  ].filter(({ blocks }) => blocks.length > 0);
}

function setPart({ anchor, title, blocks }: BackPart, { recipe }: PacketContent): Block {
  return {
    kind: "section",
    role: "Sect",
    blocks: [
      { kind: "page-start", head: { left: title, right: recipe.title } },
      {
        kind: "paragraph",
        role: "H1",
        style: STYLES.part,
        runs: [{ text: title }],
        place: { anchor, bookmark: { title, depth: 0 } },
      },
      ...blocks,
    ],
  };
}
