import { Date as EdtfDate, parse } from "edtf";

/** Whole days since 1 January 1970 in the proleptic Gregorian calendar. */
export type Day = number;

/** First and last day that a date may mean; null where that end is open or unknown. */
export interface EdtfInterval {
  readonly lo: Day | null;
  readonly hi: Day | null;
}

/** One date as the package reads it: what stood in the text, not yet days. */
export interface EdtfNode {
  readonly type: "Date" | "Year" | "Decade" | "Century" | "Season" | "Interval" | "Set" | "List";
  /** Numbers (year, month from 0, day), or nodes and pairs of nodes; Infinity for an open end, null for an unknown one. */
  readonly values: readonly (number | EdtfNode | readonly EdtfNode[] | null)[];
  /** Bit 0 to 7 for each `X` in YYYYMMDD. */
  readonly unspecified?: number;
  readonly uncertain?: boolean | number;
  readonly approximate?: boolean | number;
  /** `[..1950]`, `[1950..]`. */
  readonly earlier?: boolean;
  readonly later?: boolean;
  /** `1950S2`: so many digits count. */
  readonly significant?: number;
}

const DAY_MS = 86_400_000;
const MAX_LENGTH = 100;
const PLAIN = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/;

/** The days that an EDTF text (ISO 8601-2) covers; null when it is no EDTF, or names a day that never was. */
export function edtfInterval(text: string): EdtfInterval | null {
  return plainInterval(text) ?? nodeInterval(readEdtf(text));
}

/** Reads EDTF; null when it is none, or names a day that never was (29 February 1950). */
export function readEdtf(text: string): EdtfNode | null {
  if (text.length > MAX_LENGTH) return null;
  const node = tryParse(text) ?? tryQualified(text);
  return node !== null && nodeInterval(node) !== null ? node : null;
}

function tryParse(text: string): EdtfNode | null {
  // With the season extensions the package trips over open starts, so they are the second try.
  return parseWith(text, {}) ?? parseWith(text, { seasonUncertainty: true, seasonIntervals: true });
}

function parseWith(text: string, options: Parameters<typeof parse>[1]): EdtfNode | null {
  try {
    return parse(text, options) as EdtfNode;
  } catch {
    return null;
  }
}

/** `185X~` and `1950-12-XX?` are what people mean and level 2 nearly says; the package refuses them. */
function tryQualified(text: string): EdtfNode | null {
  const qualifier = /[?~%]$/.exec(text)?.[0];
  const node = qualifier === undefined ? null : tryParse(text.slice(0, -1));
  if (node?.type !== "Date") return null;
  const uncertain = qualifier !== "~";
  return {
    ...node,
    ...(uncertain && { uncertain }),
    ...(qualifier !== "?" && { approximate: true }),
  };
}

/** Years, months and days without any sign are nearly all there is; they need no parser. */
function plainInterval(text: string): EdtfInterval | null {
  const found = PLAIN.exec(text);
  if (!found) return null;
  const [year, month, day] = [Number(found[1]), Number(found[2] ?? 0), Number(found[3] ?? 0)];
  if (month > 12 || (found[2] && month === 0)) return null;
  if (found[3])
    return day >= 1 && day <= daysIn(year, month - 1) ? days(year, month - 1, day) : null;
  if (found[2]) return { lo: dayNumber(year, month - 1, 1), hi: dayNumber(year, month, 0) };
  return wholeYears(year, year);
}

function days(year: number, month: number, day: number): EdtfInterval {
  const only = dayNumber(year, month, day);
  return { lo: only, hi: only };
}

function wholeYears(from: number, to: number): EdtfInterval {
  return { lo: dayNumber(from, 0, 1), hi: dayNumber(to, 11, 31) };
}

/** The days that one read date covers; null for a day that never was. */
export function nodeInterval(node: EdtfNode | null): EdtfInterval | null {
  if (node === null) return null;
  switch (node.type) {
    case "Date":
      return dateInterval(node);
    case "Season":
      return seasonInterval(node);
    case "Interval":
      return intervalInterval(node);
    case "Set":
    case "List":
      return listInterval(node);
    default:
      return yearsInterval(node);
  }
}

function dateInterval(node: EdtfNode): EdtfInterval | null {
  const [year, month, day] = numbers(node);
  const known = !node.unspecified && year !== undefined && month !== undefined;
  // The package turns 29 February 1950 into 1 March; a day that never was is no date.
  if (known && day !== undefined && day > daysIn(year, month)) return null;
  const date = new EdtfDate(node);
  return { lo: Math.floor(date.min / DAY_MS), hi: Math.floor(date.max / DAY_MS) };
}

function yearsInterval(node: EdtfNode): EdtfInterval | null {
  const [value = 0] = numbers(node);
  const span = { Decade: 10, Century: 100 }[node.type as string] ?? 1;
  const first = value * span;
  if (node.significant === undefined) return wholeYears(first, first + span - 1);
  const step = 10 ** Math.max(0, String(Math.abs(value)).length - node.significant);
  const from = Math.floor(value / step) * step;
  return wholeYears(from, from + step - 1);
}

/**
 * Seasons are as wide as readers of any hemisphere and custom may mean them (ISO 8601-2 leaves the days open): a winter may
 * have begun in December of the year before or may end in March of the year after. Month offsets, first and last.
 */
const SEASONS: Readonly<Record<number, readonly [number, number]>> = {
  21: [2, 5], // Spring
  22: [5, 8],
  23: [8, 11],
  24: [-1, 14],
  25: [2, 5], // Northern
  26: [5, 8],
  27: [8, 11],
  28: [-1, 14],
  29: [8, 11], // Southern
  30: [-1, 14],
  31: [2, 5],
  32: [5, 8],
  33: [0, 2], // Quarters
  34: [3, 5],
  35: [6, 8],
  36: [9, 11],
  37: [0, 3], // Thirds
  38: [4, 7],
  39: [8, 11],
  40: [0, 5], // Halves
  41: [6, 11],
};

function seasonInterval(node: EdtfNode): EdtfInterval | null {
  const [year = 0, season = 0] = numbers(node);
  const months = SEASONS[season];
  if (!months) return null;
  return { lo: dayNumber(year, months[0], 1), hi: dayNumber(year, months[1] + 1, 0) };
}

function intervalInterval(node: EdtfNode): EdtfInterval | null {
  const [from, to] = node.values.map(endInterval);
  if (!from || !to) return null;
  const isReversed = from.lo !== null && to.hi !== null && from.lo > to.hi;
  return isReversed ? null : { lo: from.lo, hi: to.hi };
}

/** `..` comes as Infinity, an unknown end as null. */
function endInterval(end: EdtfNode["values"][number]): EdtfInterval | null {
  if (end === null || typeof end === "number") return { lo: null, hi: null };
  return nodeInterval(end as EdtfNode);
}

function listInterval(node: EdtfNode): EdtfInterval | null {
  const all = (node.values as readonly (EdtfNode | readonly EdtfNode[])[]).flat().map(nodeInterval);
  if (all.length === 0 || all.includes(null)) return null;
  const bounds = all as readonly EdtfInterval[];
  return {
    lo: node.earlier ? null : Math.min(...bounds.map(({ lo }) => lo ?? -Infinity)),
    hi: node.later ? null : Math.max(...bounds.map(({ hi }) => hi ?? Infinity)),
  };
}

function numbers(node: EdtfNode): readonly number[] {
  return node.values.filter((value): value is number => typeof value === "number");
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(2000 + (((year % 400) + 400) % 400), month + 1, 0)).getUTCDate();
}

/** @param month from 0; months and days outside their range roll over, as in ECMAScript */
export function dayNumber(year: number, month: number, day: number): Day {
  // 400 years are always 146,097 days: any year can be counted, not only those that a Date can hold.
  const cycles = Math.floor(year / 400);
  return Date.UTC(2000 + (year - cycles * 400), month, day) / DAY_MS + (cycles - 5) * 146_097;
}

/** The year that a day lies in. */
export function yearOfDay(day: Day): number {
  const cycles = Math.floor(day / 146_097);
  return new Date((day - cycles * 146_097) * DAY_MS).getUTCFullYear() + cycles * 400;
}
