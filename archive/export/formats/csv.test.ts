import fc from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { unguardedCell } from "../../model/name-table";
import { anySource } from "../../model/testing/any-source";
import { fileOf, sourceWith, unitOf } from "../testing/exported";
import { csv } from "./csv";

const rowsOf = (file: string) =>
  Papa.parse<Record<string, string>>(file.slice(1), { header: true, skipEmptyLines: true }).data;

test("every cell comes back as it was, and none begins a formula", () =>
  fc.assert(
    fc.asyncProperty(fc.array(anySource, { minLength: 1, maxLength: 4 }), async (sources) => {
      const rows = rowsOf(
        await fileOf(
          csv,
          sources.map((source) => unitOf(source)),
        ),
      );
      expect(rows.map((row) => unguardedCell(row["title"] ?? ""))).toEqual(
        sources.map(({ title }) => title),
      );
      for (const cell of rows.flatMap((row) => Object.values(row)))
        expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    }),
    { numRuns: 300 },
  ));

test("a title that is a formula is text", async () => {
  const file = await fileOf(csv, [unitOf(sourceWith({ title: '=HYPERLINK("http://x","y")' }))]);
  expect(rowsOf(file)[0]?.["title"]).toBe('\'=HYPERLINK("http://x","y")');
});

test("lines end as RFC 4180 has them, and the file says that it is UTF-8", async () => {
  const file = await fileOf(csv, [unitOf(sourceWith({ title: "조선" }))]);
  expect(file.startsWith("\uFEFFreference_code,level,title,")).toBe(true);
  expect(file.split("\r\n")).toHaveLength(3);
});
