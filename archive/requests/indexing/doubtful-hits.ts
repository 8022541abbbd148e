import { searchFields } from "../../search/registry";
import type { EngineAnswer } from "../../search/engine";
import { bitsOf, type Bits } from "../../search/engine/bits";
import { createHighlighter, type Highlighter } from "../../search/highlight/highlighter";
import type { IndexState } from "./questions";

type Looking = Pick<IndexState, "briefs" | "reread" | "analyser">;

/** Hits whose every match holds unclear or supplied letters; `unlooked` counts those that were too many to be looked at. */
export interface DoubtfulHits {
  readonly documents: Bits;
  readonly unlooked: number;
}

/** So many texts, and letters of them, are looked at. */
interface Most {
  readonly texts: number;
  readonly letters: number;
}
/** For one question: a quarter of a second. */
const MOST: Most = { texts: 2_000, letters: 4_000_000 };
/** For a count beside the hits, which nobody waits for: some fortieths of a second. */
export const MOST_COUNTED: Most = { texts: 400, letters: 600_000 };

/**
 * Only documents that have unclear or supplied words at all are looked at. Where no word was asked for, every one of them counts.
 * @param documents the hits in question
 */
export function doubtfulAmong(
  state: Looking,
  terms: EngineAnswer["terms"],
  documents: Iterable<number>,
  most: Most = MOST,
): DoubtfulHits {
  const perhaps = [...documents].filter((doc) => state.briefs.get(doc)?.doubtful !== undefined);
  if (terms.length === 0 || perhaps.length === 0)
    return { documents: bitsOf(perhaps), unlooked: 0 };
  const looks = searchFields.map(({ id }) => ({
    field: id,
    highlighter: createHighlighter(terms, { analyser: state.analyser, field: id }),
  }));
  const found: number[] = [];
  let letters = 0;
  let looked = 0;
  for (const doc of perhaps.slice(0, most.texts)) {
    if (letters > most.letters) break;
    looked += 1;
    const fields = state.reread(doc) ?? {};
    letters += fields["text"]?.length ?? 0;
    if (restsOnDoubt(looks, fields, state.briefs.get(doc)?.doubtful ?? [])) found.push(doc);
  }
  return { documents: bitsOf(found), unlooked: perhaps.length - looked };
}

interface Look {
  readonly field: string;
  readonly highlighter: Highlighter;
}

/** A match in the description is as certain as the description; a hit without any match rests on nothing doubtful. */
function restsOnDoubt(
  looks: readonly Look[],
  fields: Readonly<Record<string, string>>,
  doubtful: readonly number[],
): boolean {
  let inText = 0;
  for (const { field, highlighter } of looks) {
    const places = highlighter.places(fields[field] ?? "");
    if (field !== "text" && places.length > 0) return false;
    if (!places.every(({ start, end }) => touches(doubtful, start, end))) return false;
    inText += places.length;
  }
  return inText > 0;
}

/** @param spans start, end, start, end ..., ascending and apart */
export function touches(spans: readonly number[], start: number, end: number): boolean {
  let low = 0;
  let high = spans.length / 2;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle * 2 + 1] ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return low * 2 < spans.length && (spans[low * 2] ?? 0) < end;
}
