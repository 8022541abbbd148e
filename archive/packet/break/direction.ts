import createBidi from "bidi-js";
import type { Box } from "../measure/boxes";

const RIGHT_TO_LEFT =
  /[\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}\u200f\u202b\u202e\u2067]/u;
/** ISO 639 codes of languages that are written from right to left. */
const RIGHT_TO_LEFT_LANGUAGE =
  /^(?:ar|arc|ckb|dv|fa|he|iw|ji|jpr|jrb|lad|ota|ps|sd|syc|syr|ug|ur|yi)(?:-|$)/iu;
/** Letters of other scripts, and a number that heads a line of ours. */
const LEFT_TO_RIGHT = new RegExp(`(?!${RIGHT_TO_LEFT.source})\\p{L}|^\\s*\\d`, "u");
const bidi = createBidi();

/** Embedding levels of a paragraph by the Unicode Bidirectional Algorithm (UAX 9); null where all goes left to right. */
export interface Direction {
  readonly isRightToLeft: boolean;
  readonly levels: Uint8Array;
}

/**
 * @param language the paragraph's: it says from where a line is read that begins with a number or a foreign word. Words of another
 * language have its direction only where nothing of them goes the other way, and stand apart from what follows them.
 */
export function findDirection(text: string, language: string): Direction | null {
  const isForeign = !RIGHT_TO_LEFT_LANGUAGE.test(language);
  if (isForeign && !RIGHT_TO_LEFT.test(text)) return null;
  if (isForeign && LEFT_TO_RIGHT.test(text)) return { levels: apart(text), isRightToLeft: false };
  return { levels: bidi.getEmbeddingLevels(text, "rtl").levels, isRightToLeft: true };
}

const MARK = "\u200e";
/** From the first letter of a stretch to its last, over all that is no letter of ours. */
const STRETCH = new RegExp(
  `${RIGHT_TO_LEFT.source}(?:[^A-Za-z]*${RIGHT_TO_LEFT.source})?[\\p{M}]*`,
  "gu",
);

/** Levels in a paragraph from left to right, where a number behind foreign words is not drawn before them. */
function apart(text: string): Uint8Array {
  const ends = [...text.matchAll(STRETCH)].map(({ index, 0: words }) => index + words.length);
  let marked = "";
  let from = 0;
  for (const end of ends) {
    marked += text.slice(from, end) + MARK;
    from = end;
  }
  const { levels } = bidi.getEmbeddingLevels(marked + text.slice(from), "ltr");
  const isMark = new Set(ends.map((end, index) => end + index));
  return levels.filter((_, at) => !isMark.has(at));
}

/** Places between `from` and `to` where the level changes, with both ends: words between two of them go one way. */
export function turns(direction: Direction, from: number, to: number): readonly number[] {
  const places = [from];
  for (let at = from + 1; at < to; at++)
    if (direction.levels[at] !== direction.levels[at - 1]) places.push(at);
  return [...places, to];
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
