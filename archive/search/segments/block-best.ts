/**
 * How heavily the documents of a block can weigh at most, in one byte of its header, so that a common word need not be weighed
 * everywhere. A document weighs by x = count / (1 - b + b * length / average), saturated as x / (k1 + x). The average changes with every
 * document, the byte cannot: it is made with a reference length of its section instead, R = 2^(reference / 4).
 */
const K1 = 1.2;
const B = 0.75;
/** Steps of the byte between an x and its double; and so many more than between an R and the next. */
const STEPS = 16;
const STEPS_OF_REFERENCE = 4;
/** No bound: the heaviest of bytes. */
export const UNBOUNDED = 255;
/** More than all rounding on the way together, and far less than a step of the byte. */
const ROUNDED_UP = 1 + 1e-9;

/** The small number that stands for a reference length near this average. */
export function referenceFor(average: number): number {
  return average > 1 ? Math.min(Math.round(STEPS_OF_REFERENCE * Math.log2(average)), 255) : 0;
}

const lengthOf = (reference: number): number => 2 ** (reference / STEPS_OF_REFERENCE);

/**
 * The byte of one document. @param count how often the word stands in the field @param length forms of the field, 0 when it is not known
 */
export function bestByte(count: number, length: number, reference: number): number {
  return byteFor(count / (1 - B + (B * length) / lengthOf(reference)));
}

function byteFor(heaviness: number): number {
  return Math.min(UNBOUNDED, Math.max(0, Math.ceil(STEPS * (Math.log2(heaviness) + 1))));
}

/** The byte of a block. @param gaps from document to document, the first from `base` @param lengths of a field, by document less `first` */
export function bestOfBlock(
  { gaps, counts, size, base }: Pairs,
  { lengths, first, reference }: FieldLengths,
): number {
  const slope = B / lengthOf(reference);
  let document = base - first;
  let most = 0;
  for (let at = 0; at < size; at++) {
    document += gaps[at]!;
    const heaviness = counts[at]! / (1 - B + slope * (lengths[document] ?? 0));
    if (heaviness > most) most = heaviness;
  }
  return byteFor(most);
}

interface Pairs {
  readonly gaps: Uint32Array;
  readonly counts: Uint32Array;
  readonly size: number;
  readonly base: number;
}

/** How long the documents of a field are. */
export interface FieldLengths {
  /** Forms of the field, by document less `first`; 0 when it is not known any more, which only makes a bound larger. */
  readonly lengths: Uint32Array;
  readonly first: number;
  readonly reference: number;
}

/** The byte of the same block under another reference length. */
export function convertBest(best: number, from: number, to: number): number {
  const more = (STEPS / STEPS_OF_REFERENCE) * Math.max(0, to - from);
  return Math.min(UNBOUNDED, best + more);
}

/**
 * The most that x / (k1 + x) can be in a block, whatever its documents: 1 when there is no bound. A weight is idf * (k1 + 1) times that.
 * @param average of the field now: where it is above R, each x is at most that much larger
 */
export function mostSaturated(best: number, reference: number, average: number): number {
  if (best >= UNBOUNDED) return 1;
  const grown = Math.max(1, average / lengthOf(reference) || 1);
  const heaviness = 2 ** (best / STEPS - 1) * grown * ROUNDED_UP;
  return Math.min(1, heaviness / (K1 + heaviness));
}
