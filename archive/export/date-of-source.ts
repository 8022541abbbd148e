import type { CitableSource } from "../model/citable-source";
import { edtfInterval, yearOfDay } from "../model/edtf";

/** A date as formats without EDTF can say it. */
export interface StatedDate {
  /** Years that it may lie in, both included; null where an end is open or nothing is known. */
  readonly years: readonly [first: number | null, last: number | null];
  /** Year, month (1-12) and day, as far as the record states them without doubt; null for spans and anything uncertain. */
  readonly exact: readonly number[] | null;
  /** EDTF (ISO 8601-2); null where only words are known. */
  readonly edtf: string | null;
  /** As the document or its archivist has it. */
  readonly written: string;
}

const PLAIN = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/;

/** What the date of a source says; null for an undated one. A date in an archivist's brackets is not the document's own. */
export function dateOfSource({ date, form, publication }: CitableSource): StatedDate | null {
  if (date === null) return form === "book" ? ofTitlePage(publication?.year ?? null) : null;
  const interval = date.edtf === null ? null : edtfInterval(date.edtf);
  const end = (day: number | null | undefined) => (day == null ? null : yearOfDay(day));
  const found = date.written.startsWith("[") ? null : PLAIN.exec(date.edtf ?? "");
  return {
    years: [end(interval?.lo), end(interval?.hi)],
    exact: found === null ? null : found.slice(1).filter(Boolean).map(Number),
    edtf: interval === null ? null : date.edtf,
    written: date.written,
  };
}

/** A volume is of the year that its title page has. */
function ofTitlePage(year: number | null): StatedDate | null {
  if (year === null) return null;
  const written = String(year);
  return { years: [year, year], exact: [year], edtf: written.padStart(4, "0"), written };
}
