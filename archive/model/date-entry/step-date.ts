import { edtfInterval, yearOfDay } from "../edtf";
import { edtfYear } from "./years";

const DAY_MS = 86_400_000;

/** The last date before this one, as precise as it: `1909` before `1910`, `1908-02` before `1908-03`. Dates in doubt stay as they are. */
export function dayBefore(edtf: string): string {
  if (/^-?\d{4}$/u.test(edtf)) return stepYear(edtf, -1);
  const first = edtfInterval(edtf)?.lo;
  if (first == null || !/^\d{4}-\d\d(?:-\d\d)?$/u.test(edtf)) return edtf;
  return new Date((first - 1) * DAY_MS).toISOString().slice(0, edtf.length);
}

/** So many years on. */
export function stepYear(edtf: string, step: number): string {
  const first = edtfInterval(edtf)?.lo;
  return first == null ? edtf : edtfYear(yearOfDay(first) + step);
}
