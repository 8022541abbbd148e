import type { Piece } from "../analysis/analyser";
import type { SoughtWord } from "./answer";
import { formsOfStem, type Holdings } from "./holdings";

/** How a piece of a query becomes forms: `stem` takes all forms of its class, `form` only itself. */
export type Breadth = "stem" | "form";

/** The words in a row that a text asks for; a run is its pairs, a single character of a run is every pair that begins with it. */
export function wordsInRow(
  holdings: Holdings,
  pieces: readonly Piece[],
  breadth: Breadth,
): readonly SoughtWord[] {
  const words: SoughtWord[] = [];
  let offset = 0;
  for (const piece of pieces) {
    if (piece.characters === null)
      words.push({ forms: formsFor(holdings, piece.form, breadth), offset });
    else words.push(...pairsOf(holdings, piece.characters, offset));
    offset += piece.characters?.length ?? 1;
  }
  return words;
}

function formsFor(holdings: Holdings, form: string, breadth: Breadth): readonly string[] {
  return breadth === "form" ? [form] : formsOfStem(holdings, holdings.analyser.stem(form));
}

/** A character is one class of forms however many pairs begin with it: no cap, or characters would be lost. */
const ALL = 1_000_000;

function pairsOf(
  holdings: Holdings,
  characters: readonly string[],
  offset: number,
): readonly SoughtWord[] {
  if (characters.length === 1)
    return [{ forms: holdings.vocabulary.beginningWith(characters[0]!, ALL), offset }];
  return characters
    .slice(0, -1)
    .map((character, at) => ({ forms: [character + characters[at + 1]!], offset: offset + at }));
}
