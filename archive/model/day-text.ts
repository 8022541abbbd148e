import { type Day, dayNumber, edtfInterval, yearOfDay } from "./edtf";

const two = (value: number) => String(value).padStart(2, "0");

/** A day as EDTF writes it, `1907-11-16`, `-0044-03-15`; years beyond four digits stand at the edge. */
export function dayText(day: Day): string {
  const year = yearOfDay(day);
  if (year > 9999) return "9999-12-31";
  if (year < -9999) return "-9999-01-01";
  const date = new Date(
    (day - dayNumber(year, 0, 1)) * 86_400_000 + Date.UTC(leapLike(year), 0, 1),
  );
  const sign = year < 0 ? "-" : "";
  const digits = String(Math.abs(year)).padStart(4, "0");
  return `${sign}${digits}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
}

/** A year near our own with the same months. */
const leapLike = (year: number): number => 2000 + (((year % 400) + 400) % 400);

/** The day of such a text; null when it names none. */
export function dayOfText(text: string): Day | null {
  const interval = edtfInterval(text);
  return interval !== null && interval.lo === interval.hi ? interval.lo : null;
}
