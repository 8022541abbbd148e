import type { Reading } from "../../import/draft";
import type { Unit } from "../../model/unit";
import type { DescribedFile } from "./import-run";

const README =
  /(?:^|\/)(?:read[-_ ]?me|lies[-_ ]?mich|읽어[-_ ]?(?:보기|주세요))(?:\.(?:txt|text|md|markdown|html?|docx))?$/iu;

/** True for what a person left in a folder to say what the folder holds. */
export const isReadme = (name: string): boolean => README.test(name.normalize("NFC"));

/** Characters; a folder's description is looked through, its README is read. */
const LONGEST = 2_000;

/** A README as a text beside the documents of its folder: its words are nobody's letter. Any other file as it is. */
export function asReadme(read: DescribedFile): DescribedFile {
  if (!isReadme(read.file.name)) return read;
  const drafts = read.reading.drafts.map((draft) => ({ ...draft, beside: true }));
  return { ...read, reading: { ...read.reading, drafts } };
}

/** The folder, described in the first words of its README; whole paragraphs of them. */
export function describedByReadme(folder: Unit, { drafts }: Reading): Unit {
  const text = drafts[0]?.texts[0]?.text.trim() ?? "";
  if (text === "" || folder.description !== null) return folder;
  return { ...folder, description: text.length <= LONGEST ? text : firstParagraphs(text) };
}

function firstParagraphs(text: string): string {
  const head = text.slice(0, LONGEST);
  const end = head.lastIndexOf("\n\n");
  const line = head.lastIndexOf("\n");
  return `${head.slice(0, end > 0 ? end : line > 0 ? line : LONGEST).trimEnd()} …`;
}
