import { grown } from "./grown";
import { countOf, documentOf, fieldOf, positionsFrom, type LiveSegment } from "./live-segment";

/** Postings of some forms side by side, form after form in the order that was asked for, each by ascending document. */
export interface SortedPostings {
  documents: Uint32Array;
  fields: Uint32Array;
  counts: Uint32Array;
  /** Those of all postings, one after the other. */
  positions: Uint32Array;
  /** By form: where its postings begin, and its positions; one more for the end. */
  starts: Uint32Array;
  positionStarts: Uint32Array;
}

/** Sorts postings by form, some forms at a time: looked up along their chains each would be fetched from another place in memory. */
export interface PostingSorter {
  /** How often a form stands anywhere. */
  often(place: number): number;
  /** The postings of forms, by their places; the arrays are used again. Null says only that time has passed. */
  sort(places: readonly number[]): Generator<null, SortedPostings>;
}

/** Postings passed over between two pauses. */
const PASSED_AT_ONCE = 4_096;

export function* sortPostings(live: LiveSegment): Generator<null, PostingSorter> {
  const often = new Uint32Array(live.forms.list.length);
  for (let from = 0; from < live.postings; from += PASSED_AT_ONCE) {
    const to = Math.min(from + PASSED_AT_ONCE, live.postings);
    for (let posting = from; posting < to; posting++)
      often[live.formOf[posting]!]! += countOf(live, posting);
    yield null;
  }
  const sorted = emptySorted();
  // Place in the order that is asked for, counted from 1; 0 for forms that are not asked for.
  const turns = new Uint32Array(often.length);
  return {
    often: (place) => often[place]!,
    *sort(places) {
      beginSorting(live, places, often, sorted);
      places.forEach((place, at) => (turns[place] = at + 1));
      const next = [sorted.starts.slice(), sorted.positionStarts.slice()] as const;
      for (let from = 0; from < live.postings; from += PASSED_AT_ONCE) {
        passOver(live, from, Math.min(from + PASSED_AT_ONCE, live.postings), turns, next, sorted);
        yield null;
      }
      for (const place of places) turns[place] = 0;
      return sorted;
    },
  };
}

function emptySorted(): SortedPostings {
  const [documents, fields, counts, positions] = [0, 0, 0, 0].map(() => new Uint32Array(0));
  const starts = { starts: new Uint32Array(1), positionStarts: new Uint32Array(1) };
  return {
    ...{ documents: documents!, fields: fields!, counts: counts!, positions: positions! },
    ...starts,
  };
}

function beginSorting(
  live: LiveSegment,
  places: readonly number[],
  often: Uint32Array,
  sorted: SortedPostings,
): void {
  const starts = new Uint32Array(places.length + 1);
  const positionStarts = new Uint32Array(places.length + 1);
  places.forEach((place, at) => {
    starts[at + 1] = starts[at]! + live.many[place]!;
    positionStarts[at + 1] = positionStarts[at]! + often[place]!;
  });
  const postings = starts[places.length]!;
  sorted.documents = grown(sorted.documents, postings);
  sorted.fields = grown(sorted.fields, postings);
  sorted.counts = grown(sorted.counts, postings);
  sorted.positions = grown(sorted.positions, positionStarts[places.length]!);
  sorted.starts = starts;
  sorted.positionStarts = positionStarts;
}

/** Hot loop. */
function passOver(
  live: LiveSegment,
  from: number,
  to: number,
  turns: Uint32Array,
  [next, nextPosition]: readonly [Uint32Array, Uint32Array],
  { documents, fields, counts, positions }: SortedPostings,
): void {
  const { formOf, positions: all } = live;
  for (let posting = from; posting < to; posting++) {
    const turn = turns[formOf[posting]!]!;
    if (turn === 0) continue;
    const count = countOf(live, posting);
    const at = next[turn - 1]!++;
    documents[at] = documentOf(live, posting);
    fields[at] = fieldOf(live, posting);
    counts[at] = count;
    let position = nextPosition[turn - 1]!;
    const first = positionsFrom(live, posting);
    for (let one = first; one < first + count; one++) positions[position++] = all[one]!;
    nextPosition[turn - 1] = position;
  }
}
