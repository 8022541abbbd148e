import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Draft } from "../import/draft";
import { edtfInterval } from "../model/edtf";
import { Authority } from "../model/authority";
import { linesOf } from "../model/lines";
import { Mark } from "../model/mark";
import { readFacsimiles, sampleArchive } from "./index";

const archive = sampleArchive();
const everything = (units: readonly Draft[]): readonly Draft[] =>
  units.flatMap((unit) => [unit, ...everything(unit.children)]);
const units = everything(archive.units);
const byCode = (code: string): Draft => {
  const unit = units.find((one) => one.referenceCode === code);
  if (unit === undefined) throw new Error(`No unit ${code}`);
  return unit;
};
const readings = units.flatMap((unit) => unit.texts.map((text) => ({ unit, ...text })));
const marked = (code: string, at = 0): readonly string[] => {
  const { text, marks } = byCode(code).texts[at] ?? { text: "", marks: [] };
  return marks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
};

test("no two units share a reference code, and each continues its parent's", () => {
  const codes = units.map((unit) => unit.referenceCode);
  expect(new Set(codes).size).toBe(codes.length);
  for (const unit of units)
    for (const child of unit.children)
      expect(child.referenceCode?.startsWith(unit.referenceCode ?? "?")).toBe(true);
});

test("the levels stand in the order of a finding aid", () => {
  const order = ["fonds", "series", "file", "item", "part"];
  for (const unit of units)
    for (const child of unit.children)
      expect(order.indexOf(child.level)).toBe(order.indexOf(unit.level) + 1);
});

test("every text is in composed form and its marks lie within it, in reading order", () => {
  for (const { text, marks } of readings) {
    expect(text).toBe(text.normalize("NFC"));
    expect(text).not.toMatch(/\[\[|\]\]|\r|\n{3}/);
    for (const mark of marks) {
      expect(Mark.parse(mark)).toEqual(mark);
      expect(mark.end).toBeLessThanOrEqual(text.length);
    }
    const starts = marks.map((mark) => mark.start);
    expect(starts).toEqual(starts.toSorted((one, other) => one - other));
  }
});

test("every date is EDTF, and one item is undated", () => {
  const dates = units.flatMap((unit) => [
    ...unit.dates.map((date) => date.edtf),
    ...unit.custody.flatMap((link) => [link.from, link.to]),
  ]);
  for (const date of dates)
    if (date !== null) expect([date, edtfInterval(date)]).not.toContain(null);
  const undated = units.filter((unit) => unit.level === "item" && unit.dates.length === 0);
  expect(undated.map((unit) => unit.referenceCode)).toEqual(["PE/HO 2/11/3"]);
});

test("every agent has an authority with a form in that script, and every form has a source", () => {
  const ids = archive.authorities.map((authority) => Authority.parse(authority).id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const agent of units.flatMap((unit) => unit.agents)) expect(ids).toContain(agent.id);
  for (const { preferred, variants } of archive.authorities) {
    expect(variants[0]).toMatchObject({ form: preferred, kind: "preferred" });
    for (const variant of variants) expect(variant.source).not.toBeNull();
  }
});

test("Seo Munha is written in four scripts, and each stands in a text of the archive", () => {
  const seo = archive.authorities.find((one) => one.preferred === "Seo Munha");
  for (const [script, form, code] of [
    ["Latn", "Mr. Seo", "PE/HO 2/14/7"],
    ["Hang", "서문하", "PE/HO 2/14/8"],
    ["Hani", "徐文河", "PE/HO 6/03/24"],
    ["Cyrl", "Со Мунха", "PE/HO 6/03/19"],
  ] as const) {
    expect(seo?.variants).toContainEqual(expect.objectContaining({ script, form }));
    expect(byCode(code).texts[0]?.text).toContain(form);
  }
});

test("the letter's marks cover the words that they speak of", () =>
  expect(marked("PE/HO 2/14/7")).toEqual([
    "dateline: Harbour Office, Port Ellery,\n16th November 1907.",
    "salute: My dear Mr. Seo,",
    "name: Mr. Seo",
    "emphasis: Ondine",
    "unclear: thirty-one",
    "gap: ",
    "note: ",
    "foreign: 등대",
    "note: ",
    "del: tabels",
    "add: tables",
    "supplied: is",
    "closer: Yours faithfully,\nJ. Penhallow\nHarbour Master.",
    "signed: J. Penhallow",
  ]));

test("the letter has eighteen lines, and the nine cases stand in lines 8 to 11", () => {
  const text = byCode("PE/HO 2/14/7").texts[0]?.text ?? "";
  const start = text.indexOf("Of the forty cases");
  const end = text.indexOf("before the fog.") + "before the fog.".length;
  expect(linesOf(text, start, end)).toEqual([8, 11]);
  expect(linesOf(text, text.length - 1, text.length)).toEqual([18, 18]);
});

test("the letter's gap says what is lost, and its notes are lettered by the editor and numbered by the writer", () => {
  const marks = byCode("PE/HO 2/14/7").texts[0]?.marks ?? [];
  expect(marks.find((mark) => mark.kind === "gap")?.note).toBe("2 words lost");
  expect(
    marks
      .filter((mark) => mark.label !== null && mark.kind !== "foreign")
      .map((mark) => [mark.label, mark.by]),
  ).toEqual([
    ["a", "M. Aldous, 2019"],
    ["b", "M. Aldous, 2019"],
    ["1", "author"],
  ]);
});

test.each([
  ["PE/HO 2/14/8", "signed: 서문하 올림"],
  ["PE/HO 3/07/112", "name: SEO"],
  ["PE/HO 4/09/6", "supplied: has been"],
  ["PE/HO 4/09/5", "unclear: lighterman"],
  ["PE/HO 5/02/f. 41", "foreign: 永安"],
  ["PE/HO 6/03/19", "unclear: 20"],
  ["PE/HO 6/03/24", "name: 徐文河"],
  ["PE/HO 2/11/3", "del: 36"],
])("in %s a mark is %s", (code, expected) => expect(marked(code)).toContain(expected));

test.each(["PE/HO 3/07/112", "PE/HO 3/08/31"])(
  "the telegram %s has the words that its form counts",
  (code) => {
    const text = byCode(code).texts[0]?.text ?? "";
    const message = text.slice(text.indexOf("ONDINE"));
    expect(message.split(/\s+/)).toHaveLength(Number(/Words: (\d+)/.exec(text)?.[1]));
  },
);

test("the glass wanted adds up to what is written in, not to what is struck", () => {
  const text = byCode("PE/HO 2/11/3").texts[0]?.text ?? "";
  const counts = [...text.matchAll(/, (\d+)$/gmu)].map((match) => Number(match[1]));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(40);
});

test("one custody chain has a hole of fifteen years, drawn and not closed up", () => {
  const custody = byCode("PE/HO 2/14/7").custody;
  expect(custody).toHaveLength(6);
  expect(custody[3]).toMatchObject({ kind: "unknown", holder: "", from: "1931", to: "1946" });
  expect(custody.at(-1)).toMatchObject({ holder: archive.repository, to: null });
});

test("every drawing belongs to a unit and is a JPEG of the size that is said", async () => {
  const folder = join(import.meta.dirname, "facsimiles");
  const drawings = await readFacsimiles((file) => readFile(join(folder, file)));
  for (const { referenceCode, file, bytes, width, height } of drawings) {
    byCode(referenceCode);
    expect([file, jpegSize(bytes)]).toEqual([file, [width, height]]);
  }
  expect((await readdir(folder)).toSorted()).toEqual(drawings.map(({ file }) => file).toSorted());
  // They travel inside the program.
  expect(drawings.reduce((sum, { bytes }) => sum + bytes.length, 0)).toBeLessThan(1_200_000);
});

/** Width and height in the frame header (ITU-T T.81, B.2.2). */
function jpegSize(bytes: Uint8Array): readonly [number, number] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at < bytes.length; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint16(at);
    if (marker === 0xffc0 || marker === 0xffc2)
      return [view.getUint16(at + 7), view.getUint16(at + 5)];
  }
  return null;
}
