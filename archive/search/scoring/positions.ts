import type { Positions } from "../segments/gather-positions";

/** The positions of both, document by document, in order. */
function unitePositions(left: Positions, right: Positions): Positions {
  const values = new Uint32Array(left.used + right.used);
  const ends = new Uint32Array(left.ends.length);
  let used = 0;
  for (let at = 0; at < ends.length; at++) {
    let l = startOf(left, at);
    let r = startOf(right, at);
    while (l < left.ends[at]! || r < right.ends[at]!) {
      const fromLeft =
        r >= right.ends[at]! || (l < left.ends[at]! && left.values[l]! <= right.values[r]!);
      values[used++] = fromLeft ? left.values[l++]! : right.values[r++]!;
    }
    ends[at] = used;
  }
  return { ends, values, used };
}

/** The positions of all, two and two, so that none is moved more often than need be; there is at least one. */
export function uniteAll(all: readonly Positions[]): Positions {
  let left = all;
  while (left.length > 1)
    left = left.flatMap((one, at) => {
      const next = left[at + 1];
      return at % 2 === 1 ? [] : [next === undefined ? one : unitePositions(one, next)];
    });
  return left[0]!;
}

/** Of the places where a row of words may begin, those where the word at `offset` follows. */
export function followedBy(starts: Positions, word: Positions, offset: number): Positions {
  const values = new Uint32Array(starts.used);
  const ends = new Uint32Array(starts.ends.length);
  const startValues = starts.values;
  const startEnds = starts.ends;
  const wordValues = word.values;
  const wordEnds = word.ends;
  let used = 0;
  let s = 0;
  let w = 0;
  for (let at = 0; at < ends.length; at++) {
    const startEnd = startEnds[at]!;
    const wordEnd = wordEnds[at]!;
    while (s < startEnd && w < wordEnd) {
      const difference = startValues[s]! + offset - wordValues[w]!;
      if (difference === 0) values[used++] = startValues[s]!;
      if (difference <= 0) s++;
      if (difference >= 0) w++;
    }
    s = startEnd;
    w = wordEnd;
    ends[at] = used;
  }
  return { ends, values, used };
}

/** Positions moved to where the row would begin; those before the beginning of the text are left out. */
export function movedBack(positions: Positions, offset: number): Positions {
  if (offset === 0) return positions;
  const values = new Uint32Array(positions.used);
  const ends = new Uint32Array(positions.ends.length);
  let used = 0;
  for (let at = 0; at < ends.length; at++) {
    for (let p = startOf(positions, at); p < positions.ends[at]!; p++)
      if (positions.values[p]! >= offset) values[used++] = positions.values[p]! - offset;
    ends[at] = used;
  }
  return { ends, values, used };
}

/** Words of a nearness, and how many places each needs (more than one when it was typed twice). */
export interface NearWord {
  readonly positions: Positions;
  readonly needed: number;
}

/** Places from which every word stands within `span` positions, in any order; the place holds one of the words. */
export function nearTogether(words: readonly NearWord[], span: number): Positions {
  const all = uniteAll(words.map((word) => word.positions));
  const values = new Uint32Array(all.used);
  const ends = new Uint32Array(all.ends.length);
  const cursors = words.map(({ positions, needed }) => ({ positions, needed, next: 0 }));
  let used = 0;
  for (let at = 0; at < ends.length; at++) {
    for (const cursor of cursors) cursor.next = startOf(cursor.positions, at);
    for (let p = startOf(all, at); p < all.ends[at]!; p++) {
      const from = all.values[p]!;
      if (p > startOf(all, at) && all.values[p - 1] === from) continue;
      if (cursors.every((cursor) => standsWithin(cursor, at, from, from + span)))
        values[used++] = from;
    }
    ends[at] = used;
  }
  return { ends, values, used };
}

/** Whether a word stands as often as needed from one place to another. The cursor moves on to the first of them: it is never asked about earlier ones again. */
function standsWithin(
  cursor: NearWord & { next: number },
  at: number,
  from: number,
  to: number,
): boolean {
  const { positions, needed } = cursor;
  const end = positions.ends[at]!;
  while (cursor.next < end && positions.values[cursor.next]! < from) cursor.next++;
  const last = cursor.next + needed - 1;
  return last < end && positions.values[last]! <= to;
}

function startOf(positions: Positions, at: number): number {
  return at === 0 ? 0 : positions.ends[at - 1]!;
}
