import { edtfInterval, type EdtfInterval } from "../../model/edtf";

const RANGE = /^\[?\s*(\S+)\s+TO\s+(\S+?)\s*\]?$/i;

/**
 * The time that a reader asks for: a year, month or day, any EDTF, `1949/1950`, `[1949-10 TO 1950-08]` with `*` for an open
 * end; `1950-8-7` and `1950.8.7` too. Null when it cannot be read, or ends before it begins.
 */
export function readDateRange(text: string): EdtfInterval | null {
  const range = RANGE.exec(text.trim());
  return range ? between(range[1] ?? "", range[2] ?? "") : readDate(text.trim());
}

function between(from: string, to: string): EdtfInterval | null {
  const open = { lo: null, hi: null };
  const first = from === "*" ? open : readDate(from);
  const last = to === "*" ? open : readDate(to);
  if (!first || !last) return null;
  const isReversed = first.lo !== null && last.hi !== null && first.lo > last.hi;
  return isReversed ? null : { lo: first.lo, hi: last.hi };
}

function readDate(text: string): EdtfInterval | null {
  const typed = /^(\d{4})[-./](\d{1,2})(?:[-./](\d{1,2}))?\.?$/.exec(text);
  if (!typed) return edtfInterval(text);
  const parts = [typed[2], typed[3]].filter((part) => part !== undefined);
  return edtfInterval([typed[1], ...parts.map((part) => part.padStart(2, "0"))].join("-"));
}
