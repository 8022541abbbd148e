import { expect, test } from "vitest";
import { readBytes } from "../host/parser/read-bytes";
import { byteImporters, importers } from "./registry";
import { docxFile, p, run } from "./testing/docx-file";
import { mhtmlFile } from "./testing/mhtml-file";
import { jpegFile } from "./testing/image-files";

const text = (words: string) => new TextEncoder().encode(words);
/** One file of each kind; a new importer brings its own. */
const FIXTURES: Readonly<Record<string, Uint8Array | Promise<Uint8Array>>> = {
  tei: text("<TEI><text><body><p>Lit</p></body></text></TEI>"),
  html: text("<!doctype html><p>Lit"),
  mhtml: text(mhtmlFile("<p>Lit")),
  xml: text("<?xml version='1.0'?><ead/>"),
  table: text("Title,Date,Text\na,1907,x\nb,1908,y\n"),
  markdown: text("# Lamp\n\nLit by *Seo*.\n"),
  "plain-text": text("Lit"),
  docx: docxFile({ body: p(run("Lit")) }),
  image: jpegFile(40, 30),
};
const all = [...byteImporters, ...importers];

test("every importer has an id of its own, a name for people, and a file to be tried with", () => {
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  expect(all.filter(({ label }) => label.trim() === "")).toEqual([]);
  expect(all.map(({ id }) => id).toSorted()).toEqual(Object.keys(FIXTURES).toSorted());
});

test.each(all.map(({ id }) => id))("%s reads its own file, whatever that is called", async (id) => {
  const bytes = (await FIXTURES[id]) as Uint8Array;
  const read = readBytes(bytes, "a file", null);
  // XML of an unknown kind is recognised in order to be refused by name.
  if (id === "xml") await expect(read).rejects.toMatchObject({ code: "import.unknown-xml" });
  else expect((await read).format).toBe(id);
});
