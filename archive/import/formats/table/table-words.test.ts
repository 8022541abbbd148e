import fc from "fast-check";
import { expect, test } from "vitest";
import type { ColumnRole, TableMapping } from "../../../model/table-mapping";
import { readSource } from "../../read-source";

const read = (text: string, tables: readonly TableMapping[] = []) =>
  readSource({ name: "box 4.csv", text, charset: "UTF-8", tables });

test("a letter that stands for a column's missing name is no word of the file, nor is it kept as one", async () => {
  const { words, drafts } = await read("Title;;Date;\nThe lamp;torn;1907;f. 7r\nGlass;;1908;");
  expect(drafts[0]?.children[0]?.description).toBe("B: torn\n\nD: f. 7r");
  expect(words).toEqual({ in: 10, kept: 3, reported: 7 });
});

test("words that a letter stands before are accounted for whatever the columns are taken for", () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({
          header: fc.constantFrom("", "", "Box", "Shelf mark 4", "비고"),
          role: fc.constantFrom<ColumnRole>("note", "date", "text", "author", "leave-out", "image"),
        }),
        { minLength: 2, maxLength: 30 },
      ),
      fc.array(fc.array(fc.constantFrom("w", "", "w w"), { maxLength: 32 }), { maxLength: 5 }),
      async (columns, body) => {
        const rows = [["first", ...columns.map(({ header }) => header)], ["start"], ...body];
        const text = rows.map((row) => row.join("\t")).join("\n");
        const { table, words: guessed } = await read(text);
        expect(guessed.in).toBe(guessed.kept + guessed.reported);
        const header = table?.header ?? [];
        const roles: readonly ColumnRole[] = ["title", ...columns.map(({ role }) => role)];
        const mapping = {
          columns: header.map((name, at) => ({ header: name, role: roles[at] ?? "note" })),
        };
        const { words, table: again } = await read(text, [mapping]);
        expect(again?.isRemembered).toBe(true);
        expect(words.in).toBe(words.kept + words.reported);
      },
    ),
    { numRuns: 150 },
  ));
