import type { SyntaxNote } from "../../contract/search";

const SENTENCES: Readonly<Record<SyntaxNote["code"], string>> = {
  "quote-alone": "has no partner and was read as text",
  "bracket-alone": "has no partner, or holds nothing, and was read as text",
  "unknown-name": "is no name of a field and was read as text",
  "name-blank": "was read as a word, because a blank follows the colon",
  "operator-word": "was read as a word: + needs a word, - leaves one out, OR joins two",
  "or-alone": "joins nothing here and was read as a word",
  "date-unread": "cannot be read as a date and was left out",
  "value-unknown": "is no value that an archive can have",
  "fuzzy-wide": "was read as ~2: no more than two letters may differ",
  "fuzzy-bare": "has no number and was read as text",
  "boost-bare": "has no number and was read as text",
  "double-sign": "are two signs, and were read as text",
  "star-alone": "alone fits every word and was left out",
  "sign-alone": "stands alone and was left out",
  "too-long": "was not read: the query has more than 128 parts",
};

/** `At 5: “AND” was read as a word ... Perhaps: +lamp +light`; places count from 1. */
export function noteSentence(text: string, { code, at, suggestion }: SyntaxNote): string {
  const piece = text.slice(...at);
  const shown = piece.length > 40 ? `${piece.slice(0, 40)}…` : piece;
  const said = `At ${String(at[0] + 1)}: “${shown}” ${SENTENCES[code]}.`;
  return suggestion === null ? said : `${said} Perhaps: ${suggestion}`;
}
