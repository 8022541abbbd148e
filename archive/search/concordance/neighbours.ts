import type { Place } from "../highlight/place";
import { likelihoodOf } from "./likelihood";
import { wordsUnder, type Words } from "./words";

/** A word that stands near what was found. */
export interface Neighbour {
  readonly form: string;
  /** Lines in which it stands before the match, behind it, and on either side, each line once. */
  readonly before: number;
  readonly after: number;
  readonly lines: number;
  /** How often it stands near a match (a place near two of them counts once), and how often that is to be expected. */
  readonly near: number;
  readonly expected: number;
  /** Log-likelihood ratio G2, negative when it stands here less often than expected. */
  readonly strength: number;
}

interface Count {
  total: number;
  near: number;
  before: number;
  after: number;
  lines: number;
}

/** Counts neighbours text after text. */
export interface NeighbourCounter {
  /** @param places where the matches stand, in order, without overlaps @returns nothing; the text may be forgotten */
  read(words: Words, places: readonly Place[]): void;
  /** @param skips words that are left out, as common ones @returns strongest first */
  counted(skips: (form: string) => boolean, limit: number): readonly Neighbour[];
}

/** @param within how many words on each side are near */
export function countNeighbours(within: number): NeighbourCounter {
  const counts = new Map<string, Count>();
  const sums = { all: 0, near: 0 };
  return {
    read(words, places) {
      const spans = places.map(({ start, end }) => wordsUnder(words, start, end));
      const kinds = kindsOf(words.forms.length, spans, within);
      addAll(counts, sums, words, kinds);
      for (const span of spans) addLine(counts, words, kinds, span, within);
    },
    counted: (skips, limit) =>
      Array.from(counts)
        .filter(([form, { lines }]) => lines > 0 && !skips(form))
        .map(([form, count]) => weigh(form, count, sums))
        .toSorted(
          (a, b) => b.strength - a.strength || b.lines - a.lines || (a.form < b.form ? -1 : 1),
        )
        .slice(0, limit),
  };
}

/** 0 is a word far from every match. */
const NEAR = 1;
/** Part of what was found: it is nobody's neighbour. */
const FOUND = 2;

type Span = readonly [number, number];

function kindsOf(length: number, spans: readonly Span[], within: number): Uint8Array {
  const kinds = new Uint8Array(length);
  for (const [first, behind] of spans) {
    const from = Math.max(0, first - within);
    kinds.fill(NEAR, from, Math.min(length, behind + within));
  }
  for (const [first, behind] of spans) kinds.fill(FOUND, first, behind);
  return kinds;
}

/** Hot loop: every word of every text that was found. */
function addAll(
  counts: Map<string, Count>,
  sums: { all: number; near: number },
  { forms }: Words,
  kinds: Uint8Array,
): void {
  for (let at = 0; at < forms.length; at += 1) {
    if (kinds[at] === FOUND) continue;
    const count = countOf(counts, forms[at] ?? "");
    const near = kinds[at] === NEAR ? 1 : 0;
    count.total += 1;
    count.near += near;
    sums.all += 1;
    sums.near += near;
  }
}

function countOf(counts: Map<string, Count>, form: string): Count {
  const known = counts.get(form);
  if (known !== undefined) return known;
  const made = { total: 0, near: 0, before: 0, after: 0, lines: 0 };
  counts.set(form, made);
  return made;
}

function addLine(
  counts: Map<string, Count>,
  { forms }: Words,
  kinds: Uint8Array,
  [first, behind]: Span,
  within: number,
): void {
  const side = (from: number, to: number) => {
    const seen = new Set<string>();
    for (let at = Math.max(0, from); at < Math.min(forms.length, to); at += 1)
      if (kinds[at] !== FOUND) seen.add(forms[at] ?? "");
    return seen;
  };
  const before = side(first - within, first);
  const after = side(behind, behind + within);
  for (const form of before) countOf(counts, form).before += 1;
  for (const form of after) countOf(counts, form).after += 1;
  for (const form of new Set([...before, ...after])) countOf(counts, form).lines += 1;
}

/** This word and all others, near a match and elsewhere in the texts that were found. */
function weigh(
  form: string,
  { total, near, before, after, lines }: Count,
  sums: { readonly all: number; readonly near: number },
): Neighbour {
  const { expected, strength } = likelihoodOf(near, total - near, sums.near, sums.all - sums.near);
  return { form, before, after, lines, near, expected, strength };
}
