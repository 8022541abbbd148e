import { plugins } from "@citation-js/core";
import "@citation-js/plugin-ris";
import fc from "fast-check";
import { expect, test } from "vitest";
import { anySource } from "../../model/testing/any-source";
import { oneLine } from "../one-line";
import { fileOf, sourceWith, unitOf } from "../testing/exported";
import { ris } from "./ris";

/** Read by a program that is not ours. */
const read = (file: string) =>
  plugins.input.chain(file, { generateGraph: false, forceType: "@ris/file" });
const written = (fields: Parameters<typeof sourceWith>[0]) =>
  fileOf(ris, [unitOf(sourceWith(fields))]);

test("any sources come back as so many records, in order, each with its own title", () =>
  fc.assert(
    fc.asyncProperty(fc.array(anySource, { minLength: 1, maxLength: 4 }), async (sources) => {
      const file = await fileOf(
        ris,
        sources.map((source) => unitOf(source)),
      );
      expect(file.split("\r\n").filter((line) => line.startsWith("TY  - "))).toHaveLength(
        sources.length,
      );
      expect(read(file).map((one) => one["title"] ?? "")).toEqual(
        sources.map(({ title }) => oneLine(title)),
      );
    }),
    { numRuns: 300 },
  ));

test("a title cannot end its record and begin another", async () => {
  const title = "Innocent\r\nER  - \r\n\r\nTY  - BOOK\r\nTI  - Forged";
  expect(read(await written({ title })).map((one) => one["title"])).toEqual([
    "Innocent ER - TY - BOOK TI - Forged",
  ]);
});

test("a letter goes with its sender, recipient, day, and the place where it lies", async () => {
  const file = await written({
    form: "communication",
    genre: "letter",
    title: "Penhallow to Seo, on the cargo",
    authors: [{ family: "Penhallow", given: "Josiah" }],
    recipients: [{ literal: "Seo Munha" }],
    date: { edtf: "1907-11-16", written: "16th November 1907" },
    referenceCode: "PE/HO 2/14/7",
    fonds: "Harbour Office",
    repository: "Port Ellery Town Archive",
  });
  expect(file).toContain("AN  - PE/HO 2/14/7, Harbour Office\r\n");
  expect(read(file)).toMatchObject([
    {
      type: "personal_communication",
      author: [{ family: "Penhallow", given: "Josiah" }],
      recipient: [{ literal: "Seo Munha" }],
      issued: { "date-parts": [[1907, 11, 16]] },
      "call-number": "PE/HO 2/14/7",
    },
  ]);
});

test("a body with a comma in its name is no person with two names", async () => {
  const file = await written({ authors: [{ literal: "Harbour Office, Port Ellery" }] });
  expect(read(file)[0]?.["author"]).toEqual([{ literal: "Harbour Office， Port Ellery" }]);
});

test.each([
  ["1908-01-20~", "[c. 20 Jan 1908]", "PY  - 1908|DA  - 1908///[c. 20 Jan 1908]"],
  ["1904/1911", "1904/1911", "DA  - ///1904–1911"],
  ["1907-11", "Nov. 1907", "PY  - 1907|DA  - 1907/11//Nov. 1907"],
])("a date is never surer than the record: %s", async (edtf, display, lines) => {
  const file = await written({ date: { edtf, written: display } });
  const found = file.split("\r\n").filter((line) => /^(?:PY|DA)/.test(line));
  expect(found.join("|")).toBe(lines);
});
