import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayNumber, edtfInterval, readEdtf, yearOfDay } from "./edtf";

/** `from..to` as ISO days; an open end is empty. */
function span(text: string): string | null {
  const interval = edtfInterval(text);
  const iso = (day: number | null) =>
    day === null ? "" : new Date(day * 86_400_000).toISOString().slice(0, 10);
  return interval && `${iso(interval.lo)}..${iso(interval.hi)}`;
}

describe("the days that a date may mean", () => {
  test.each([
    ["1950", "1950-01-01..1950-12-31"],
    ["1950-08", "1950-08-01..1950-08-31"],
    ["1950-08-27", "1950-08-27..1950-08-27"],
    ["1904-02-29", "1904-02-29..1904-02-29"],
    ["1950~", "1950-01-01..1950-12-31"],
    ["1950-08?", "1950-08-01..1950-08-31"],
    ["1950-08-27%", "1950-08-27..1950-08-27"],
    ["2004-06-~11", "2004-06-11..2004-06-11"],
    ["195X", "1950-01-01..1959-12-31"],
    ["185X~", "1850-01-01..1859-12-31"],
    ["19XX", "1900-01-01..1999-12-31"],
    ["1950-XX", "1950-01-01..1950-12-31"],
    ["1950-02-XX", "1950-02-01..1950-02-28"],
    ["1950-XX-XX", "1950-01-01..1950-12-31"],
    ["1950-08-2X", "1950-08-20..1950-08-29"],
    ["1949/1950", "1949-01-01..1950-12-31"],
    ["1949-10~/1950-08?", "1949-10-01..1950-08-31"],
    ["../1950", "..1950-12-31"],
    ["/1950", "..1950-12-31"],
    ["1950/..", "1950-01-01.."],
    ["1950/", "1950-01-01.."],
    ["1950-21", "1950-03-01..1950-06-30"],
    ["1950-24", "1949-12-01..1951-03-31"],
    ["1950-24?", "1949-12-01..1951-03-31"],
    ["1950-33", "1950-01-01..1950-03-31"],
    ["[1949,1951-03]", "1949-01-01..1951-03-31"],
    ["[1949..1951]", "1949-01-01..1951-12-31"],
    ["{..1950}", "..1950-12-31"],
    ["[1950..]", "1950-01-01.."],
    ["1950S2", "1900-01-01..1999-12-31"],
    ["1950-08-27T10:00:00Z", "1950-08-27..1950-08-27"],
  ])("%s", (text, days) => expect(span(text)).toBe(days));

  test("years before the era and far ones are counted too", () => {
    expect(edtfInterval("-0044")).toEqual({ lo: dayNumber(-44, 0, 1), hi: dayNumber(-44, 11, 31) });
    expect(edtfInterval("Y-170000002")?.hi).toBe(dayNumber(-170000002, 11, 31));
    expect(yearOfDay(dayNumber(-44, 11, 31))).toBe(-44);
  });
});

test.each([
  "",
  "foo",
  "1950-13",
  "1950-00",
  "1950-02-29",
  "1950-02-30",
  "1951/1950",
  "[1950-02-29]",
  "1950-02-29/1951",
  "27 August 1950",
  "[".repeat(90),
  "1950,".repeat(40),
])("%j is no date", (text) => {
  expect(edtfInterval(text)).toBeNull();
  expect(readEdtf(text)).toBeNull();
});

test("a plain day is the same by the short way and by the parser", () => {
  const day = fc.integer({ min: dayNumber(1000, 0, 1), max: dayNumber(9999, 11, 31) });
  fc.assert(
    fc.property(day, (number) => {
      const iso = new Date(number * 86_400_000).toISOString().slice(0, 10);
      expect(edtfInterval(iso)).toEqual({ lo: number, hi: number });
      expect(edtfInterval(`${iso}?`)).toEqual({ lo: number, hi: number });
      expect(yearOfDay(number)).toBe(Number(iso.slice(0, 4)));
    }),
    { numRuns: 300 },
  );
});

test("any text is read or refused, never thrown at", () =>
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom(
          ..."0123456789X-/~?%.[]{},YST: ".split(""),
          "1950",
          "1950",
          "1951",
          "-02",
          "-21",
          "..",
          "..",
          "/",
          "/",
        ),
        {
          maxLength: 9,
        },
      ),
      (parts) => {
        const interval = edtfInterval(parts.join(""));
        if (interval?.lo != null && interval.hi != null)
          expect(interval.lo).toBeLessThanOrEqual(interval.hi);
      },
    ),
    { numRuns: 3_000 },
  ));
