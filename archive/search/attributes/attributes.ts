import {
  clearBit,
  emptyBits,
  growBits,
  intersectBits,
  setBit,
  subtractBits,
  uniteBits,
  type Bits,
} from "../engine/bits";
import { createAncestry, type Ancestry } from "./ancestry";
import { createDateColumn, type DateColumn, type DateMatches } from "./date-column";
import { readDateRange } from "./date-range";
import { matcherFor } from "./matchers";
import { createValueColumn, type ValueColumn, type ValueCount } from "./value-column";
import { type DaySpan, daySpanOf, timeBounds } from "./time-bars";
import { countYears, type YearCount } from "./years";

/** What is known of one document besides its words. */
export interface AttributeValues {
  /** The unit's id and that of the unit above it. */
  readonly id: string;
  readonly parent: string | null;
  readonly level: string;
  readonly type: string | null;
  /** BCP 47. */
  readonly languages: readonly string[];
  readonly classification: string | null;
  /** EDTF, the one to sort and draw by first. */
  readonly dates: readonly string[];
  /** What there is to see: "facsimile", "transcription", "translation", "notes" ... */
  readonly has: readonly string[];
}

/** Facet choices (contract `Narrowing`): values of one facet are alternatives, facets narrow one another. */
export interface Choices {
  readonly level: readonly string[];
  readonly type: readonly string[];
  readonly language: readonly string[];
  readonly classification: readonly string[];
  readonly date: string | null;
  readonly within: string | null;
  readonly not: { readonly type: readonly string[]; readonly language: readonly string[] };
}

/** Columns in memory over document numbers, for filters and facets. Bits returned may be shorter than the highest number. */
export interface Attributes {
  /** @param doc a number never used before */
  add(doc: number, values: AttributeValues): void;
  remove(doc: number): void;
  /** Every live document. */
  all(): Bits;
  /**
   * Documents for `attribute:value` as typed; of dates both certain and possible ones. Null when there is no such attribute
   * or its value cannot be read (a date that is none).
   */
  select(attribute: string, value: string): Bits | null;
  /** A question about dates, told apart; null when it cannot be read. */
  selectDates(range: string): DateMatches | null;
  /** Documents of just these units. */
  ofUnits(units: Iterable<string>): Bits;
  /** Documents of the unit and of everything beneath it. */
  within(unit: string): Bits;
  /** A date that cannot be read narrows nothing. */
  narrow(choices: Choices): Bits;
  /** All facets: level, type, language, classification, has. */
  facets(matches: Uint32Array): Readonly<Record<string, readonly ValueCount[]>>;
  years(matches: Uint32Array): readonly YearCount[];
  /** The days that each document's first date covers, for counting. */
  readonly days: Pick<DateColumn, "firstDays" | "lastDays" | "dated">;
  /** First and last day to draw of the documents; null when none is dated. */
  timeBounds(matches: Uint32Array): DaySpan | null;
  /** First and last day that a document's first date may mean; null when it has none. */
  daysOf(doc: number): DaySpan | null;
  /** How many of them have no date that could be read. */
  undated(matches: Uint32Array): number;
}

interface Columns {
  readonly values: Readonly<Record<FacetName, ValueColumn>>;
  readonly dates: DateColumn;
  readonly ancestry: Ancestry;
  alive(): Bits;
}

type FacetName = "level" | "type" | "language" | "classification" | "has";

/** Names in queries -> columns. */
const FACET_OF: ReadonlyMap<string, FacetName> = new Map([
  ["level", "level"],
  ["type", "type"],
  ["lang", "language"],
  ["class", "classification"],
  ["has", "has"],
]);

export function createAttributes(): Attributes {
  let alive = emptyBits(64);
  const columns: Columns = {
    values: {
      level: createValueColumn(),
      type: createValueColumn(),
      language: createValueColumn(),
      classification: createValueColumn(),
      has: createValueColumn(),
    },
    dates: createDateColumn(),
    ancestry: createAncestry(),
    alive: () => alive,
  };
  return {
    add(doc, values) {
      alive = growBits(alive, doc + 1);
      setBit(alive, doc);
      write(columns, doc, values);
    },
    remove: (doc) => clearBit(alive, doc),
    all: () => alive.slice(),
    select: (attribute, value) => select(columns, attribute, value),
    selectDates: (range) => selectDates(columns, range),
    ofUnits: (units) => ofUnits(columns, units),
    within: (unit) => columns.ancestry.within(unit, alive),
    narrow: (choices) => narrow(columns, choices),
    facets: (matches) => countFacets(columns, matches),
    years: (matches) => countYears(columns.dates, matches),
    days: columns.dates,
    timeBounds: (matches) => timeBounds(columns.dates, matches),
    daysOf: (doc) => daySpanOf(columns.dates, doc),
    undated: (matches) => countUndated(columns.dates.dated, matches),
  };
}

function write({ values, dates, ancestry }: Columns, doc: number, given: AttributeValues): void {
  values.level.set(doc, [given.level]);
  values.type.set(doc, given.type === null ? [] : [given.type]);
  values.language.set(doc, given.languages);
  values.classification.set(doc, given.classification === null ? [] : [given.classification]);
  values.has.set(doc, given.has);
  dates.set(doc, given.dates);
  ancestry.set(doc, given.id, given.parent);
}

function select(columns: Columns, attribute: string, value: string): Bits | null {
  const alive = columns.alive();
  if (attribute === "id") return ofUnits(columns, [value.trim().toLowerCase()]);
  if (attribute === "date") {
    const dates = selectDates(columns, value);
    return dates && uniteBits(dates.certain, dates.possible);
  }
  const facet = FACET_OF.get(attribute);
  if (facet === undefined || value.trim() === "") return null;
  return columns.values[facet].select(matcherFor(facet, value), alive);
}

function ofUnits({ ancestry, alive }: Columns, units: Iterable<string>): Bits {
  const docs = [...units].flatMap((unit) => ancestry.docOf(unit, alive()) ?? []);
  const found = emptyBits(docs.reduce((most, doc) => Math.max(most, doc + 1), 0));
  for (const doc of docs) setBit(found, doc);
  return found;
}

function selectDates(columns: Columns, range: string): DateMatches | null {
  const asked = readDateRange(range);
  return asked && columns.dates.match(asked, columns.alive());
}

function narrow(columns: Columns, choices: Choices): Bits {
  const alive = columns.alive();
  const chosen = (facet: FacetName, values: readonly string[]) => {
    const wanted = new Set(values);
    return columns.values[facet].select((value) => wanted.has(value), alive);
  };
  const facets = (["level", "type", "language", "classification"] as const)
    .filter((facet) => choices[facet].length > 0)
    .map((facet) => chosen(facet, choices[facet]));
  const dates = choices.date === null ? null : select(columns, "date", choices.date);
  const within = choices.within === null ? null : columns.ancestry.within(choices.within, alive);
  const all = [...facets, dates, within].filter((bits) => bits !== null);
  const kept = all.reduce<Bits>(intersectBits, alive.slice());
  return (["type", "language"] as const).reduce<Bits>(
    (rest, facet) => subtractBits(rest, chosen(facet, choices.not[facet])),
    kept,
  );
}

function countFacets(columns: Columns, matches: Uint32Array) {
  return Object.fromEntries(
    Object.entries(columns.values).map(([facet, column]) => [facet, column.count(matches)]),
  );
}

function countUndated(dated: Uint8Array, matches: Uint32Array): number {
  let count = 0;
  for (let at = 0; at < matches.length; at += 1) if (dated[matches[at] ?? 0] !== 1) count += 1;
  return count;
}
