import type { Holdings } from "./holdings";

/** The word of the archive that is spelled most like this one, within two edits; null for none, and for words in a row. */
export function nearestForm(holdings: Holdings, word: string): string | null {
  const pieces = holdings.analyser.pieces(word);
  const [only] = pieces;
  if (pieces.length !== 1 || !only || only.characters || only.form.length < 3) return null;
  for (const edits of [1, 2]) {
    const near = holdings.vocabulary.near(only.form, edits).filter(({ distance }) => distance > 0);
    if (near[0])
      return near.reduce((best, next) => (next.distance < best.distance ? next : best)).form;
  }
  return null;
}
