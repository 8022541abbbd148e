import { nodeInterval, readEdtf, type EdtfNode } from "./edtf";
import { dateWords, type DateWords } from "./edtf-words";

const YEAR_BITS = 0b0000_1111;
const MONTH_BITS = 0b0011_0000;
const DAY_BITS = 0b1100_0000;
const DAY_MS = 86_400_000;
const YEAR_UNIT = 0b0000_1000;

/**
 * An EDTF date for people: "c. August 1950", "1950년 8월경". What is no EDTF is shown as it stands.
 * @param locale BCP 47; English and Korean are written, anything else as English
 */
export function displayEdtf(edtf: string, locale: string): string {
  const node = readEdtf(edtf);
  return node === null ? edtf : displayNode(node, dateWords(locale));
}

function displayNode(node: EdtfNode, words: DateWords): string {
  switch (node.type) {
    case "Interval":
      return displayInterval(node, words);
    case "Set":
    case "List":
      return displayList(node, words);
    case "Season":
      return qualified(node, words.season(words.year(number(node, 0)), number(node, 1)), words);
    case "Date":
      return qualified(node, displayDate(node, words), words);
    default:
      return qualified(node, displayYears(node, words), words);
  }
}

function displayYears(node: EdtfNode, words: DateWords): string {
  if (node.type === "Decade") return words.decade(number(node, 0) * 10);
  if (node.type === "Century")
    return range(words.year(number(node, 0) * 100), words.year(number(node, 0) * 100 + 99));
  return words.year(number(node, 0));
}

function qualified(node: EdtfNode, date: string, words: DateWords): string {
  const about = node.approximate ? words.about(date) : date;
  return node.uncertain ? `${about}?` : about;
}

function displayDate(node: EdtfNode, words: DateWords): string {
  const [year = 0, month = 0, day = 1] = node.values as readonly (number | undefined)[];
  switch (knownPart(node)) {
    case "nothing":
      return words.unknown;
    case "decade":
      return words.decade(year);
    case "year":
      return words.year(year);
    case "month":
      return words.month(words.year(year), month + 1);
    case "day":
      return words.day(words.year(year), month + 1, day);
    default:
      return displaySpan(node, words);
  }
}

/** How much of a date is known; a month or day wholly lost says no more than the year or month alone. */
function knownPart(node: EdtfNode): "nothing" | "decade" | "year" | "month" | "day" | "digits" {
  const lost = node.unspecified ?? 0;
  const size = node.values.length;
  if ((lost & YEAR_BITS) === YEAR_BITS) return "nothing";
  if (lost === YEAR_UNIT && size === 1) return "decade";
  if (lost === 0) return size === 1 ? "year" : size === 2 ? "month" : "day";
  if (lost === DAY_BITS) return "month";
  return lost === MONTH_BITS || lost === (MONTH_BITS | DAY_BITS) ? "year" : "digits";
}

/** Single digits lost: the first and last day that it may be. */
function displaySpan(node: EdtfNode, words: DateWords): string {
  const span = nodeInterval(node);
  if (span?.lo == null || span.hi == null) return words.unknown;
  const [from, to] = [new Date(span.lo * DAY_MS), new Date(span.hi * DAY_MS)];
  const show = isWholeYears(from, to) ? showYear : showDay;
  return range(show(from, words), show(to, words));
}

function isWholeYears(from: Date, to: Date): boolean {
  const ends = [from.getUTCMonth(), from.getUTCDate(), to.getUTCMonth(), to.getUTCDate()];
  return ends.join() === "0,1,11,31";
}

function showYear(date: Date, words: DateWords): string {
  return words.year(date.getUTCFullYear());
}

function showDay(date: Date, words: DateWords): string {
  return words.day(showYear(date, words), date.getUTCMonth() + 1, date.getUTCDate());
}

function displayInterval(node: EdtfNode, words: DateWords): string {
  const [from, to] = node.values.map((end) =>
    end === null || typeof end === "number" ? null : displayNode(end as EdtfNode, words),
  );
  if (from && to) return range(from, to);
  if (from) return words.from(from);
  return to ? words.until(to) : words.unknown;
}

function displayList(node: EdtfNode, words: DateWords): string {
  const dates = node.values.map((value) =>
    Array.isArray(value)
      ? range(...(value.map((end: EdtfNode) => displayNode(end, words)) as [string, string]))
      : displayNode(value as EdtfNode, words),
  );
  const first = node.earlier ? [words.until(dates[0] ?? ""), ...dates.slice(1)] : dates;
  const all = node.later ? [...first.slice(0, -1), words.from(first.at(-1) ?? "")] : first;
  return node.type === "Set" ? words.or(all) : words.and(all);
}

/** An en dash between bare numbers, with blanks around it between anything longer. */
function range(from: string, to: string): string {
  return /\s/.test(from + to) ? `${from} – ${to}` : `${from}–${to}`;
}

function number(node: EdtfNode, at: number): number {
  return Number(node.values[at] ?? 0);
}
