import fc from "fast-check";
import { expect, test } from "vitest";
import { anySource } from "../model/testing/any-source";
import { readCsl, toCsl } from "./csl-json";
import { describeSource } from "./describe-source";
import { harbourLetter, minutes } from "./testing/real-units";

test("nothing is lost on the way to CSL-JSON and back", () =>
  fc.assert(
    fc.property(anySource, (before) => {
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
