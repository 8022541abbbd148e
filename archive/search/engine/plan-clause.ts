import type { Piece } from "../analysis/analyser";
import type { Names, OtherForm } from "../ports";
import type { PhraseClause, WordClause } from "../query/query";
import type { SoughtWord } from "./answer";
import type { Holdings } from "./holdings";
import { alternativeOf, classOf, type Alternative } from "./plan";
import {
  formsLike,
  fuzzyAlternatives,
  patternParts,
  wildcardAlternatives,
  type Expansion,
} from "./plan-expansions";
import { wordsInRow } from "./plan-words";
import { closedUp } from "../query/closed-up";

/** The ways in which a word clause may match, without names; no way at all when it holds no letter or digit. */
export function wordAlternatives(holdings: Holdings, clause: WordClause): Expansion {
  if (clause.wildcard) return patternAlternatives(holdings, clause.text);
  const pieces = holdings.analyser.pieces(clause.text);
  const [only] = pieces;
  if (!only) return { alternatives: [], capped: false };
  if (pieces.length === 1 && only.characters === null && clause.fuzzy > 0)
    return fuzzyAlternatives(holdings, only.form, clause);
  const words = wordsInRow(holdings, pieces, clause.exact ? "form" : "stem");
  const asTyped = alternativeOf(clause.text, null, [words]);
  const joined = clause.exact ? null : joinedForm(holdings, clause.text);
  return {
    alternatives: joined ? [asTyped, joined] : [asTyped],
    capped: false,
    ...(isOneCharacter(pieces) ? { beginning: only.form } : {}),
  };
}

function isOneCharacter(pieces: readonly Piece[]): boolean {
  return pieces.length === 1 && pieces[0]?.characters?.length === 1;
}

/** `co-operation` is also found as `cooperation`: a hyphen at the end of a line was perhaps not the word's own. */
function joinedForm(holdings: Holdings, text: string): Alternative | null {
  if (!/^\p{L}+(?:[-‐]\p{L}+)+$/u.test(text)) return null;
  const form = holdings.analyser.fold(closedUp(text));
  const word = wordsInRow(holdings, [{ start: 0, end: 0, form, characters: null }], "stem")[0];
  return word && word.forms.length > 0 ? classOf(form, null, word.forms) : null;
}

function patternAlternatives(holdings: Holdings, text: string): Expansion {
  const parts = patternParts(text);
  const [only] = parts;
  if (!only || parts.every((part) => /^\*+$/u.test(part)))
    return { alternatives: [], capped: false };
  if (parts.length === 1 && !holdsRun(holdings, only)) return wildcardAlternatives(holdings, only);
  return patternsInRow(holdings, text, parts);
}

function patternsInRow(holdings: Holdings, text: string, parts: readonly string[]): Expansion {
  const words: SoughtWord[] = [];
  let offset = 0;
  let capped = false;
  for (const part of parts) {
    const asText = !part.includes("*") || holdsRun(holdings, part);
    const like = asText ? null : formsLike(holdings, part);
    const pieces = holdings.analyser.pieces(part.replaceAll("*", ""));
    if (like) words.push({ forms: like.forms, offset });
    else
      words.push(
        ...wordsInRow(holdings, pieces, "form").map((word) => ({
          ...word,
          offset: word.offset + offset,
        })),
      );
    offset += like ? 1 : pieces.reduce((sum, piece) => sum + (piece.characters?.length ?? 1), 0);
    capped ||= like?.capped ?? false;
  }
  return { alternatives: [alternativeOf(text, null, [words])], capped };
}

/** In a run every part is found without a wildcard. */
function holdsRun(holdings: Holdings, part: string): boolean {
  return holdings.analyser.pieces(part.replaceAll("*", "")).some((piece) => piece.characters);
}

/** A phrase stands as typed, word for word; with `near` its words stand close together in any order. */
export function phraseAlternatives(holdings: Holdings, clause: PhraseClause): Expansion {
  const pieces = holdings.analyser.pieces(clause.text);
  if (pieces.length === 0) return { alternatives: [], capped: false };
  const groups =
    clause.near === null
      ? [wordsInRow(holdings, pieces, "form")]
      : pieces.map((piece) => wordsInRow(holdings, [piece], "form"));
  const near = groups.length > 1 ? clause.near : null;
  return { alternatives: [alternativeOf(clause.text, null, groups, near)], capped: false };
}

/** Other names of whom or what the words name, each with why. */
export function nameAlternatives(
  holdings: Holdings,
  names: Names,
  text: string,
): readonly Alternative[] {
  return names.expand(text).flatMap((other) => otherWay(holdings, other));
}

/** Terms as alternatives of one clause: a word or words in a row, each in any form of its stem. */
export function otherWay(holdings: Holdings, other: OtherForm): readonly Alternative[] {
  const { form, because, only, set } = other;
  if (set === undefined) {
    const words = nameInRow(holdings, form);
    return words.length === 0 ? [] : [alternativeOf(form, because, [words], null, only)];
  }
  return termsInRow(holdings, form).map(([text, words]) => ({
    ...alternativeOf(text, because, [words], null, only),
    set,
  }));
}

/** A term, and with its hyphens closed up where the archive has it so: `lamp-glass` is `lampglass` too, as a typed word is. */
function termsInRow(
  holdings: Holdings,
  term: string,
): readonly (readonly [string, readonly SoughtWord[]])[] {
  const inRow = (text: string) =>
    [text, wordsInRow(holdings, holdings.analyser.pieces(text), "stem")] as const;
  const closed = closedUp(term);
  return [
    ...[inRow(term)].filter(([, words]) => words.length > 0),
    ...(closed === term ? [] : [inRow(closed)]).filter(([, words]) =>
      words.every(({ forms }) => forms.length > 0),
    ),
  ];
}

/** Latin names are not stemmed (Banks is no bank), only their possessive is taken; in other scripts names are inflected. */
function nameInRow(holdings: Holdings, name: string): readonly SoughtWord[] {
  const words = wordsInRow(holdings, holdings.analyser.pieces(name), "stem");
  const asWritten = wordsInRow(holdings, holdings.analyser.pieces(name), "form");
  return words.map((word, at) => {
    const form = asWritten[at]!.forms[0] ?? "";
    return /^[a-z']+$/u.test(form) ? { ...word, forms: [form, `${form}'s`] } : word;
  });
}
