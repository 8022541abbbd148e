import { createHash, randomUUID } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { jpegFile, pngFile, tiffFile } from "../import/testing/image-files";
import { startAnew } from "./catch-up";
import { openDesk } from "./testing/open-desk";

let room: Awaited<ReturnType<typeof openDesk>>;
beforeEach(async () => {
  room = await openDesk();
});
afterEach(() => room.close());

async function importing(entries: Readonly<Record<string, string | Uint8Array>>) {
  const folder = join(room.folder, `in-${randomUUID()}`, "Box");
  for (const [name, content] of Object.entries(entries)) {
    await mkdir(join(folder, name, ".."), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  const again = () =>
    room.handlers.importFiles({
      job: randomUUID(),
      tickets: [folder],
      into: null,
      accept: "confident",
    });
  return { report: await again(), again };
}
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const unitAt = (n: number) =>
  [...room.open.tables.units()].filter(({ unit }) => unit.level === "item")[n]?.unit;

test("an image and a text of one name are one item with a facsimile and a transcription", async () => {
  const page = jpegFile(40, 30, { taken: "1997:11:16 08:00:00" });
  const { report } = await importing({ "f7r.jpg": page, "f7r.txt": "The lamp was lit at six." });
  expect(report).toMatchObject({
    imported: [
      { title: "The lamp was lit at six.", facsimiles: 1, source: { format: "plain-text" } },
    ],
    skipped: [],
    words: { in: 6, kept: 6, reported: 0 },
  });
  const unit = unitAt(0);
  expect(unit?.facsimiles).toMatchObject([
    { page: 1, width: 40, height: 30, mediaType: "image/jpeg", sha256: sha256(page) },
  ]);
  expect(unit?.transcriptions).toHaveLength(1);
  expect(unit?.proposals.filter(({ rule }) => rule.startsWith("image."))).toMatchObject([
    { kind: "date", role: "copied", value: "1997-11-16", state: "open" },
  ]);
  const stored = await room.open.store.read(unit?.facsimiles[0]?.id as never, "image");
  expect(sha256(stored)).toBe(sha256(page));
});

test("the pages of a text follow each other as people count", async () => {
  const pages = Object.fromEntries(
    [10, 9, 1].map((n) => [`x-${String(n)}.png`, pngFile(n, n)] as const),
  );
  await importing({ ...pages, "x.txt": "The lamp was lit." });
  expect(unitAt(0)?.facsimiles.map(({ page, width }) => [page, width])).toEqual([
    [1, 1],
    [2, 9],
    [3, 10],
  ]);
});

test("an image alone is an item without a transcription in its folder, and its own source", async () => {
  const page = tiffFile(30, 40);
  const { report } = await importing({ "Plans/mole.tif": page });
  expect(report.warnings).toEqual([]);
  const unit = unitAt(0);
  expect(unit).toMatchObject({
    title: "mole",
    transcriptions: [],
    facsimiles: [{ page: 1, mediaType: "image/tiff" }],
    source: { id: unit?.facsimiles[0]?.id, sha256: sha256(page), bytes: page.length },
  });
});

test("importing the same images again changes nothing and says so, also with a new catalogue", async () => {
  const { report, again } = await importing({
    "a.jpg": jpegFile(40, 30),
    "a.txt": "The lamp was lit.",
    "b.jpg": jpegFile(41, 31),
  });
  expect(report.imported).toHaveLength(2);
  const head = room.open.store.head();
  const second = await again();
  await startAnew(room.open);
  const third = await again();
  for (const { imported, skipped } of [second, third]) {
    expect(imported).toEqual([]);
    expect(skipped.map(({ reason }) => reason)).toEqual([
      expect.stringContaining("as 1/1 “The lamp was lit.”"),
      expect.stringContaining("as 1/1 “The lamp was lit.”"),
      expect.stringContaining("as 1/2 “b”"),
    ]);
  }
  expect(room.open.store.head()).toBe(head);
});

test("when the text cannot be read its images are kept all the same", async () => {
  const { report } = await importing({ "a.xml": "<TEI><text></TEI>", "a-1.jpg": jpegFile(40, 30) });
  expect(report.imported).toMatchObject([{ title: "a-1", facsimiles: 1 }]);
  expect(report.skipped).toMatchObject([{ source: "Box/a.xml" }]);
});

test("when an image cannot be taken its text is, and the image is named", async () => {
  const lying = pngFile(1, 1, { width: 60_000, height: 60_000 });
  const { report } = await importing({ "a.png": lying, "a.txt": "The lamp was lit." });
  expect(report.imported).toMatchObject([{ title: "The lamp was lit.", facsimiles: 0 }]);
  expect(report.skipped).toMatchObject([
    { source: "Box/a.png", reason: expect.stringContaining("60000 by 60000 pixels") },
  ]);
});

test("a file that is only called an image is read for what it is", async () => {
  const { report } = await importing({ "a.jpg": "The lamp was lit.", "a.txt": "At six." });
  expect(report.imported.map(({ title }) => title)).toEqual(["At six.", "The lamp was lit."]);
});

test("the pages of a TEI file are the images that it names, wherever they lie beside it", async () => {
  const { report } = await importing({
    "letter.xml": `<TEI><text><body><p><pb facs="scans/one.jpg"/>Lit <pb facs="#z"/>at six.<pb facs="gone.jpg"/></p></body></text><facsimile><surface><graphic url="two.png"/><zone xml:id="z" ulx="1" uly="2" lrx="3" lry="4"/></surface></facsimile></TEI>`,
    "scans/one.jpg": jpegFile(40, 30),
    "two.png": pngFile(20, 10),
  });
  expect(report.imported).toMatchObject([{ title: "letter", facsimiles: 2 }]);
  expect(report.skipped).toEqual([]);
  expect(unitAt(0)?.facsimiles.map(({ page, width }) => [page, width])).toEqual([
    [1, 40],
    [2, 20],
  ]);
  expect(report.warnings).toContainEqual(
    expect.objectContaining({
      source: "Box/letter.xml",
      message: "images that it names are not among the files of this import",
      count: 1,
    }),
  );
});

test("the archive verifies, images and all", async () => {
  await importing({ "a.jpg": jpegFile(40, 30), "b.tif": tiffFile(3, 4) });
  expect(await room.open.store.verify({ quick: false })).toMatchObject({ ok: true });
});
