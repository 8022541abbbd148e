import type { PacketContent } from "../content";
import type { Block, Run } from "./block";
import { documentAnchor, documentTitle } from "./document";
import type { Messages } from "./messages";
import { STYLES } from "./styles";

export function dayWords(day: string, messages: Messages): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return messages.day(year, month, date);
}

/** What it is, what it asks, who made it, when, and from which archive. */
export function setCover({ recipe, documents }: PacketContent, messages: Messages): Block {
  const facts: readonly (readonly [string, string])[] = [
    [messages.madeBy, recipe.maker],
    [messages.issued, dayWords(recipe.issued, messages)],
    [messages.fromArchive, recipe.archive.title],
  ];
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
    ...(recipe.purpose === null
      ? []
      : [
          {
            kind: "paragraph",
            role: "P",
            style: STYLES.coverPurpose,
            runs: [{ text: recipe.purpose }],
          } as const,
        ]),
    {
      kind: "paragraph",
      role: "P",
      style: STYLES.coverLine,
      runs: [{ text: messages.documents(documents.length) }],
    },
    { kind: "space", points: 20, rule: true },
    {
      kind: "table",
      style: STYLES.coverLine,
      columns: [0.2, 0.8],
      head: null,
      rowHeaders: true,
      ruled: false,
      rows: facts.map(([label, value]) => [[{ text: label, tone: "faint" }], [{ text: value }]]),
    },
    ...(isInvented
      ? [
          {
            kind: "paragraph",
            role: "P",
            style: STYLES.notice,
            runs: [{ text: messages.invented }],
          } as const,
        ]
      : []),
  ];
  return { kind: "section", role: "Sect", blocks };
}

/** A part of the packet that has a heading of its own and stands in the contents. */
export interface BackPart {
  readonly anchor: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

export function setContents(
  { recipe, documents }: PacketContent,
  parts: readonly BackPart[],
  messages: Messages,
): Block {
  const entries = [
    ...documents.map((document, index) => {
      const [first] = document.unit.dates;
      const date: readonly Run[] =
        first === undefined ? [] : [{ text: `   ${first.display}`, tone: "faint" }];
      return {
        target: documentAnchor(index),
        runs: [{ text: documentTitle(document, index) }, ...date],
        label: documentTitle(document, index),
      };
    }),
    ...parts.map(({ anchor, title }) => ({
      target: anchor,
      runs: [{ text: title }],
      label: title,
    })),
  ];
  return {
    kind: "section",
    role: "Sect",
    blocks: [
      { kind: "page-start", head: { left: messages.contents, right: recipe.title } },
      {
        kind: "paragraph",
        role: "H1",
        style: STYLES.part,
        runs: [{ text: messages.contents }],
        place: { anchor: "contents", bookmark: { title: messages.contents, depth: 0 } },
      },
      {
        kind: "section",
        role: "TOC",
        blocks: entries.map((entry) => ({
          kind: "contents-entry",
          style: STYLES.contentsEntry,
          ...entry,
          label: messages.goTo(entry.label),
        })),
      },
    ],
  };
}
