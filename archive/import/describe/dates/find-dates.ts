import { monthNumber, monthPattern } from "../../../model/month-names";

/** A date as it is written, and what it means. */
export interface FoundDate {
  /** EDTF level 0: `1950-08-27`, `1950-08`; null without a year. */
  readonly edtf: string | null;
  /** The day of a date without a year: `10-21`. */
  readonly monthDay: string | null;
  readonly start: number;
  readonly end: number;
}

interface Parts {
  readonly year?: string | undefined;
  readonly month?: string | undefined;
  readonly day?: string | undefined;
}

const MONTH = `(?<month>${monthPattern})\\.?`;
/** Official papers in Russian put the day into quotation marks. */
const DAY = '[«"“„]?(?<day>\\d{1,2})[»"”]?';
const YEAR = "(?<year>1[0-9]\\d\\d|20\\d\\d)";
const ORDINAL = "(?:st|nd|rd|th|ten|er|º|\\.)?";
const EDGE = "(?<![\\p{L}\\p{N}])";
/** A correction or another day in brackets: "February 27 [26], 1934". */
const CORRECTED = "(?:\\s*\\[[^\\]\\n]{1,16}\\])?";
const TIME = "(?:,?\\s+\\d{1,2}:\\d\\d(?::\\d\\d)?)?";

/** Tried in order at each place: the fuller form first. */
const FORMS: readonly RegExp[] = [
  `${EDGE}${DAY}${ORDINAL}\\s+(?:of\\s+|de\\s+)?${MONTH},?\\s+(?:de\\s+)?${YEAR}(?:\\s*(?:г\\.|года?|р\\.|року))?(?!\\d)`,
  `${EDGE}${MONTH}\\s+${DAY}${ORDINAL}${CORRECTED},?\\s+${YEAR}(?!\\d)`,
  `${EDGE}${YEAR}-(?<month>\\d\\d)-${DAY}(?:T\\d\\d:\\d\\d(?::\\d\\d)?Z?|${TIME})(?!\\d)`,
  `${EDGE}${YEAR}\\.\\s*(?<month>\\d{1,2})\\.\\s*${DAY}\\.?${TIME}(?!\\d)`,
  `${EDGE}${YEAR}\\s*[년年]\\s*(?<month>\\d{1,2})\\s*[월月]\\s*${DAY}\\s*[일日]`,
  `${EDGE}${DAY}\\.\\s?(?<month>\\d{1,2})\\.\\s?${YEAR}(?!\\.?\\d)`,
  `${EDGE}${YEAR}\\s*[년年]\\s*(?<month>\\d{1,2})\\s*[월月]`,
  `${EDGE}${MONTH},?\\s+(?:de\\s+)?${YEAR}(?!\\d)`,
  `${EDGE}${MONTH}\\s+${DAY}(?:st|nd|rd|th)?(?![\\p{N}\\p{L}])`,
  `${EDGE}${DAY}${ORDINAL}\\s+(?:of\\s+|de\\s+)?${MONTH}(?![\\p{N}\\p{L}])`,
].map((form) => new RegExp(form, "giu"));

/** Every date in a text, in order, none within another. Abbreviated months count only beside a day or a year. */
export function findDates(text: string): readonly FoundDate[] {
  const found: FoundDate[] = [];
  // A day that the calendar has not (31 June) must not come back as the month alone.
  const taken: { readonly start: number; readonly end: number }[] = [];
  for (const form of FORMS)
    for (const match of text.matchAll(form)) {
      const end = match.index + match[0].length;
      if (taken.some((one) => match.index < one.end && one.start < end)) continue;
      taken.push({ start: match.index, end });
      const meaning = meaningOf(match.groups ?? {});
      if (meaning !== null) found.push({ ...meaning, start: match.index, end });
    }
  return found.toSorted((a, b) => a.start - b.start);
}

function meaningOf({ year, month = "", day }: Parts): Pick<FoundDate, "edtf" | "monthDay"> | null {
  const number = /^\d+$/.test(month) ? Number(month) : monthNumber(month);
  if (number === null || number < 1 || number > 12) return null;
  const mm = String(number).padStart(2, "0");
  if (day === undefined) return { edtf: `${year ?? ""}-${mm}`, monthDay: null };
  if (!isDay(Number(day), number, year === undefined ? 2000 : Number(year))) return null;
  const dd = day.padStart(2, "0");
  return year === undefined
    ? { edtf: null, monthDay: `${mm}-${dd}` }
    : { edtf: `${year}-${mm}-${dd}`, monthDay: null };
}

function isDay(day: number, month: number, year: number): boolean {
  return day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
