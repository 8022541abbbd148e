import type { DaySpan, TimeBar, TimeStep } from "../../../archive/contract/ways";
import { dayText } from "../../../archive/model/day-text";
import { displayEdtf } from "../../../archive/model/edtf-display";
import { dayNumber, edtfInterval, yearOfDay, type Day } from "../../../archive/model/edtf";

const YEAR_START = "-01-01";
const YEAR_END = "-12-31";

/** A span of days as the query has it: whole years in short, as the library's years are written. */
export function spanEdtf({ from, to }: DaySpan): string {
  if (!from.endsWith(YEAR_START) || !to.endsWith(YEAR_END)) return `${from}/${to}`;
  return `${from.slice(0, -YEAR_START.length)}/${to.slice(0, -YEAR_END.length)}`;
}

/** First and last day of an EDTF, open ends taken from elsewhere; null when it cannot be read. */
export function spanOfEdtf(edtf: string | null, whole: DaySpan | null): DaySpan | null {
  const interval = edtf === null ? null : edtfInterval(edtf);
  if (interval === null) return null;
  const from = interval.lo === null ? whole?.from : dayText(interval.lo);
  const to = interval.hi === null ? whole?.to : dayText(interval.hi);
  return from === undefined || to === undefined ? null : { from, to };
}

/** A span in words: `16 November 1907 – 3 March 1908`, `1907 – 1908`. */
export function spanWords({ from, to }: DaySpan, language: string): string {
  const edtf = spanEdtf({ from, to });
  const [one, other] = edtf.split("/");
  return one === other ? displayEdtf(one ?? edtf, language) : displayEdtf(edtf, language);
}

/** What a bar stands for, as long as its width needs. */
export function barWords({ from, to }: TimeBar, step: TimeStep, language: string): string {
  if (step === "day") return displayEdtf(from, language);
  if (step === "month") return displayEdtf(from.slice(0, -3), language);
  if (step === "year") return from.slice(0, -YEAR_START.length);
  return spanWords({ from, to }, language);
}

/** Under the axis: a year where there is room for years only, else the month, and the day where the bars are days. */
export function tickWords(from: string, step: TimeStep, language: string): string {
  if (step === "year" || step === "decade" || step === "century")
    return from.slice(0, -YEAR_START.length);
  if (step === "month" && from.endsWith(YEAR_START)) return from.slice(0, -YEAR_START.length);
  return displayEdtf(step === "month" ? from.slice(0, -3) : from, language);
}

export const dayOf = (text: string): Day => edtfInterval(text)?.lo ?? 0;

/** The bars that a span touches, as places; all of them for none. */
export function edgesOf(bars: readonly TimeBar[], span: DaySpan | null): readonly [number, number] {
  if (span === null) return [0, Math.max(0, bars.length - 1)];
  const [first, last] = [dayOf(span.from), dayOf(span.to)];
  const low = bars.findIndex(({ to }) => dayOf(to) >= first);
  const high = bars.findLastIndex(({ from }) => dayOf(from) <= last);
  return [low < 0 ? bars.length - 1 : low, Math.max(0, high)];
}

/** Whether any of a span is in sight. */
export const isInSight = (bars: readonly TimeBar[], span: DaySpan): boolean => {
  const [first, last] = [bars[0], bars.at(-1)];
  if (first === undefined || last === undefined) return false;
  return dayOf(span.from) <= dayOf(last.to) && dayOf(span.to) >= dayOf(first.from);
};

/** A look at half, or at twice, of what is in sight; null for all of it. */
export function zoomed(view: DaySpan, whole: DaySpan, by: "closer" | "wider"): DaySpan | null {
  const [from, to] = [dayOf(view.from), dayOf(view.to)];
  const length = to - from + 1;
  const change = by === "closer" ? -Math.floor(length / 4) : Math.ceil(length / 2);
  const first = Math.max(dayOf(whole.from), from - change);
  const last = Math.min(dayOf(whole.to), to + change);
  if (first <= dayOf(whole.from) && last >= dayOf(whole.to)) return null;
  return { from: dayText(first), to: dayText(last) };
}

/** Days that an axis names: first days of weeks, months or years, no more of them than there is room for. */
export function ticksOf({ from, to }: DaySpan, most: number): readonly Day[] {
  const [first, last] = [dayOf(from), dayOf(to)];
  const days = last - first + 1;
  if (days <= most * 7) {
    const step = Math.max(1, Math.ceil(days / most));
    return Array.from({ length: Math.ceil(days / step) }, (_, at) => first + at * step);
  }
  const begin = yearOfDay(first);
  const months = Math.ceil(days / 30);
  const width =
    [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200].find((one) => months / one <= most) ?? 6000;
  // Steps of more than a year begin at a round one: 1830, 1850, as people count.
  const round = Math.max(1, width / 12);
  const roundYear = Math.floor(begin / round) * round;
  const starts: Day[] = [];
  for (let at = 0; ; at += width) {
    const day = dayNumber(roundYear, at, 1);
    if (day > last) return starts;
    if (day >= first) starts.push(day);
  }
}

/** An axis' day in short: the year on its first day, else the month; the day where months are too wide. */
export function axisWords(day: Day, span: DaySpan, language: string): string {
  const text = dayText(day);
  if (text.endsWith(YEAR_START)) return text.slice(0, -YEAR_START.length);
  const isClose = dayOf(span.to) - dayOf(span.from) < 80;
  const format = new Intl.DateTimeFormat(language, {
    month: "short",
    ...(isClose ? { day: "numeric" } : {}),
    timeZone: "UTC",
  });
  return format.format(new Date(day * 86_400_000));
}
