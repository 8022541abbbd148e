import fc from "fast-check";
import { expect, test } from "vitest";
import { edtfInterval, readEdtf } from "../edtf";
import { displayEdtf } from "../edtf-display";
import { understandDate } from "./understand-date";

test.each([
  ["27 Aug 1950", "1950-08-27"],
  ["Sunday, 27 August 1950", "1950-08-27"],
  ["August 27th, 1950", "1950-08-27"],
  ["27 августа 1950", "1950-08-27"],
  ["27 августа 1950 г.", "1950-08-27"],
  ["1950년 8월 27일", "1950-08-27"],
  ["1950. 8. 27.", "1950-08-27"],
  ["27.8.1950", "1950-08-27"],
  ["1950-8-27", "1950-08-27"],
  ["1950년 8월", "1950-08"],
  ["Aug. 1950", "1950-08"],
  ["8/1950", "1950-08"],
  ["ca. 1907", "1907~"],
  ["c.1907", "1907~"],
  ["about March 1907", "1907-03~"],
  ["1907년경", "1907~"],
  ["около 1907", "1907~"],
  ["[ca. 1907?]", "1907%"],
  ["1907?", "1907?"],
  ["probably 1907", "1907?"],
  ["1907-11?", "1907-11?"],
  ["1904–1911", "1904/1911"],
  ["1904-1911", "1904/1911"],
  ["1904–11", "1904/1911"],
  ["3–5 March 1908", "1908-03-03/1908-03-05"],
  ["3-5 March 1908", "1908-03-03/1908-03-05"],
  ["March–May 1908", "1908-03/1908-05"],
  ["27 August – 3 September 1950", "1950-08-27/1950-09-03"],
  ["from 1904 to 1911", "1904/1911"],
  ["1950년 8월 27일 ~ 9월 3일", "1950-08-27/1950-09-03"],
  ["1904년부터 1911년까지", "1904/1911"],
  ["between 1904 and 1911", "[1904..1911]"],
  ["before 1910", "[..1909]"],
  ["before 3 March 1908", "[..1908-03-02]"],
  ["1910년 이전", "[..1909]"],
  ["after 1910", "[1911..]"],
  ["until 1910", "../1910"],
  ["since March 1908", "1908-03/.."],
  ["spring 1908", "1908-21"],
  ["1908년 봄", "1908-21"],
  ["весна 1908", "1908-21"],
  ["first half of 1950", "1950-40"],
  ["1950s", "195X"],
  ["c. 1950s", "195X~"],
  ["1950년대", "195X"],
  ["19th century", "18XX"],
  ["19세기", "18XX"],
  ["1949 or 1951", "[1949,1951]"],
  ["45 BC", "-0044"],
  ["undated", "XXXX"],
  ["날짜 미상", "XXXX"],
])("%s is understood as %s", (written, edtf) => expect(understandDate(written).edtf).toBe(edtf));

test.each([
  "the lamps",
  "31 June 1950",
  "29 February 1950",
  "1950-13-01",
  "27",
  "March",
  "",
  "12 of 1907",
])("“%s” is not taken for a date", (written) => expect(understandDate(written).edtf).toBeNull());

test.each([
  ["1904-11", "1904-11", ["1904/1911"]],
  ["3/4/1907", "1907-04-03", ["1907-03-04"]],
  ["before 1910", "[..1909]", ["[..1910]"]],
  ["31 June 1950", null, ["1950-06-30", "1950-07-01"]],
  ["27 Agust 1950", null, ["1950-08-27"]],
  ["27 Aug 50", null, ["1950-08-27", "1850-08-27", "2050-08-27"]],
  ["8/27/1950", null, ["1950-08-27"]],
])("“%s” is corrected or offered otherwise", (written, edtf, others) =>
  expect(understandDate(written)).toEqual({ edtf, others }),
);

const day = fc
  .date({
    min: new Date("1000-01-01T00:00:00Z"),
    max: new Date("2999-12-31T00:00:00Z"),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString().slice(0, 10));
const plain = fc
  .tuple(day, fc.constantFrom(4, 7, 10), fc.constantFrom("", "?", "~", "%"))
  .map(([date, length, sign]) => date.slice(0, length) + sign);
const season = fc
  .tuple(fc.integer({ min: 1000, max: 2999 }), fc.integer({ min: 21, max: 41 }))
  .map(([year, part]) => `${year}-${part}`);
const lost = plain.map((date) => date.replaceAll(/\d(?=[?~%]?$)/gu, "X"));
const bc = fc.integer({ min: 1, max: 3000 }).map((year) => `-${String(year).padStart(4, "0")}`);
const one = fc.oneof(plain, season, lost, bc, fc.constant("XXXX"));
const several = fc.oneof(
  fc.tuple(plain, plain).map(([a, b]) => `${a}/${b}`),
  plain.map((a) => `../${a}`),
  plain.map((a) => `${a}/..`),
  plain.map((a) => `[..${a}]`),
  plain.map((a) => `[${a}..]`),
  fc.tuple(plain, plain, plain).map(([a, b, c]) => `[${a},${b},${c}]`),
  fc.tuple(plain, plain, plain).map(([a, ...ends]) => `{${a},${ends.toSorted().join("..")}}`),
);

test.each(["en", "ko"])(
  "whatever Carrel writes of a date in %s, it understands back",
  (language) => {
    fc.assert(
      fc.property(fc.oneof(one, several), (edtf) => {
        fc.pre(readEdtf(edtf) !== null);
        const written = displayEdtf(edtf, language);
        const back = understandDate(written).edtf;
        expect(back, written).not.toBeNull();
        expect(displayEdtf(back ?? "", language), written).toBe(written);
        // Seasons of the other half of the world are written by the same word.
        if (!/-(?:29|30|31|32)/u.test(edtf))
          expect(edtfInterval(back ?? ""), written).toEqual(edtfInterval(edtf));
      }),
      { numRuns: 2000 },
    );
  },
);
