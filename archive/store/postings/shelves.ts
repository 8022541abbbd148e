import type { DatabaseSync } from "node:sqlite";
import { SHELF_BITS, SLOTS } from "./schema";

/**
 * Lists that were written one after the other, in ascending order, stand together on a shelf. So a flush and a merge write at the end
 * of their own shelf, page after page, instead of in between everything else; and what a merge leaves is whole empty pages.
 */
export interface Shelves {
  /** Every shelf that has lists; perhaps some that have none. Another array when there are others. */
  numbers(): readonly number[];
  /** Those on which lists of these slots may stand. */
  holding(firstSlot: number, lastSlot: number): readonly number[];
  /** The shelf to write a key on. @param key form and slot @param bytes of the list */
  shelfFor(key: number, bytes: number): number;
  /** Some shelves may have been emptied. */
  noteEmptied(): void;
}

/**
 * With more, lists are put where they find room: each is looked into for each word. An archive has less than twenty; so many come when a
 * million documents are added and nobody rests. Lists put in between those of earlier segments would write most pages again each time.
 */
const MOST_SHELVES = 128;

interface Shelf {
  readonly number: number;
  /** The last key on it, as far as is known: a wrong one costs room, nothing else. */
  last: number;
  /** Its slots are between these, as far as is known. */
  firstSlot: number;
  lastSlot: number;
}

type Found = Pick<Shelf, "number" | "last">;

/** Reads which shelves have rows, and the last key on each. */
function shelfReader(database: DatabaseSync): () => readonly Found[] {
  const lastFrom = database.prepare(
    `select key >> ${SHELF_BITS} as number, key & ${2 ** SHELF_BITS - 1} as last from posting_list
     where key < (? << ${SHELF_BITS}) order by key desc limit 1`,
  );
  const below = (bound: number) => lastFrom.get(bound) as unknown as Found | undefined;
  return () => {
    const found: Found[] = [];
    for (let shelf = below(LAST_SHELF); shelf; shelf = below(shelf.number))
      found.push({ number: shelf.number, last: shelf.last });
    return found;
  };
}

export function openShelves(database: DatabaseSync): Shelves {
  const read = shelfReader(database);
  let shelves: readonly Shelf[] = [];
  let numbers: readonly number[] = [];
  let someEmptied = false;
  let current: number | null = null;
  const become = (now: readonly Shelf[]) => {
    shelves = now;
    numbers = now.map(({ number }) => number);
  };
  const lookAgain = () => {
    const before = new Map(shelves.map((shelf) => [shelf.number, shelf]));
    const unknown = { firstSlot: 0, lastSlot: SLOTS };
    become(read().map((one) => ({ ...unknown, ...before.get(one.number), ...one })));
  };
  lookAgain();
  return {
    numbers() {
      // Not before the transaction has come through: if it is taken back, the shelves have their lists again.
      if (someEmptied && !database.isTransaction) {
        lookAgain();
        someEmptied = false;
      }
      return numbers;
    },
    holding: (firstSlot, lastSlot) =>
      shelves
        .filter((shelf) => shelf.firstSlot <= lastSlot && shelf.lastSlot >= firstSlot)
        .map(({ number }) => number),
    noteEmptied: () => void (someEmptied = true),
    shelfFor(key, bytes) {
      const isLarge = bytes >= LARGE;
      const known = isLarge ? shelves.find(isForLarge) : bestShelf(shelves, current, key);
      const number = known?.number ?? (isLarge ? LARGE_SHELF : firstFree(numbers));
      if (known) putOn(known, key);
      else become([...shelves, newShelf(number, key)]);
      if (!isLarge) current = number;
      return number;
    },
  };
}

const newShelf = (number: number, key: number): Shelf => {
  const slot = key % SLOTS;
  return { number, last: key, firstSlot: slot, lastSlot: slot };
};

function putOn(shelf: Shelf, key: number): void {
  const slot = key % SLOTS;
  shelf.last = Math.max(shelf.last, key);
  shelf.firstSlot = Math.min(shelf.firstSlot, slot);
  shelf.lastSlot = Math.max(shelf.lastSlot, slot);
}

/** Above every number of a shelf; its keys still fit 63 bits. */
const LAST_SHELF = 2 ** 9;

/**
 * Lists from this size on fill pages of their own wherever they are written, and two of them are not joined: they have a shelf of their
 * own, so that a merge can leave them where they stand and empties the other shelves all the same.
 */
const LARGE = 128 * 1024;
const LARGE_SHELF = LAST_SHELF - 1;
const isForLarge = ({ number }: Found): boolean => number === LARGE_SHELF;

/** The shelf that was written on, or else the fullest that the key follows; null when a new one should be begun. */
function bestShelf(shelves: readonly Shelf[], current: number | null, key: number): Shelf | null {
  // Whoever writes in order stays on one shelf: each end of another's that is passed would look like a better place.
  const same = shelves.find(({ number, last }) => number === current && last < key);
  if (same) return same;
  let best: Shelf | null = null;
  for (const shelf of shelves)
    if (shelf.last < key && !isForLarge(shelf) && (best === null || shelf.last > best.last))
      best = shelf;
  const others = shelves.filter((shelf) => !isForLarge(shelf));
  return best ?? (others.length < MOST_SHELVES ? null : others[0]!);
}

function firstFree(numbers: readonly number[]): number {
  let number = 0;
  while (numbers.includes(number)) number++;
  return number;
}
