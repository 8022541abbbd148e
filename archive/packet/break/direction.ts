import createBidi from "bidi-js";
import type { Box } from "../measure/boxes";

const RIGHT_TO_LEFT =
  /[\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}\u200f\u202b\u202e\u2067]/u;
const bidi = createBidi();

/** Embedding levels of a paragraph by the Unicode Bidirectional Algorithm (UAX 9); null where all goes left to right. */
export interface Direction {
  readonly isRightToLeft: boolean;
  readonly levels: Uint8Array;
}

export function findDirection(text: string): Direction | null {
  if (!RIGHT_TO_LEFT.test(text)) return null;
  const { levels, paragraphs } = bidi.getEmbeddingLevels(text);
  return { levels, isRightToLeft: (paragraphs[0]?.level ?? 0) % 2 === 1 };
}

/** The boxes of one line from left to right (UAX 9, rule L2): stretches of higher levels are turned round first. */
export function visualOrder(boxes: readonly Box[], direction: Direction): readonly Box[] {
  const level = (box: Box): number => direction.levels[box.start] ?? 0;
  const order = [...boxes];
  const highest = Math.max(0, ...order.map(level));
  for (let depth = highest; depth > 0; depth--) {
    let from = 0;
    while (from < order.length) {
      let to = from;
      while (to < order.length && level(order[to] as Box) >= depth) to++;
      if (to > from) order.splice(from, to - from, ...order.slice(from, to).toReversed());
      from = Math.max(to, from + 1);
    }
  }
  return order;
}
