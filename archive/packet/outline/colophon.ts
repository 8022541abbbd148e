import { linesOf } from "../../model/lines";
import { sha256OfText } from "../attach/sha256";
import type { PacketContent } from "../content";
import { plainParagraph, type Block, type Run, type Table } from "./block";
import { dayWords, type BackPart } from "./front-matter";
import type { Messages } from "./messages";
import { STYLES } from "./styles";

/** What only the typesetting could tell. */
export interface ColophonFacts {
  /** Characters that no font has. */
  readonly missing: ReadonlySet<string>;
}

/** What the packet was made from and how a stranger can check it. */
export function setColophon(
  content: PacketContent,
  facts: ColophonFacts,
  messages: Messages,
): BackPart {
  const { recipe } = content;
  const { archive } = recipe;
  const lines = [
    messages.colophonMade(recipe.title, recipe.maker, dayWords(recipe.issued, messages)),
    messages.colophonArchive(archive.title, archive.id, shortHead(archive.head)),
    messages.colophonRecipe(recipe.id),
    messages.colophonSame,
    ...(content.ownStyle === undefined ? [] : [messages.colophonStyle(content.ownStyle.label)]),
    ...(facts.missing.size === 0 ? [] : [messages.missingCharacters(listMissing(facts.missing))]),
  ];
  return {
    anchor: "colophon",
    title: messages.colophon,
    blocks: [
      ...lines.map((text) => paragraph(text)),
      ...(recipe.options.digests ? setDigests(content, messages) : []),
    ],
  };
}

const paragraph = (text: string): Block => plainParagraph(text, STYLES.body);

/** Enough of a digest to be compared by eye: twelve digits in threes of four. */
const shortHead = (head: string): string => head.slice(0, 12).replace(/(.{4})(?=.)/gu, "$1 ");

/** "U+05D0": code points, because the characters themselves cannot be printed. */
function listMissing(missing: ReadonlySet<string>): string {
  const shown = [...missing].toSorted().slice(0, 60);
  const words = shown.map((character) => {
    const points = [...character].map(
      (part) => `U+${(part.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`,
    );
    return points.join(" ");
  });
  return missing.size > shown.length ? `${words.join(", ")}, …` : words.join(", ");
}

function setDigests({ recipe, documents }: PacketContent, messages: Messages): readonly Block[] {
  const rows = documents.flatMap((document, index): readonly (readonly (readonly Run[])[])[] => {
    const code: Run = { text: document.unit.referenceCode };
    const excerpts = recipe.entries[index]?.excerpts ?? null;
    const whole = document.transcriptions[0];
    if (excerpts === null)
      return whole === undefined
        ? []
        : [digestRow(code, messages.wholeText, 0, whole.text, messages)];
    return excerpts.map((words) => {
      const found = document.transcriptions.find(({ id }) => id === words.transcription);
      const place =
        found === undefined ? "" : messages.lines(...linesOf(found.text, words.start, words.end));
      return digestRow(code, place, words.start, words.quote, messages);
    });
  });
  const table: Table = {
    kind: "table",
    style: STYLES.digests,
    columns: [0.24, 0.26, 0.5],
    head: [messages.reference, messages.place, messages.digest],
    rows,
    rowHeaders: true,
    ruled: true,
  };
  return [
    {
      kind: "paragraph",
      role: "H3",
      style: STYLES.section,
      runs: [{ text: messages.howToCheck }],
    },
    ...messages.howToCheckSteps.map((text) => paragraph(text)),
    table,
  ];
}

function digestRow(
  code: Run,
  place: string,
  start: number,
  words: string,
  messages: Messages,
): readonly (readonly Run[])[] {
  const digest = sha256OfText(words);
  const offsets = messages.characters(start, start + words.length);
  return [
    [code],
    [{ text: place === "" ? offsets : `${place}; ${offsets}` }],
    [{ text: `${digest.slice(0, 32)} ${digest.slice(32)}` }],
  ];
}
