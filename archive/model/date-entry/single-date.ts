import { readEdtf } from "../edtf";
import { monthNumber, monthPattern } from "../month-names";
import { readSeason } from "./seasons";
import { readYear, readYears } from "./years";

/** What a date lacks and may take from the other end of its range: `3` of “3–5 March 1908”. */
export interface DateContext {
  readonly year: string | null;
  readonly month: number | null;
}
export const NO_CONTEXT: DateContext = { year: null, month: null };

/** One date without signs of doubt, as EDTF and as what a range may borrow. */
export interface SingleDate extends DateContext {
  readonly edtf: string;
}

const WEEKDAY =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|[월화수목금토일]요일|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье),?\s+/iu;
const MONTH = `(?<month>${monthPattern})\\.?`;
const DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th|ten|er|º|\\.)?";
const YEAR = "(?<year>\\d{3,4}|ad \\d{1,4}|\\d+ bc)";
const RU = "(?:\\s*(?:г|год|года|р)\\.?)?";
const KO_YEAR = "(?<year>(?:기원전 )?\\d{1,4})\\s*[년年]";

const FORMS: readonly RegExp[] = [
  `${DAY}\\s+(?:of\\s+|de\\s+)?${MONTH},?\\s+(?:de\\s+)?${YEAR}${RU}`,
  `${MONTH}\\s+${DAY},?\\s+${YEAR}`,
  `${YEAR},?\\s+${DAY}\\s+${MONTH}`,
  `${YEAR},?\\s+${MONTH}\\s+${DAY}`,
  `${KO_YEAR}\\s*(?<month>\\d{1,2})\\s*[월月]\\s*(?<day>\\d{1,2})\\s*[일日]`,
  `${KO_YEAR}\\s*(?<month>\\d{1,2})\\s*[월月]`,
  KO_YEAR,
  `(?<year>\\d{4})[./]\\s*(?<month>\\d{1,2})[./]\\s*(?<day>\\d{1,2})\\.?`,
  `(?<year>\\d{4})-(?<month>\\d{1,2})-(?<day>\\d{1,2})`,
  `(?<day>\\d{1,2})[./-]\\s?(?<month>\\d{1,2})[./-]\\s?(?<year>\\d{4})`,
  `(?<month>\\d{1,2})[./]\\s?(?<year>\\d{4})`,
  `(?<year>\\d{4})\\.\\s?(?<month>\\d{1,2})\\.?`,
  `${MONTH},?\\s+(?:de\\s+|of\\s+)?${YEAR}${RU}`,
  `${YEAR},?\\s+${MONTH}`,
  `${YEAR}${RU}`,
  `${DAY}\\s+(?:of\\s+|de\\s+)?${MONTH}`,
  `${MONTH}\\s+${DAY}`,
  `(?<month>\\d{1,2})\\s*[월月]\\s*(?<day>\\d{1,2})\\s*[일日]`,
  `(?<month>\\d{1,2})\\s*[월月]`,
  `(?<day>\\d{1,2})\\s*[일日]`,
  MONTH,
  DAY,
].map((form) => new RegExp(`^${form}$`, "iu"));

/** What stands in one date as it is written, not yet checked against the calendar. */
export interface WrittenParts {
  readonly year: string | null;
  readonly month: number | null;
  readonly day: number | null;
}

/** Year, month and day of a written date; null when it is none of the forms. @param context what the text itself lacks */
export function partsOf(text: string, context: DateContext = NO_CONTEXT): WrittenParts | null {
  const bare = text.replace(WEEKDAY, "");
  for (const form of FORMS) {
    const { year, month, day } = form.exec(bare)?.groups ?? {};
    if (year === undefined && month === undefined && day === undefined) continue;
    return {
      year: year === undefined ? context.year : readYear(year),
      month: month === undefined && year === undefined ? context.month : monthOf(month),
      day: day === undefined ? null : Number(day),
    };
  }
  return null;
}

/** One written date without signs of doubt; null when it is not understood, or names a day that never was. */
export function readSingle(text: string, context: DateContext = NO_CONTEXT): SingleDate | null {
  const special = readSeason(text) ?? readYears(text);
  if (special !== null) return known({ edtf: special, year: null, month: null });
  const parts = partsOf(text, context);
  if (parts === null || parts.year === null || (parts.day !== null && parts.month === null))
    return null;
  const { year, month, day } = parts;
  const edtf = [year, ...[month, day].filter((part) => part !== null).map(two)].join("-");
  return known({ edtf, year, month });
}

const known = (date: SingleDate): SingleDate | null => (readEdtf(date.edtf) === null ? null : date);

const two = (value: number) => String(value).padStart(2, "0");

const monthOf = (month: string | undefined): number | null =>
  month === undefined ? null : /^\d+$/.test(month) ? Number(month) : monthNumber(month);
