import fc from "fast-check";
import { expect, test } from "vitest";
import { edtfInterval } from "../../model/edtf";
import { documentsOf, type Bits } from "../engine/bits";
import { createAttributes } from "./attributes";

const DATES = [
  "1904",
  "1904-11",
  "1904-11-03",
  "1904/1906",
  "190X",
  "../1905",
  "1905/..",
  "1911-05-02",
  "nonsense",
  "[1904,1911]",
];
const documents = fc.array(
  fc.record({
    type: fc.constantFrom(null, "letter", "report"),
    languages: fc.subarray(["en", "ko", "ru"]),
    dates: fc.subarray(DATES),
    parent: fc.option(fc.integer({ min: 0, max: 20 })),
    removed: fc.boolean(),
  }),
  { minLength: 1, maxLength: 25 },
);

type Given = typeof documents extends fc.Arbitrary<infer T> ? T : never;
type Span = readonly [number, number];

/** The documents numbered from 1, those removed left out. */
function alive(given: Given) {
  return given.map((one, at) => ({ ...one, doc: at + 1 })).filter((one) => !one.removed);
}

function fill(given: Given) {
  const attributes = createAttributes();
  for (const [at, one] of given.entries()) {
    const parent = one.parent === null || one.parent >= at ? null : `u${one.parent}`;
    const rest = { id: `u${at}`, parent, level: "item", classification: null, has: [] };
    attributes.add(at + 1, { ...one, ...rest });
    if (one.removed) attributes.remove(at + 1);
  }
  return attributes;
}

const spanOf = (date: string): Span | null => {
  const days = edtfInterval(date);
  return days && [days.lo ?? -Infinity, days.hi ?? Infinity];
};
const spans = (dates: readonly string[]) => dates.map(spanOf).filter((span) => span !== null);
const list = (bits: Bits | null | undefined) => bits && [...documentsOf(bits)];
const numbers = (some: readonly { readonly doc: number }[]) => some.map(({ doc }) => doc);

test("a value selects what a plain reading of every document finds", () =>
  fc.assert(
    fc.property(documents, (given) => {
      const attributes = fill(given);
      for (const type of ["letter", "report"])
        expect(list(attributes.select("type", type))).toEqual(
          numbers(alive(given).filter((one) => one.type === type)),
        );
      expect(list(attributes.select("lang", "ko"))).toEqual(
        numbers(alive(given).filter((one) => one.languages.includes("ko"))),
      );
    }),
    { numRuns: 200 },
  ));

test("a time finds what lies within it for certain, what may, and the undated, each document once", () =>
  fc.assert(
    fc.property(documents, fc.constantFrom(...DATES.slice(0, 8)), (given, asked) => {
      const [lo, hi] = spanOf(asked) ?? [0, 0];
      const within = ([from, to]: Span) => from >= lo && to <= hi;
      const overlaps = ([from, to]: Span) => from <= hi && to >= lo;
      const live = alive(given);
      const certain = live.filter(({ dates }) => spans(dates).some(within));
      const either = live.filter(({ dates }) => spans(dates).some(overlaps));
      const found = fill(given).selectDates(asked);
      expect(list(found?.certain)).toEqual(numbers(certain));
      expect(list(found?.possible)).toEqual(
        numbers(either.filter((one) => !certain.includes(one))),
      );
      expect(list(found?.undated)).toEqual(
        numbers(alive(given).filter(({ dates }) => spans(dates).length === 0)),
      );
    }),
    { numRuns: 200 },
  ));

test("a unit holds exactly what stands beneath it", () =>
  fc.assert(
    fc.property(documents, (given) => {
      const within = (at: number): boolean => {
        const above = given[at]?.parent ?? at;
        return at === 0 || (above < at && within(above));
      };
      expect(list(fill(given).within("u0"))).toEqual(
        numbers(alive(given).filter(({ doc }) => within(doc - 1))),
      );
    }),
    { numRuns: 200 },
  ));
