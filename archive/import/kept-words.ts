import type { MarkKind } from "../model/mark";
import type { Draft } from "./draft";

/** Marks whose notes are words of the source. A gap's note describes what is lost, in words of ours. */
const QUOTING: ReadonlySet<MarkKind> = new Set(["note", "choice", "subst"]);

/**
 * Everything of the source that a draft and its children keep: texts, the words in their marks, and what stands only in the
 * description. Each run of words comes once; titles, names and dates repeat words that are kept in the text.
 */
export function* keptWords(draft: Draft): Generator<string> {
  for (const { text, marks } of draft.texts) {
    yield text;
    for (const { kind, note } of marks) if (note !== null && QUOTING.has(kind)) yield note;
  }
  if (draft.locator !== null && draft.locatorIsQuoted !== true) yield draft.locator;
  if (draft.description !== null) yield draft.description;
  for (const child of draft.children) yield* keptWords(child);
}
