import { edtfInterval } from "../../../model/edtf";
import type { DateRole, UnitDate } from "../../../model/unit-date";
import type { XmlElement } from "../xml/parse-xml";
import { attribute, plainWords } from "../xml/tree";

const DAY = /^(-?\d{4}(?:-\d\d(?:-\d\d)?)?)(?:T.*)?$/;
const NO_YEAR = /^-(-\d\d(?:-\d\d)?)$/;

/**
 * A TEI `date` (P5, att.datable.w3c) as EDTF; the written form beside it, with its calendar. The attributes are Gregorian in every
 * calendar. Null for a date that says nothing.
 */
export function teiDate(date: XmlElement, role: DateRole, source: string): UnitDate | null {
  const edtf = edtfOf(date);
  const display = plainWords(date, new Set(["note"])) || edtf;
  if (display === null) return null;
  const calendar = calendarOf(date);
  const reasoned = attribute(date, "ana")?.replace(/^#/, "") ?? "";
  const computed = calendar !== null && edtf !== null ? "Gregorian date by the encoders" : "";
  const says = [source, computed, reasoned].filter((words) => words !== "").join("; ");
  return { edtf, display, role, source: says, ...(calendar === null ? {} : { calendar }) };
}

/** Null for the Gregorian calendar, which needs no saying. */
function calendarOf(date: XmlElement): string | null {
  const written = attribute(date, "calendar")?.trim().replace(/^#/, "").toLowerCase() ?? "";
  return written === "" || written === "gregorian" ? null : written;
}

/** EDTF (ISO 8601-2) of the attributes; the time of day is left out, and a day that never was is no date. */
export function edtfOf(date: XmlElement): string | null {
  const read = (name: string) => isoDay(attribute(date, name) ?? attribute(date, `${name}-iso`));
  const when = read("when");
  const from = read("from") ?? read("notBefore");
  const to = read("to") ?? read("notAfter");
  const doubt = isDoubtful(date) ? "?" : "";
  const edtf = when === null ? interval(from, to, doubt) : `${when}${doubt}`;
  return edtf === null || edtfInterval(edtf) === null ? null : edtf;
}

function interval(from: string | null, to: string | null, doubt: string): string | null {
  if (from === null && to === null) return null;
  if (from === to) return `${from ?? ""}${doubt}`;
  return `${from === null ? ".." : from + doubt}/${to === null ? ".." : to + doubt}`;
}

function isoDay(written: string | null): string | null {
  if (written === null) return null;
  const month = NO_YEAR.exec(written)?.[1];
  return month === undefined ? (DAY.exec(written)?.[1] ?? null) : `XXXX${month}`;
}

const isDoubtful = (date: XmlElement): boolean =>
  /low|medium|unknown/.test(attribute(date, "cert") ?? "") ||
  attribute(date, "evidence") === "conjecture";

const ROLES: readonly (readonly [RegExp, DateRole])[] = [
  [/received/, "received"],
  [/sent/, "sent"],
  [/publication/, "published"],
  [/content|conversation|meeting/, "content"],
];
/** The role that a date's `type` names; `created` without one. */
export function roleOfType(type: string | null): DateRole {
  return ROLES.find(([word]) => word.test(type ?? ""))?.[1] ?? "created";
}
