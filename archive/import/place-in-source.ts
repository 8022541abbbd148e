import type { ImportWarning } from "../model/import-run";

type Place = NonNullable<ImportWarning["place"]>;

/** Line and column as editors count them, from 1, of a place in a decoded source. @param at in UTF-16 code units */
export function placeInSource(text: string, at: number): Place {
  const before = text.slice(0, at);
  const lineStart = before.lastIndexOf("\n") + 1;
  const line = before.split("\n").length;
  return { line, column: at - lineStart + 1, at };
}
