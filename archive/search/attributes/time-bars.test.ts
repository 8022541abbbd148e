import fc from "fast-check";
import { expect, test } from "vitest";
import { dayOfText, dayText } from "../../model/day-text";
import { dayNumber } from "../../model/edtf";
import { countBits, bitsOf } from "../engine/bits";
import { createDateColumn } from "./date-column";
import { barScale, countBars, timeBounds } from "./time-bars";

const day = (text: string) => dayOfText(text) ?? Number.NaN;
const scaleOf = (from: string, to: string) => {
  const { step, starts } = barScale([day(from), day(to)]);
  return { step, bars: starts.length - 1, first: dayText(starts[0] ?? 0) };
};

function columnOf(dates: readonly string[]) {
  const column = createDateColumn();
  for (const [doc, date] of dates.entries()) column.set(doc, date === "" ? [] : [date]);
  return { column, docs: Uint32Array.from(dates.keys()) };
}

test("bars are as fine as there is room for, and begin where days, weeks, months, years and decades do", () => {
  expect(scaleOf("1907-11-02", "1907-12-01")).toEqual({
    step: "day",
    bars: 30,
    first: "1907-11-02",
  });
  expect(scaleOf("1907-10-01", "1908-03-31")).toEqual({
    step: "week",
    bars: 27,
    first: "1907-09-30",
  });
  expect(scaleOf("1904-03-05", "1911-12-31")).toEqual({
    step: "month",
    bars: 94,
    first: "1904-03-01",
  });
  expect(scaleOf("1861-03-05", "1934-12-31")).toEqual({
    step: "year",
    bars: 74,
    first: "1861-01-01",
  });
  expect(scaleOf("1512-03-05", "1934-12-31")).toEqual({
    step: "decade",
    bars: 43,
    first: "1510-01-01",
  });
  expect(scaleOf("-2000-01-01", "1934-12-31")).toEqual({
    step: "century",
    bars: 40,
    first: "-2000-01-01",
  });
});

test("a month may fall on each of its days, and certainly falls into its year", () => {
  const { column, docs } = columnOf(["1907-11", "1907-11-16", ""]);
  const days = barScale([day("1907-11-15"), day("1907-11-17")]);
  expect(countBars(column, docs, days.starts)).toEqual({
    certain: Uint32Array.of(0, 1, 0),
    possible: Uint32Array.of(1, 1, 1),
  });
  const years = [dayNumber(1907, 0, 1), dayNumber(1908, 0, 1)];
  expect(countBars(column, docs, years)).toEqual({
    certain: Uint32Array.of(2),
    possible: Uint32Array.of(0),
  });
});

test("a date of several centuries does not stretch the picture, unless there is no other", () => {
  const bounds = (dates: readonly string[]) => {
    const { column, docs } = columnOf(dates);
    return timeBounds(column, docs)?.map(dayText);
  };
  expect(bounds(["1501/1900", "1907-11-16", "1908"])).toEqual(["1907-11-16", "1908-12-31"]);
  expect(bounds(["../1908-02-01"])?.[1]).toBe("1908-02-01");
  expect(bounds([""])).toBeUndefined();
});

const someDate = fc
  .record({
    year: fc.integer({ min: 1880, max: 1960 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    kind: fc.constantFrom("day", "month", "year", "span", "none"),
    more: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ year, month, day: at, kind, more }) => {
    const two = (value: number) => String(value).padStart(2, "0");
    const exact = `${String(year)}-${two(month)}-${two(at)}`;
    if (kind === "day") return exact;
    if (kind === "month") return `${String(year)}-${two(month)}`;
    if (kind === "year") return String(year);
    return kind === "span" ? `${exact}/${String(year + more)}-12-31` : "";
  });

test("a bar counts what a search for its time finds: certainly and possibly", () =>
  fc.assert(
    fc.property(
      fc.array(someDate, { maxLength: 40 }),
      fc.integer({ min: -33_000, max: -4_000 }),
      fc.integer({ min: 0, max: 30_000 }),
      (dates, from, length) => {
        const { column, docs } = columnOf(dates);
        const { starts } = barScale([from, from + length]);
        const { certain, possible } = countBars(column, docs, starts);
        for (let at = 0; at < starts.length - 1; at += 1) {
          const asked = { lo: starts[at] ?? 0, hi: (starts[at + 1] ?? 0) - 1 };
          const found = column.match(asked, bitsOf(docs));
          expect([certain[at], possible[at]]).toEqual([
            countBits(found.certain),
            countBits(found.possible),
          ]);
        }
      },
    ),
    { numRuns: 60 },
  ));

test("every day has a text that reads back as the day, before the year 0 and on leap days too", () =>
  fc.assert(
    fc.property(fc.integer({ min: -4_371_000, max: 2_932_000 }), (at) => {
      expect(dayOfText(dayText(at))).toBe(at);
    }),
  ));
