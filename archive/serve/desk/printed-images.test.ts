import { createHash, randomUUID } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "vite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createImageDesk } from "../../host/images";
import {
  drawingTools,
  near,
  pixelOf,
  sheet,
  type DrawingTools,
} from "../../host/images/testing/drawn-images";
import type { UnitId } from "../../model/ids";
import { presetOptions } from "../../model/packet";
import { printedImages } from "../../requests/printed-images";
import { openDesk } from "../../requests/testing/open-desk";

let tools: DrawingTools;
let programs: string;
let room: Awaited<ReturnType<typeof openDesk>>;
let images: ReturnType<typeof createImageDesk>;

beforeAll(async () => {
  tools = await drawingTools();
  programs = await mkdtemp(join(import.meta.dirname, "../../../node_modules/.carrel-printed-"));
  await build({
    ...{ configFile: false, logLevel: "silent", ssr: { noExternal: true } },
    build: {
      ssr: join(import.meta.dirname, "../../host/images/image-worker.ts"),
      outDir: programs,
      target: "node22",
    },
  });
  room = await openDesk();
  images = desk("derivatives");
}, 60_000);
afterAll(async () => {
  await images.close();
  await room.close();
  await rm(programs, { recursive: true });
});

const desk = (name: string) =>
  createImageDesk({
    script: join(programs, "image-worker.js"),
    vips: null,
    folder: join(room.folder, name),
  });

async function stored(bytes: Uint8Array) {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const path = join(room.folder, sha256);
  await writeFile(path, bytes);
  return { path, sha256, leaf: 0, name: "“Letter”, page 1" };
}

const options = { ...presetOptions("scholar"), dpi: 150 as const };
const stays = new AbortController().signal;

async function imported(name: string, bytes: Uint8Array) {
  const path = join(room.folder, name);
  await writeFile(path, bytes);
  const report = await room.handlers.importFiles({
    ...{ job: randomUUID(), tickets: [path], into: null, accept: "none" },
  });
  const row = room.open.tables.unit(report.imported[0]?.id as UnitId);
  if (row === null) throw new Error(JSON.stringify(report.skipped));
  return row;
}

async function printed(name: string, bytes: Uint8Array) {
  const row = await imported(name, bytes);
  return printedImages({ ...room.desk, images }, room.open, row, options, stays);
}
const sizeOf = (bytes: Uint8Array | null | undefined) => {
  const { width, height } = tools.Image.newFromBuffer(bytes!);
  return { width, height };
};

test("a small image is printed byte for byte; a large one in the resolution of the packet", async () => {
  const small = sheet(tools, 600, 800).writeToBuffer(".png");
  const [kept] = await printed("small.png", small);
  expect(kept?.mediaType).toBe("image/png");
  expect(Buffer.compare(kept?.bytes ?? new Uint8Array(0), small)).toBe(0);
  const [large] = await printed("large.jpg", sheet(tools, 2_400, 3_200).writeToBuffer(".jpg"));
  expect(sizeOf(large?.bytes)).toEqual({ width: 975, height: 1300 });
});

test("every leaf of a TIFF is printed, under the name of its page", async () => {
  const page = sheet(tools, 300, 400);
  const two = page.join(page, "vertical");
  two.setInt("page-height", 400);
  const leaves = await printed("two.tif", two.writeToBuffer(".tif"));
  expect(leaves.map(({ bytes }) => sizeOf(bytes))).toEqual(
    Array(2).fill({ width: 300, height: 400 }),
  );
  expect(leaves[1]?.label).toMatch(/2\/2$/u);
});

test("a page whose file was damaged in the archive is there without its image, and nothing is refused", async () => {
  const row = await imported("hurt.tif", sheet(tools, 320, 400).writeToBuffer(".tif"));
  const path = await room.open.store.locate(row.unit.facsimiles[0]!.id, "image");
  await writeFile(path, Uint8Array.of(1, 2, 3));
  const found = await printedImages({ ...room.desk, images }, room.open, row, options, stays);
  expect(found.map(({ bytes }) => bytes)).toEqual([null]);
});

test("a page for paper keeps within its box, stands upright, and is never made larger", async () => {
  const page = sheet(tools, 1300, 1100);
  const box = { width: 400, height: 600 };
  const size = async (bytes: Uint8Array) => {
    const { jpeg, leaves } = await images.print(await stored(bytes), box, stays);
    const { width, height } = tools.Image.newFromBuffer(jpeg);
    return { width, height, leaves };
  };
  expect(await size(page.writeToBuffer(".tif"))).toEqual({ width: 400, height: 338, leaves: 1 });
  expect(await size(sheet(tools, 90, 70).writeToBuffer(".tif"))).toMatchObject({ width: 90 });
  const lying = page.copy();
  lying.setInt("orientation", 6);
  expect(await size(lying.writeToBuffer(".jpg"))).toMatchObject({ width: 400, height: 473 });
  const two = page.join(page, "vertical");
  two.setInt("page-height", 1100);
  expect(await size(two.writeToBuffer(".tif"))).toMatchObject({ leaves: 2, height: 338 });
});

test("16 bits and the four inks of a press come out as eight bits of three colours", async () => {
  const page = sheet(tools, 200, 100);
  for (const kind of [page.colourspace("rgb16"), page.colourspace("cmyk")]) {
    const image = await stored(kind.writeToBuffer(".tif"));
    const { jpeg } = await images.print(image, { width: 200, height: 200 }, stays);
    expect(tools.Image.newFromBuffer(jpeg).bands).toBe(3);
    expect(
      near(pixelOf(tools, jpeg, 150, 20), pixelOf(tools, page.writeToBuffer(".png"), 150, 20), 40),
    ).toBe(true);
  }
});

test("a page for paper is made once; what is cut off or no image is refused by name", async () => {
  const own = desk("once");
  const image = await stored(sheet(tools, 300, 300).writeToBuffer(".tif"));
  const box = { width: 100, height: 100 };
  const first = await own.print(image, box, stays);
  await rm(image.path);
  const again = await own.print(image, box, stays);
  expect(Buffer.compare(again.jpeg, first.jpeg)).toBe(0);
  expect(again.leaves).toBe(1);
  const none = await stored(Uint8Array.of(1, 2, 3));
  await expect(own.print(none, box, stays)).rejects.toMatchObject({
    code: "image.damaged",
  });
  await own.close();
});
