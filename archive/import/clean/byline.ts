import { findDates } from "../describe/dates/find-dates";
import type { TextLine } from "../text-lines";

/** Who put a page up, and when, in one line under its title. */
export interface Byline {
  readonly line: TextLine;
  /** Its place among the lines. */
  readonly at: number;
  readonly author: { readonly start: number; readonly end: number };
  readonly date: { readonly start: number; readonly end: number; readonly edtf: string };
}

const HEAD = 8;
const LONGEST = 80;
const WORDS = 4;
const PREFIX = /^(?:(?:posted|published|written)?\s*by|von|par|작성자:?|글쓴이:?)\s+/iu;

/** The byline among the first lines: a name, then a date with the time of day, or "by" before it. Letters have neither. */
export function findByline(lines: readonly TextLine[]): Byline | null {
  for (const [at, line] of lines.slice(0, HEAD).entries()) {
    const byline = line.text.length <= LONGEST ? bylineOf(line, at) : null;
    if (byline !== null) return byline;
  }
  return null;
}

function bylineOf(line: TextLine, at: number): Byline | null {
  const date = findDates(line.text)[0];
  if (date === undefined || date.edtf === null) return null;
  const prefix = PREFIX.exec(line.text)?.[0].length ?? 0;
  const written = line.text.slice(date.start, date.end);
  const author = line.text
    .slice(prefix, date.start)
    .replace(/[\s,|·–—-]*(?:\bon\b)?[\s,|·–—-]*$/u, "");
  const closes = line.text.slice(date.end).trim() === "";
  if (!closes || author === "" || author.split(/\s+/).length > WORDS) return null;
  if (prefix === 0 && !/\d:\d\d/.test(written)) return null;
  const start = line.start + prefix;
  return {
    line,
    at,
    author: { start, end: start + author.length },
    date: { start: line.start + date.start, end: line.start + date.end, edtf: date.edtf },
  };
}
