import { emptyBits, hasBit, setBit, type Bits } from "../engine/bits";
import { createColumn } from "./column";

/** Which unit each document is, and which unit stands above each unit. */
export interface Ancestry {
  set(doc: number, unit: string, parent: string | null): void;
  /** The live document of a unit; null when it has none. */
  docOf(unit: string, alive: Bits): number | null;
  /** Documents of the unit and of everything beneath it. */
  within(unit: string, alive: Bits): Bits;
  /** Document of the unit above a document's; 0 when there is none. */
  above(doc: number, alive: Bits): number;
}

/** Parents may come before or after their children, and may change: the tree is walked when it is asked about. */
export function createAncestry(): Ancestry {
  const { numbers, numberOf, numberOfParent } = createNumbers();
  const unitOf = createColumn((length) => new Int32Array(length));
  const parentOf = createColumn((length) => new Int32Array(length));
  const docs = createColumn((length) => new Int32Array(length));
  // Most questions ask nothing of the tree: units are numbered when the first one does, and an archive opens faster for it.
  let waiting: (readonly [doc: number, unit: string, parent: string | null])[] = [];
  const takeIn = () => {
    for (const [doc, unit, parent] of waiting) {
      const number = numberOf(unit);
      unitOf.set(doc, number);
      docs.set(number, doc);
      parentOf.set(number, parent === null ? 0 : numberOfParent(parent));
    }
    waiting = [];
  };
  return {
    set: (doc, unit, parent) => void waiting.push([doc, unit, parent]),
    docOf(unit, alive) {
      takeIn();
      const doc = docs.values[numbers.get(unit) ?? 0] ?? 0;
      return doc > 0 && hasBit(alive, doc) ? doc : null;
    },
    above(doc, alive) {
      takeIn();
      const parent = parentOf.values[unitOf.values[doc] ?? 0] ?? 0;
      const above = parent === 0 ? 0 : (docs.values[parent] ?? 0);
      return above > 0 && hasBit(alive, above) ? above : 0;
    },
    within(unit, alive) {
      takeIn();
      const top = numbers.get(unit);
      if (top === undefined) return emptyBits(0);
      const inside = unitsWithin(top, parentOf.values, numbers.size);
      return documentsWithin(inside, unitOf.values, alive);
    },
  };
}

/** Numbers for units, in the order in which they are met. */
function createNumbers() {
  const numbers = new Map<string, number>();
  // Units are numbered from 1: 0 says none.
  const numberOf = (unit: string) => {
    const known = numbers.get(unit);
    if (known !== undefined) return known;
    numbers.set(unit, numbers.size + 1);
    return numbers.size;
  };
  // Siblings come one after the other: their parent is looked up once.
  let lastParent: { readonly unit: string; readonly number: number } | null = null;
  const numberOfParent = (unit: string) => {
    if (lastParent?.unit !== unit) lastParent = { unit, number: numberOf(unit) };
    return lastParent.number;
  };
  return { numbers, numberOf, numberOfParent };
}

const INSIDE = 1;
const OUTSIDE = 2;

/** Marks each unit as inside or outside, walking up only as far as something already marked. */
function unitsWithin(top: number, parents: Int32Array, count: number): Uint8Array {
  const marks = new Uint8Array(count + 1);
  marks[0] = OUTSIDE;
  marks[top] = INSIDE;
  const path: number[] = [];
  for (let unit = 1; unit <= count; unit += 1) {
    let at = unit;
    while (marks[at] === 0) {
      // A circle, which a damaged archive may hold, ends where it began.
      marks[at] = OUTSIDE;
      path.push(at);
      at = parents[at] ?? 0;
    }
    for (const step of path) marks[step] = marks[at] ?? OUTSIDE;
    path.length = 0;
  }
  return marks;
}

function documentsWithin(inside: Uint8Array, unitOf: Int32Array, alive: Bits): Bits {
  const found = emptyBits(alive.length * 32);
  const last = Math.min(unitOf.length, alive.length * 32);
  for (let doc = 0; doc < last; doc += 1)
    if (inside[unitOf[doc] ?? 0] === INSIDE && hasBit(alive, doc)) setBit(found, doc);
  return found;
}
