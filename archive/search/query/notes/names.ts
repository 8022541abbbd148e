import { readDateRange } from "../../attributes/date-range";
import { understandDate } from "../../../model/date-entry/understand-date";
import type { AttributeClause } from "../query";
import { leavesOf } from "../query";
import { quote } from "../signs";
import { nearName } from "./near-name";
import { without, type Finding, type Looked } from "./note";

/** `autor:lamp`: a name that is none, near one that is. Addresses and times have their own colons. */
export function unknownNames({ names, words }: Looked): readonly Finding[] {
  const known = [...names.fields.keys(), ...names.attributes.keys()];
  return words.flatMap(({ clause, raw, start }): readonly Finding[] => {
    const name = /^(\p{L}{3,20}):(?!\/\/)\S/u.exec(raw)?.[1];
    if (name === undefined || clause.fields.length > 0) return [];
    const near = nearName(name, known);
    if (near === null || near === name.toLowerCase()) return [];
    const at = [start, start + name.length] as const;
    return [{ code: "unknown-name", at, ways: [[{ at, by: near }]] }];
  });
}

/** `title: lamp`: the blank makes the name a word. */
export function blanksAfterNames({ query: { text }, names, words }: Looked): readonly Finding[] {
  return words.flatMap(({ raw, start, end }): readonly Finding[] => {
    const name = /^(\p{L}{2,20}):$/u.exec(raw)?.[1]?.toLowerCase();
    if (name === undefined || !(names.fields.has(name) || names.attributes.has(name))) return [];
    const whole = without(text, [start, end]);
    const joined = { at: [end, whole.at[1]] as const, by: "" };
    return [{ code: "name-blank", at: [start, end], ways: [[joined], [whole]] }];
  });
}

const LEVELS = ["fonds", "series", "file", "item", "part"];
const HAS = [
  ...["facsimile", "transcription", "translation", "custody", "proposals"],
  ...["notes", "gap", "unclear", "supplied", "excerpt", "doubt"],
];
/** Attributes of which every value is known. */
const VALUES: ReadonlyMap<string, readonly string[]> = new Map([
  ["level", LEVELS],
  ["has", HAS],
  ["certain", ["yes", "no"]],
]);

/** Whether a date can be read takes half a millisecond to say. */
const MOST_DATES = 8;

/** Values of attributes that cannot be read: a date that is none, a level that no archive has. */
export function unreadValues({ query }: Looked): readonly Finding[] {
  const attributes = leavesOf(query.clauses).filter((clause) => clause.kind === "attribute");
  const dates = attributes.filter(({ attribute }) => attribute === "date");
  return [
    ...(dates.length > MOST_DATES ? [] : dates).flatMap((clause) => unreadDate(query.text, clause)),
    ...attributes.flatMap((clause) => unknownValue(query.text, clause)),
  ];
}

function unreadDate(text: string, clause: AttributeClause): readonly Finding[] {
  const { value, at } = clause;
  // A pasted page is no date.
  if (readDateRange(value) !== null) return [];
  const meant = value.length > 80 ? null : dateMeant(value);
  const mended = meant === null ? [] : [[{ at, by: `${sign(clause)}date:${meant}` }]];
  return [{ code: "date-unread", at, ways: [...mended, [without(text, at)]] }];
}

function dateMeant(value: string): string | null {
  const range = /^\[?\s*(\S+)\s+TO\s+(\S+?)\s*\]?$/i.exec(value);
  if (range) return `[${range[2] ?? ""} TO ${range[1] ?? ""}]`;
  const edtf = understandDate(value).edtf ?? /(?<!\d)[12]\d{3}(?!\d)/.exec(value)?.[0] ?? null;
  return edtf === null || readDateRange(edtf) === null ? null : edtf;
}

function unknownValue(text: string, clause: AttributeClause): readonly Finding[] {
  const { attribute, at } = clause;
  const value = clause.value.trim().toLowerCase();
  const known = VALUES.get(attribute);
  if (known === undefined || known.includes(value) || /[,*]/.test(value)) return [];
  const near = nearName(value, known);
  const mended = near === null ? [] : [[{ at, by: `${sign(clause)}${attribute}:${spoken(near)}` }]];
  return [{ code: "value-unknown", at, ways: [...mended, [without(text, at)]] }];
}

const sign = ({ presence }: AttributeClause) => (presence === "prohibited" ? "-" : "");
const spoken = (value: string) => (/\s/u.test(value) ? quote(value) : value);
