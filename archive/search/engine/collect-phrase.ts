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
import { readForm, type FieldSpans, type Reading } from "./reading";
import { loadPositions } from "./holdings";
import type { Alternative } from "./plan";

/** Where words stand in a row, or near together: first the documents that have them all, then positions in those only. */
export function collectPhrase(reading: Reading, alternative: Alternative): FieldSpans {
  const words = alternative.groups.flat();
  return reading.holdings.fields.map((_, field) => {
    const documents = documentsWithAll(reading, words, field);
    if (documents.length === 0) return null;
    const places =
      alternative.near === null
        ? inRow(reading, alternative.groups[0]!, field, documents)
        : nearby(reading, alternative, alternative.near, field, documents);
    return asSpan(reading, documents, places);
  });
}

/** Documents of a field that have every word, ascending. */
function documentsWithAll(
  reading: Reading,
  words: readonly SoughtWord[],
  field: number,
): Uint32Array {
  const spans = words
    .map((word) => word.forms.flatMap((form) => readForm(reading, form)[field] ?? []))
    .sort((a, b) => sizeOf(a) - sizeOf(b));
  const { steps } = reading.workspace;
  spans.forEach((word, step) => {
    for (const span of word) takeStep(reading, span, step);
  });
  const found: number[] = [];
  const documents = reading.workspace.arena.documents;
  for (const span of spans[0] ?? [])
    for (let at = span.start; at < span.end; at++) {
      const document = documents[at]!;
      if (steps[document] === spans.length) found.push(document);
      steps[document] = 0;
    }
  const ascending = Uint32Array.from(found);
  return (spans[0]?.length ?? 0) > 1 ? ascending.sort() : ascending;
}

function sizeOf(spans: readonly Span[]): number {
  return spans.reduce((sum, span) => sum + span.end - span.start, 0);
}

function takeStep(reading: Reading, span: Span, step: number): void {
  const documents = reading.workspace.arena.documents;
  const { steps } = reading.workspace;
  for (let at = span.start; at < span.end; at++) {
    const document = documents[at]!;
    if (steps[document] === step) steps[document] = step + 1;
  }
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
  const there = word.forms.filter((form) => readForm(reading, form)[field]);
  const places = there.map((form) => loadPositions(reading.holdings, form, field, documents));
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
