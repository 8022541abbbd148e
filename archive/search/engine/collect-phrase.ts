import type { Positions } from "../segments/gather-positions";
import { reservePairs, type Span } from "../segments/arena";
import {
  followedBy,
  movedBack,
  nearTogether,
  unitePositions,
  type NearWord,
} from "../scoring/positions";
import type { SoughtWord } from "./answer";
import { readForm, readPositioned, type FieldSpans, type Reading } from "./reading";
import { countPostings, loadPositions } from "./holdings";
import type { Alternative } from "./plan";

/** Where words stand in a row, or near together: first the documents of the rarest word, then positions in those only. */
export function collectPhrase(reading: Reading, alternative: Alternative): FieldSpans {
  const words = alternative.groups.flat();
  return reading.holdings.fields.map((_, field) => {
    const documents = documentsOfRarest(reading, words, field);
    if (documents.length === 0) return null;
    const places =
      alternative.near === null
        ? inRow(reading, alternative.groups[0]!, field, documents)
        : nearby(reading, alternative, alternative.near, field, documents);
    return asSpan(reading, documents, places);
  });
}

/** Documents of a field that have the word with the fewest postings, ascending; none when a word is nowhere. */
function documentsOfRarest(
  reading: Reading,
  words: readonly SoughtWord[],
  field: number,
): Uint32Array {
  const sizes = words.map(({ forms }) =>
    forms.reduce((sum, form) => sum + sizeIn(reading, form, field), 0),
  );
  const least = Math.min(...sizes);
  if (least === 0) return new Uint32Array(0);
  const { forms } = words[sizes.indexOf(least)]!;
  const spans = forms.flatMap((form) => readForm(reading, form)[field] ?? []);
  const { documents } = reading.workspace.arena;
  const [only] = spans;
  if (only && spans.length === 1) return documents.slice(only.start, only.end);
  const found = new Set(spans.flatMap(({ start, end }) => [...documents.subarray(start, end)]));
  return Uint32Array.from(found).sort();
}

function sizeIn(reading: Reading, form: string, field: number): number {
  return countPostings(reading.holdings, readPositioned(reading, form), form, field);
}

/** Positions of the first word of each row. */
function inRow(
  reading: Reading,
  words: readonly SoughtWord[],
  field: number,
  documents: Uint32Array,
): Positions {
  const [first, ...rest] = words;
  let starts = movedBack(placesOf(reading, first!, field, documents), first!.offset);
  for (const word of rest) {
    if (starts.used === 0) break;
    starts = followedBy(starts, placesOf(reading, word, field, documents), word.offset);
  }
  return starts;
}

function placesOf(
  reading: Reading,
  word: SoughtWord,
  field: number,
  documents: Uint32Array,
): Positions {
  const there = word.forms.filter((form) => sizeIn(reading, form, field) > 0);
  const places = there.map((form) =>
    loadPositions(reading.holdings, readPositioned(reading, form), form, field, documents),
  );
  return places.reduce(unitePositions);
}

function nearby(
  reading: Reading,
  alternative: Alternative,
  near: number,
  field: number,
  documents: Uint32Array,
): Positions {
  const words = new Map<string, NearWord>();
  for (const group of alternative.groups) {
    const key = JSON.stringify(group);
    const known = words.get(key);
    const positions = known?.positions ?? inRow(reading, group, field, documents);
    words.set(key, { positions, needed: (known?.needed ?? 0) + 1 });
  }
  return nearTogether([...words.values()], near);
}

/** Documents with at least one place, and how many. */
function asSpan(reading: Reading, documents: Uint32Array, places: Positions): Span | null {
  const { arena } = reading.workspace;
  reservePairs(arena, documents.length);
  const start = arena.used;
  let before = 0;
  for (let at = 0; at < documents.length; at++) {
    const end = places.ends[at]!;
    if (end > before) {
      arena.documents[arena.used] = documents[at]!;
      arena.counts[arena.used++] = end - before;
    }
    before = end;
  }
  return arena.used > start ? { start, end: arena.used } : null;
}
