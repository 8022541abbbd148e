import fc from "fast-check";
import { expect, test } from "vitest";
import type { CitableSource, Publication } from "./citable-source";
import { readCsl, toCsl } from "./csl-json";
import { describeSource } from "./describe-source";
import { harbourLetter, minutes } from "./testing/real-units";

const words = fc.string({ minLength: 1, maxLength: 40, unit: "grapheme" });
const maybe = fc.option(words, { nil: null });
const name = fc.oneof(fc.record({ family: words, given: words }), fc.record({ literal: words }));
const names = fc.array(name, { maxLength: 3 });
const day = fc
  .date({ min: new Date("0001-01-01"), max: new Date("2100-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const publication: fc.Arbitrary<Publication> = fc.record({
  title: maybe,
  volume: maybe,
  volumeTitle: maybe,
  number: maybe,
  editors: names,
  publisher: maybe,
  place: maybe,
  year: fc.option(fc.integer({ min: 1, max: 2100 }), { nil: null }),
  url: maybe,
  accessed: fc.option(day, { nil: null }),
});

const source: fc.Arbitrary<CitableSource> = fc.record({
  id: words,
  form: fc.constantFrom("communication", "manuscript", "report", "published", "book", "web-page"),
  genre: maybe,
  title: words,
  authors: names,
  recipients: names,
  translators: names,
  language: maybe,
  date: fc.option(
    fc.record({
      edtf: fc.oneof(day, fc.constantFrom("1908-01-20~", "1907-11", "1904/1911", "190X", null)),
      written: words,
    }),
    { nil: null },
  ),
  referenceCode: words,
  shelfMark: maybe,
  series: fc.array(words, { maxLength: 3 }),
  fonds: maybe,
  repository: maybe,
  repositoryPlace: maybe,
  publication: fc.option(publication, { nil: null }),
});

test("nothing is lost on the way to CSL-JSON and back", () =>
  fc.assert(
    fc.property(source, (before) => {
      const file = JSON.stringify(toCsl(before));
      expect(readCsl(JSON.parse(file))).toEqual(before);
    }),
    { numRuns: 1000 },
  ));

test("a name keeps its script and a shelf mark stands in one string", () =>
  expect(toCsl(describeSource({ ...harbourLetter, language: "ko" }))).toMatchObject({
    type: "personal_communication",
    genre: "letter",
    author: [{ family: "Penhallow", given: "Josiah" }],
    recipient: [{ literal: "서문하" }],
    issued: { "date-parts": [[1907, 11, 16]] },
    archive_location: "PE/HO 2/14/7, Harbour Office of Port Ellery",
    archive: "Port Ellery Town Archive",
    "collection-title": "Correspondence inward, The Ondine inquiry",
  }));

test("what is uncertain goes as words", () =>
  expect(toCsl(describeSource(minutes))["issued"]).toEqual({ literal: "[c. 20 Jan 1908]" }));

test("an item of another program is read as far as it goes", () =>
  expect(
    readCsl({
      id: "x",
      type: "personal_communication",
      title: "A letter",
      issued: { "date-parts": [[1950, 8, 27]] },
      archive_location: "f. 558",
    }),
  ).toMatchObject({
    form: "communication",
    date: { edtf: "1950-08-27", written: "1950-08-27" },
    shelfMark: "f. 558",
    publication: null,
  }));
