import fc from "fast-check";
import type { CitableSource, Publication } from "../citable-source";

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

/** Any source, with words in any script and signs of every kind. */
export const anySource: fc.Arbitrary<CitableSource> = fc.record({
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
