import { textLines } from "../text-lines";
import type { TextLine } from "../text-lines";
import { findByline } from "./byline";
import { findClutter } from "./find-clutter";

/** The lines of a text that say something: without a saved page's clutter and byline. */
export function bodyLines(text: string): readonly TextLine[] {
  const lines = textLines(text);
  const clutter = findClutter(lines);
  const byline = findByline(lines);
  return lines.filter(
    (line, n) =>
      line !== byline?.line && !clutter.some(({ first, last }) => n >= first && n <= last),
  );
}
