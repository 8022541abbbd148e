import type { Draft, DraftText } from "./draft";

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** Words of a text: unbroken runs of letters, digits and their marks, in any script. */
export function countWords(text: string): number {
  return text.normalize("NFC").match(WORD)?.length ?? 0;
}

/** Words that a draft and its children keep: texts and the notes in their marks, and what stands only in the description. */
export function countKept(draft: Draft): number {
  const own = draft.texts.reduce((sum, text) => sum + wordsOfText(text), 0);
  const children = draft.children.reduce((sum, child) => sum + countKept(child), 0);
  return own + countWords(draft.locator ?? "") + countWords(draft.description ?? "") + children;
}

/** A gap's note describes what is lost, in words of ours; only notes hold words of the source. */
function wordsOfText(text: DraftText): number {
  const notes = text.marks.filter(({ kind }) => kind === "note");
  return notes.reduce((sum, mark) => sum + countWords(mark.note ?? ""), countWords(text.text));
}
