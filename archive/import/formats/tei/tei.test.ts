import { expect, test } from "vitest";
import { readingText } from "../../../model/reading-text";
import type { Draft, Reading } from "../../draft";
import { readSource } from "../../read-source";

const read = (text: string): Promise<Reading> =>
  readSource({ name: "v1.xml", text, charset: "UTF-8" });
const tei = (body: string, before = "", root = 'xml:id="v1"') =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0" xmlns:frus="http://history.state.gov/frus/ns/1.0" ${root}>${before}<text><body>${body}</body></text></TEI>`;
const doc = (inner: string, id = "d1") => `<div type="document" xml:id="${id}">${inner}</div>`;
async function first(xml: string): Promise<Draft> {
  const { drafts } = await read(xml);
  const [draft] = drafts;
  const item = draft?.children[0] ?? draft;
  if (item === undefined) throw new Error("nothing was read");
  return item;
}
const marks = (draft: Draft, kind: string) =>
  (draft.texts[0]?.marks ?? []).filter((mark) => mark.kind === kind);
test("a document within a document is an item of its own with its own key, one without a key a part", async () => {
  const item = await first(
    tei(doc(`<head>A</head>${doc("<p>b</p>", "d2")}<div type="document"><p>c</p></div>`)),
  );
  expect(item.children.map(({ level, sourceKey }) => [level, sourceKey])).toEqual([
    ["item", "v1#d2"],
    ["part", null],
  ]);
});

test("printed note marks stay as they are printed, each under its own key", async () => {
  const item = await first(
    tei(
      doc(
        `<p>a<note n="*" xml:id="d1fn1">x</note> b<note n="8a" xml:id="d1fn2">y</note> c<note n="*" xml:id="d1fn3">z</note></p>`,
      ),
    ),
  );
  expect(marks(item, "note").map(({ label, id, note }) => [label, id, note])).toEqual([
    ["*", "d1fn1", "x"],
    ["8a", "d1fn2", "y"],
    ["*", "d1fn3", "z"],
  ]);
});

test("references lead to the unit that holds the page or paper; lost ones are counted, none refuses", async () => {
  const xml = tei(
    `${doc(`<pb n="3" xml:id="pg_3"/><p>see <ref target="#d2">No. 2</ref>, <ref target="#pg_4">p. 4</ref>, <ref target="#pg_99">p. 99</ref>, <ref target="v2#d7">vol. 2</ref></p>`)}<pb n="4" xml:id="pg_4" facs="0004"/>${doc(`<p>b<note n="1">Printed <ref target="#pg_3">above</ref>.</note></p>`, "d2")}`,
  );
  const { drafts, warnings } = await read(xml);
  const [one, two] = drafts[0]?.children ?? [];
  expect(marks(one as Draft, "reference").map(({ target, within }) => [target, within])).toEqual([
    ["v1#d2", "v1#d2"],
    ["v1#pg_4", "v1#d2"],
    ["v1#pg_99", undefined],
    ["v2#d7", undefined],
  ]);
  expect(marks(two as Draft, "note")[0]?.links).toEqual([
    { start: 8, end: 13, target: "v1#pg_3", within: "v1#d1" },
  ]);
  // A page that begins between two documents is the first of the one that follows.
  expect(marks(two as Draft, "page")).toMatchObject([
    { start: 0, label: "4", id: "pg_4", facs: "0004" },
  ]);
  expect(marks(drafts[0] as Draft, "page")).toEqual([]);
  expect(warnings).toMatchObject([
    { message: "references lead to a place that this file does not have", count: 1 },
    {
      message: "references lead into other files; they can be followed when those are here",
      count: 1,
    },
  ]);
});

test("diplomatic and reading view come from one text: each place has one reading, and its mark the other", async () => {
  const item = await first(
    tei(
      `<p>Der <choice><sic>Anpfang</sic><corr>Anfang</corr></choice> des <subst><del>ei</del><add place="above">je</add></subst>nes Briefs <del>nicht</del> mit <choice><abbr>Hrn</abbr><expan>Herrn</expan></choice> Seo<fw>Seite 2</fw></p>`,
    ),
  );
  const text = item.texts[0];
  expect(text?.text).toBe("Der Anpfang des jenes Briefs nicht mit Hrn SeoSeite 2");
  expect(marks(item, "subst")).toMatchObject([
    { start: 16, end: 18, note: "ei", by: "author", label: "del/add" },
  ]);
  expect(marks(item, "choice").map(({ note, label }) => [note, label])).toEqual([
    ["Anfang", "sic/corr"],
    ["Herrn", "abbr/expan"],
  ]);
  expect(readingText(text?.text ?? "", text?.marks ?? [])).toBe(
    "Der Anfang des jenes Briefs mit Herrn Seo",
  );
});

test("what an edition says apart from the writer is the editor's; a footnote in it is the writer's own", async () => {
  const item = await first(
    tei(
      `<p>a<note type="commentary">Said in Wien.</note> b<note type="footnote">It is even cool.</note> c<note type="textConst">below</note></p>`,
    ),
  );
  expect(marks(item, "note").map(({ by, note }) => [by, note])).toEqual([
    ["editor", "Said in Wien."],
    ["author", "It is even cool."],
    ["editor", "below"],
  ]);
  const plain = await first(tei(`<p>b<note type="footnote">It is even cool.</note></p>`));
  expect(marks(plain, "note")[0]?.by).toBe("editor");
});

test("a page keeps the name of its image, through surface and zone too", async () => {
  const item = await first(
    tei(
      `<p><pb facs="B-43-1"/>a<pb n="2" facs="#s2"/>b<pb facs="#z1"/>c</p>`,
      `<facsimile><surface xml:id="s2"><graphic url="two.jpg"/><zone xml:id="z1" ulx="10" uly="20" lrx="110" lry="70"/></surface></facsimile>`,
    ),
  );
  expect(marks(item, "page").map(({ label, facs }) => [label, facs])).toEqual([
    ["[1]", "B-43-1"],
    ["2", "two.jpg"],
    ["[3]", "two.jpg#xywh=10,20,100,50"],
  ]);
});

test("room left, other hands and damage are marked and part or join words as the paper does", async () => {
  const item = await first(
    tei(
      `<p>a<space unit="chars" quantity="3"/>b <handShift medium="typewriter"/>c <damage agent="water"><supplied>Ver</supplied></damage>hältnis</p>`,
    ),
  );
  expect(item.texts[0]?.text).toBe("a b c Verhältnis");
  expect(["space", "hand", "damage"].map((kind) => marks(item, kind)[0])).toMatchObject([
    { label: "3 chars", start: 1, end: 1 },
    { label: "typewriter", start: 4, end: 4 },
    { label: "water", start: 6, end: 9 },
  ]);
});
