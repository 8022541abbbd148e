import { paidVocabulary, type Effort } from "./effort";
import type { Holdings } from "./holdings";

/** The first is enough, but the word itself may be there. */
const SOME = 2;

/** The word of the archive that is spelled most like this one, within two edits; null for none, and for words in a row. */
export function nearestForm(holdings: Holdings, word: string, effort: Effort): string | null {
  const pieces = holdings.analyser.pieces(word);
  const [only] = pieces;
  if (pieces.length !== 1 || !only || only.characters || only.form.length < 3) return null;
  const vocabulary = paidVocabulary(holdings.vocabulary, effort);
  for (const edits of [1, 2]) {
    const near = vocabulary.near(only.form, edits, SOME).found.find(({ distance }) => distance > 0);
    if (near) return near.form;
  }
  return null;
}
