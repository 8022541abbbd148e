import { expect, test } from "vitest";
import { placeInSource } from "./place-in-source";
import { readSource } from "./read-source";

test("a place is counted as editors count, from line 1 and column 1", () => {
  expect(placeInSource("ab\ncd\n", 0)).toEqual({ line: 1, column: 1, at: 0 });
  expect(placeInSource("ab\ncd\n", 4)).toEqual({ line: 2, column: 2, at: 4 });
});

test("a reference that leads nowhere is told with the place of the first", async () => {
  const text = `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="v1"><teiHeader><fileDesc><titleStmt><title>L</title></titleStmt></fileDesc></teiHeader>
<text><body><div type="document" xml:id="d1"><p>See <ref target="#d2">2</ref>.</p></div>
<div type="document" xml:id="d2"><p>See <ref target="#pg_99">99</ref> and <ref target="#pg_98">98</ref>.</p></div></body></text></TEI>`;
  const { warnings } = await readSource({ name: "v1.xml", text, charset: null });
  expect(warnings.filter(({ message }) => message.startsWith("references lead to"))).toEqual([
    {
      message: "references lead to a place that this file does not have",
      count: 2,
      place: { line: 3, column: 41, at: text.indexOf('<ref target="#pg_99"') },
    },
  ]);
});
