import type { Evidence } from "./proposal";

/**
 * Where a proposal's words stand in a text that may have been corrected since: where they were found, else where they stand once
 * and only once; null when they are gone or cannot be told apart.
 */
export function placeOf(
  { start, end, text: words }: Evidence,
  text: string,
): readonly [start: number, end: number] | null {
  if (text.slice(start, end) === words) return [start, end];
  const first = words === "" ? -1 : text.indexOf(words);
  if (first === -1 || text.includes(words, first + 1)) return null;
  return [first, first + words.length];
}
