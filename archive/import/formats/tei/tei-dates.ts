import type { DateRole, UnitDate } from "../../../model/unit-date";
import type { XmlElement } from "../xml/parse-xml";
import { attribute, plainWords } from "../xml/tree";

const DAY = /^(-?\d{4}(?:-\d\d(?:-\d\d)?)?)(?:T.*)?$/;
const NO_YEAR = /^-(-\d\d(?:-\d\d)?)$/;

/** A TEI `date` (P5, att.datable.w3c) as EDTF; the written form beside it. Null for one that says nothing. */
export function teiDate(date: XmlElement, role: DateRole, source: string): UnitDate | null {
  const edtf = edtfOf(date);
  const display = plainWords(date, new Set(["note"])) || edtf;
  return display === null ? null : { edtf, display, role, source };
}

/** EDTF (ISO 8601-2) of the attributes; the time of day is left out. */
export function edtfOf(date: XmlElement): string | null {
  const read = (name: string) => isoDay(attribute(date, name) ?? attribute(date, `${name}-iso`));
  const when = read("when");
  const from = read("from") ?? read("notBefore");
  const to = read("to") ?? read("notAfter");
  const doubt = isDoubtful(date) ? "?" : "";
  if (when !== null) return `${when}${doubt}`;
  if (from === null && to === null) return null;
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
