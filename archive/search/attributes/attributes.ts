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
import type { Choices, FacetName } from "./choices";
import { createAncestry, type Ancestry } from "./ancestry";
import { createDateColumn, type DateColumn, type DateMatches } from "./date-column";
import { readDateRange } from "./date-range";
import { matcherFor } from "./matchers";
import { createValueColumn, type ValueColumn, type ValueCount } from "./value-column";
import {
  createNameFacets,
  type GivenNames,
  NAME_FACETS,
  type NameFacet,
  type NameFacets,
} from "./name-facets";
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
  readonly named?: GivenNames | undefined;
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
  /** All facets: level, type, language, classification, has; from, to, place and repository by record or `~` and the name as written, the most frequent ones and those chosen. */
  facets(
    matches: Uint32Array,
    chosen?: Choices["not"],
  ): Readonly<Record<string, readonly ValueCount[]>>;
  /** To be told when records of names were merged or parted. */
  rename(): void;
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
  readonly names: NameFacets;
  readonly ancestry: Ancestry;
  alive(): Bits;
}

/** Names in queries -> columns. */
const FACET_OF: ReadonlyMap<string, FacetName> = new Map([
  ["level", "level"],
  ["type", "type"],
  ["lang", "language"],
  ["class", "classification"],
  ["has", "has"],
]);

/** @param standing the value of a name that speaks for another one now */
export function createAttributes(
  standing: (value: string) => string = (value) => value,
): Attributes {
  let alive = emptyBits(64);
  const columns = emptyColumns(() => alive, standing);
  return {
    add(doc, values) {
      alive = growBits(alive, doc + 1);
      setBit(alive, doc);
      write(columns, doc, values);
    },
    remove(doc) {
      clearBit(alive, doc);
      columns.names.change();
    },
    all: () => alive.slice(),
    select: (attribute, value) => select(columns, attribute, value),
    selectDates: (range) => selectDates(columns, range),
    ofUnits: (units) => ofUnits(columns, units),
    within: (unit) => columns.ancestry.within(unit, alive),
    narrow: (choices) => narrow(columns, choices),
    facets: (matches, chosen) => countFacets(columns, matches, chosen),
    rename: () => columns.names.rename(),
    years: (matches) => countYears(columns.dates, matches),
    days: columns.dates,
    timeBounds: (matches) => timeBounds(columns.dates, matches),
    daysOf: (doc) => daySpanOf(columns.dates, doc),
    undated: (matches) => countUndated(columns.dates.dated, matches),
  };
}

const emptyValues = (): Columns["values"] => ({
  level: createValueColumn(),
  type: createValueColumn(),
  language: createValueColumn(),
  classification: createValueColumn(),
  has: createValueColumn(),
});

function emptyColumns(alive: () => Bits, standing: (value: string) => string): Columns {
  const ancestry = createAncestry();
  return {
    names: createNameFacets(ancestry, alive, standing),
    values: emptyValues(),
    dates: createDateColumn(),
    ancestry,
    alive,
  };
}

function write(
  { values, names, dates, ancestry }: Columns,
  doc: number,
  given: AttributeValues,
): void {
  names.set(doc, given.named);
  names.change();
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

const VALUE_FACETS = ["level", "type", "language", "classification"] as const;

function narrow(columns: Columns, choices: Choices): Bits {
  const alive = columns.alive();
  const sets = (wanted: Choices["not"] | Choices): readonly Bits[] =>
    [
      ...VALUE_FACETS.map((facet) => chosenIn(columns, facet, wanted[facet] ?? [])),
      ...NAME_FACETS.map((facet) => namedIn(columns, facet, wanted[facet] ?? [])),
    ].filter((bits) => bits !== null);
  const dates = choices.date === null ? null : select(columns, "date", choices.date);
  const within = choices.within === null ? null : columns.ancestry.within(choices.within, alive);
  const all = [...sets(choices), dates, within].filter((bits) => bits !== null);
  const kept = all.reduce<Bits>(intersectBits, alive.slice());
  return sets(choices.not).reduce<Bits>(subtractBits, kept);
}

function chosenIn(columns: Columns, facet: FacetName, values: readonly string[]): Bits | null {
  if (values.length === 0) return null;
  const wanted = new Set(values);
  return columns.values[facet].select((value) => wanted.has(value), columns.alive());
}

const namedIn = (columns: Columns, facet: NameFacet, values: readonly string[]): Bits | null =>
  values.length === 0 ? null : columns.names.select(facet, values, columns.alive());

function countFacets(
  { values, names }: Columns,
  matches: Uint32Array,
  chosen: Choices["not"] = {},
) {
  return Object.fromEntries([
    ...Object.entries(values).map(([facet, column]) => [facet, column.count(matches)] as const),
    ...NAME_FACETS.map(
      (facet) => [facet, names.count(facet, matches, chosen[facet] ?? [])] as const,
    ),
  ]);
}

function countUndated(dated: Uint8Array, matches: Uint32Array): number {
  let count = 0;
  for (let at = 0; at < matches.length; at += 1) if (dated[matches[at] ?? 0] !== 1) count += 1;
  return count;
}
