import { startGathering, type Positions } from "../segments/gather-positions";
import { reservePairs, type Span } from "../segments/arena";
import { BLOCK } from "../segments/list-format";
import { endNarrowing, startNarrowing } from "../segments/narrow-documents";
import { followedBy, movedBack, nearTogether, uniteAll, type NearWord } from "../scoring/positions";
import type { SoughtWord } from "./answer";
import { isSpent, pay } from "./effort";
import { readPositioned, type FieldSpans, type Reading } from "./reading";
import { countPostings, loadDocuments, loadPositions, narrowByForm } from "./positioned";
import { keyOfForms, type Alternative } from "./plan";

/**
 * Where words stand in a row, or near together: first the documents that have all of them, then positions in those only.
 * @returns null when that is more than a query may read
 */
export function collectPhrase(reading: Reading, alternative: Alternative): FieldSpans | null {
  const words = alternative.groups.flat();
  const spans = reading.holdings.fields.map((_, field) => {
    const documents = documentsWithAll(reading, words, field);
    if (documents.length === 0) return null;
    const places =
      alternative.near === null
        ? rowStarts(reading, alternative.groups[0]!, field, documents)
        : nearby(reading, alternative, alternative.near, field, documents);
    return asSpan(reading, documents, places);
  });
  return isSpent(reading.effort) ? null : spans;
}

/** Documents of a field that have every word, ascending; the rarest is read first, so that little of the others need be. */
function documentsWithAll(
  reading: Reading,
  words: readonly SoughtWord[],
  field: number,
): Uint32Array {
  const each = eachOnce(words);
  const sizes: number[] = [];
  for (const word of each) {
    const size = sizeOf(reading, word, field);
    if (size === 0 || isSpent(reading.effort)) return NONE;
    sizes.push(size);
  }
  const [rarest, ...others] = each
    .map((word, at) => ({ word, size: sizes[at]! }))
    .sort((a, b) => a.size - b.size);
  let documents = documentsOf(reading, rarest!.word, field, rarest!.size);
  pay(reading.effort, 0, documents.length);
  for (const { word, size } of others) {
    pay(reading.effort, 0, comparedIn(documents, word, size));
    if (documents.length === 0 || isSpent(reading.effort)) break;
    documents = narrowed(reading, documents, word, field);
  }
  return documents;
}

/** What is read of a word's lists to find some documents there: whole blocks, and the heads of those between. */
const comparedIn = (documents: Uint32Array, { forms }: SoughtWord, size: number): number =>
  Math.min(size, BLOCK * documents.length) / 2 + (forms.length * documents.length) / 8;

/** A text may be nothing but one word, typed a thousand times. */
const eachOnce = (words: readonly SoughtWord[]): readonly SoughtWord[] =>
  words.length < 3 ? words : [...new Map(words.map((word) => [keyOf(word), word])).values()];

const keyOf = ({ forms }: SoughtWord): string => keyOfForms(forms);

const NONE = new Uint32Array(0);

function sizeOf(reading: Reading, { forms }: SoughtWord, field: number): number {
  let size = 0;
  for (const form of forms) {
    if (isSpent(reading.effort)) return 0;
    size += sizeIn(reading, form, field);
  }
  return size;
}

function sizeIn(reading: Reading, form: string, field: number): number {
  return countPostings(reading.holdings, readPositioned(reading, form), form, field);
}

function documentsOf(
  reading: Reading,
  { forms }: SoughtWord,
  field: number,
  size: number,
): Uint32Array {
  const { holdings } = reading;
  const documents = new Uint32Array(size);
  let used = 0;
  for (const form of forms)
    used = loadDocuments(holdings, readPositioned(reading, form), form, field, documents, used);
  const present = documents.subarray(0, used);
  return forms.length === 1 ? present : Uint32Array.from(new Set(present)).sort();
}

function narrowed(
  reading: Reading,
  documents: Uint32Array,
  { forms }: SoughtWord,
  field: number,
): Uint32Array {
  const { holdings, workspace } = reading;
  const narrowing = startNarrowing(documents, workspace.block.documents);
  for (const form of forms)
    narrowByForm(holdings, readPositioned(reading, form), form, field, narrowing);
  return endNarrowing(narrowing);
}

/** Whether each of the words stands somewhere in the field. */
export const standSomewhere = (
  reading: Reading,
  words: readonly SoughtWord[],
  field: number,
): boolean => words.every((word) => sizeOf(reading, word, field) > 0);

/** Positions in some documents, ascending, of the first word of each row; each word must stand somewhere in the field. */
export function rowStarts(
  reading: Reading,
  words: readonly SoughtWord[],
  field: number,
  documents: Uint32Array,
): Positions {
  const [first, ...rest] = words;
  const known = new Map<string, Positions>();
  const places = (word: SoughtWord) => {
    const found = known.get(keyOf(word)) ?? placesOf(reading, word, field, documents);
    known.set(keyOf(word), found);
    return found;
  };
  let starts = movedBack(places(first!), first!.offset);
  for (const word of rest) {
    if (starts.used === 0 || isSpent(reading.effort)) break;
    starts = followedBy(starts, places(word), word.offset);
  }
  return starts;
}

function placesOf(
  reading: Reading,
  word: SoughtWord,
  field: number,
  documents: Uint32Array,
): Positions {
  const { holdings, workspace } = reading;
  const { effort } = reading;
  const places: Positions[] = [];
  for (const form of word.forms) {
    const size = sizeIn(reading, form, field);
    if (size === 0 || (places.length > 0 && isSpent(effort))) continue;
    pay(effort, 0, documents.length / 2 + Math.min(size, documents.length));
    const gathering = startGathering(documents, workspace.block);
    const loaded = loadPositions(holdings, readPositioned(reading, form), form, field, gathering);
    pay(effort, 0, loaded.used);
    places.push(loaded);
  }
  return uniteAll(places);
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
    const positions = known?.positions ?? rowStarts(reading, group, field, documents);
    if (isSpent(reading.effort)) return positions;
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
