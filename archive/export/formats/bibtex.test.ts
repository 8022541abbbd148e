import { plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { CitedName } from "../../model/citable-source";
import { anySource } from "../../model/testing/any-source";
import { oneLine } from "../one-line";
import { fileOf, sourceWith, unitOf } from "../testing/exported";
import { bibtex } from "./bibtex";

const written = (...sources: Parameters<typeof sourceWith>[0][]) =>
  fileOf(
    bibtex,
    sources.map((one) => unitOf(sourceWith(one))),
  );
/** Read by a program that is not ours. */
const read = (file: string) =>
  plugins.input.chain(file, { generateGraph: false, forceType: "@bibtex/text" });
const entries = (file: string) =>
  plugins.input.data(file, "@bibtex/text") as readonly {
    readonly label: string;
    readonly properties: Readonly<Record<string, string>>;
  }[];

const idOf = (at: number) => `rec-${String(at).padStart(26, "0")}`;

const isNamed = (name: CitedName) => oneLine(Object.values(name).join("")) !== "";

test("whatever signs a title has, another program reads the same title, and one entry", () =>
  fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.string({ maxLength: 60, unit: "grapheme" }),
        fc.stringMatching(/^[\\{}$&#%_^~"@,=a-z'` -]{1,40}$/),
      ),
      async (title) => {
        const words = oneLine(title);
        fc.pre(words !== "");
        const found = read(await written({ title }));
        expect(found.map((one) => one["title"])).toEqual([words]);
      },
    ),
    { numRuns: 500 },
  ));

test("every entry of any source is read, under a key of its own, with its place and names", () =>
  fc.assert(
    fc.asyncProperty(fc.array(anySource, { minLength: 1, maxLength: 4 }), async (any) => {
      const sources = any.map((source, at) => ({ ...source, id: idOf(at) }));
      const file = await fileOf(
        bibtex,
        sources.map((source) => unitOf(source)),
      );
      const found = entries(file);
      expect(found.length).toBe(sources.length);
      expect(new Set(found.map(({ label }) => label.toLowerCase())).size).toBe(sources.length);
      const items = read(file);
      sources.forEach((source, at) => {
        const authors = items[at]?.["author"] as readonly CitedName[] | undefined;
        expect(authors?.length ?? 0).toBe(source.authors.filter(isNamed).length);
      });
    }),
    { numRuns: 200 },
  ));

test("a name whose order is known is parted, any other is kept whole, and a particle stays with its name", async () => {
  const authors: CitedName[] = [
    { family: "Penhallow", given: "Josiah" },
    { literal: "Seo Munha" },
    { literal: "Pilots and Lamplighters, Port Ellery" },
    { family: "van der Berg", given: "Jan" },
    { literal: "서문하" },
    { family: "Ленин", given: "В. И." },
  ];
  const file = await written({ authors });
  expect(file).toContain(
    "author = {Penhallow, Josiah and {Seo Munha} and {Pilots and Lamplighters, Port Ellery} and van der Berg, Jan and {서문하} and Ленин, В. И.}",
  );
  expect(read(file)[0]?.["author"]).toEqual([
    { family: "Penhallow", given: "Josiah" },
    { family: "Seo Munha" },
    { family: "Pilots and Lamplighters, Port Ellery" },
    { family: "Berg", given: "Jan", "non-dropping-particle": "van der" },
    { family: "서문하" },
    { family: "Ленин", given: "В. И." },
  ]);
});

test.each([
  ["1907-11-16", "16th November 1907", ["date = {1907-11-16}", "year = {1907}", "month = nov"]],
  ["1904/1911", "1904 to 1911", ["date = {1904/1911}", "year = {1904 to 1911}"]],
  ["1908-01-20~", "[c. 20 Jan 1908]", ["date = {1908-01-20~}", "year = {[c. 20 Jan 1908]}"]],
  ["[1907,1908]", "1907 or 1908", ["year = {1907 or 1908}"]],
  [null, "Michaelmas", ["year = {Michaelmas}"]],
])("a date is never surer than the record: %s", async (edtf, display, lines) => {
  const file = await written({ date: { edtf, written: display } });
  const found = file.split("\n").filter((line) => /^ {2}(?:date|year|month) =/.test(line));
  expect(found.map((line) => line.trim().replace(/,$/, ""))).toEqual(lines);
});

test("where a paper lies stands in the note that every style prints, and in fields of its own", async () => {
  const file = await written({
    shelfMark: "f. 558, op. 11, d. 62",
    referenceCode: "3/1",
    series: ["Correspondence inward", "The Ondine inquiry"],
    fonds: "Harbour Office",
    repository: "Port Ellery Town Archive",
  });
  expect(entries(file)[0]).toMatchObject({
    label: "3/1",
    properties: {
      note: "f. 558, op. 11, d. 62, 3/1, The Ondine inquiry, Correspondence inward, Harbour Office, Port Ellery Town Archive",
      shelfmark: "f. 558, op. 11, d. 62",
      collection: "Harbour Office",
      repository: "Port Ellery Town Archive",
    },
  });
});

test("a key is the reference code where it can be one, and the same with or without others around it", async () => {
  const file = await written(
    { id: idOf(1), referenceCode: "PE/HO 2/14/7" },
    { id: idOf(2), referenceCode: "pe/ho 2/14/7" },
    { id: idOf(3), referenceCode: "가-12" },
    { id: idOf(4), referenceCode: "" },
  );
  expect(entries(file).map(({ label }) => label)).toEqual([
    "PE/HO-2/14/7",
    `pe/ho-2/14/7:${idOf(2)}`,
    idOf(3),
    idOf(4),
  ]);
});
