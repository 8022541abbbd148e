import type { CoverContent, PacketContent } from "../content";
import { plainParagraph, type Block, type ContentsEntry, type Run } from "./block";
import { factTable, shownDate } from "./description";
import { documentAnchor, documentTitle } from "./document";
import type { Messages } from "./messages";
import { STYLES } from "./styles";

export function dayWords(day: string, messages: Messages): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return messages.day(year, month, date);
}

/** What it is, what it asks, who made it, when, and from which archive. */
export function setCover({ recipe, documents }: CoverContent, messages: Messages): Block {
  const isInvented = documents.some(({ unit }) => unit.invented);
  const blocks: readonly Block[] = [
    { kind: "page-start", head: null, drop: 150 },
    {
      kind: "paragraph",
      role: "H1",
      style: STYLES.coverTitle,
      runs: [{ text: recipe.title }],
      place: { anchor: "cover", bookmark: null },
    },
    ...(recipe.purpose === null ? [] : [plainParagraph(recipe.purpose, STYLES.coverPurpose)]),
    plainParagraph(
      [messages.documents(documents.length), editionOf(recipe, messages)]
        .filter(Boolean)
        .join(" · "),
      STYLES.coverLine,
    ),
    { kind: "space", points: 20, rule: true },
    factTable(
      [
        [messages.madeBy, recipe.maker],
        [messages.issued, dayWords(recipe.issued, messages)],
        [messages.fromArchive, recipe.archive.title],
      ],
      STYLES.coverLine,
    ),
    ...(isInvented ? [plainParagraph(messages.invented, STYLES.notice)] : []),
  ];
  return { kind: "section", role: "Sect", blocks };
}

/** Which edition of a packet with questions it is; nothing for others. */
export function editionOf({ options }: PacketContent["recipe"], messages: Messages): string {
  if (!options.questions) return "";
  return options.edition === "key" ? messages.keyEdition : messages.studentEdition;
}

/** A part of the packet that has a heading of its own and stands in the contents. */
export interface BackPart {
  readonly anchor: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** A part's heading and what stands under it. */
export function setPart({ anchor, title, blocks }: BackPart): Block {
  const heading: Block = {
    kind: "paragraph",
    role: "H2",
    style: STYLES.part,
    runs: [{ text: title }],
    place: { anchor, bookmark: { title, depth: 0 } },
  };
  return { kind: "section", role: "Sect", blocks: [heading, ...blocks] };
}

/** One line for each part, in the order of the pages. */
export function setContents(
  content: PacketContent,
  before: readonly BackPart[],
  after: readonly BackPart[],
  messages: Messages,
): Block {
  const entryOf = ({ anchor, title }: BackPart): ContentsEntry =>
    contentsEntry(anchor, title, [], messages);
  const documents = content.documents.map((document, index) => {
    const [first] = document.unit.dates;
    const date = first && shownDate(first, messages);
    const words: readonly Run[] =
      date === undefined ? [] : [{ text: `   ${date.replaceAll(" ", "\u00a0")}`, tone: "faint" }];
    return contentsEntry(
      documentAnchor(index),
      documentTitle(content, index, messages),
      words,
      messages,
    );
  });
  const blocks = [...before.map(entryOf), ...documents, ...after.map(entryOf)];
  const list: Block = { kind: "section", role: "TOC", blocks };
  return setPart({ anchor: "contents", title: messages.contents, blocks: [list] });
}

function contentsEntry(
  target: string,
  title: string,
  more: readonly Run[],
  messages: Messages,
): ContentsEntry {
  return {
    kind: "contents-entry",
    style: STYLES.contentsEntry,
    target,
    // The space keeps title and page number apart for whoever hears them.
    runs: [{ text: title }, ...more, { text: " " }],
    label: messages.goTo(title),
  };
}
