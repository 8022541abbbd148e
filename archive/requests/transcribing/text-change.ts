import { changedMarks } from "../../compare/changed-marks";
import { changedWords, wordDiff } from "../../compare/word-diff";
import type { MarkedText } from "../../model/marked-text/marked-text";
import type { ReadingHead, Transcription } from "../../model/transcription";

/** What was done to a reading, counted. */
export interface TextChange {
  readonly words: { readonly added: number; readonly gone: number };
  readonly marks: number;
  readonly head: boolean;
}

const nothing: MarkedText = { text: "", marks: [] };

/** @param before null for a reading that was not there */
export function textChange(
  before: Transcription | null,
  head: ReadingHead,
  after: MarkedText,
): TextChange {
  const old = before ?? nothing;
  return {
    words: changedWords(wordDiff(old.text, after.text)),
    marks: changedMarks(old, after),
    head: before === null || headOf(before) !== headOf(head),
  };
}

const headOf = ({ kind, language, by, from }: ReadingHead) =>
  JSON.stringify([kind, language, by, from]);

/** Whether not a letter, not a mark and nothing said of the reading is other than it was. */
export function isUnchanged(
  before: Transcription | null,
  head: ReadingHead,
  after: MarkedText,
): boolean {
  return (
    before !== null &&
    before.text === after.text &&
    headOf(before) === headOf(head) &&
    changedMarks(before, after) === 0 &&
    JSON.stringify(before.marks.map(({ start, end }) => [start, end])) ===
      JSON.stringify(after.marks.map(({ start, end }) => [start, end]))
  );
}

/** One sentence for the log. */
export function changeDetail(
  id: string,
  kind: ReadingHead["kind"],
  isNew: boolean,
  { words, marks, head }: TextChange,
): string {
  const parts = [
    `${String(words.added)} words in`,
    `${String(words.gone)} out`,
    `${String(marks)} marks changed`,
    ...(head && !isNew ? ["what is said of it changed"] : []),
  ];
  return `${readingName(id, kind)}${isNew ? " made" : ""}: ${parts.join(", ")}`;
}

/** A reading as the log names it: its number in the unit, and of what kind it is. */
export const readingName = (id: string, kind: ReadingHead["kind"]): string =>
  `Reading ${id.slice(id.lastIndexOf(".t") + 2)} (${kind})`;
