import { randomUUID } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "vite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createImageDesk } from "../../host/images";
import { drawingTools, sheet, type DrawingTools } from "../../host/images/testing/drawn-images";
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
  const folder = join(room.folder, "derivatives");
  images = createImageDesk({ script: join(programs, "image-worker.js"), vips: null, folder });
}, 60_000);
afterAll(async () => {
  await images.close();
  await room.close();
  await rm(programs, { recursive: true });
});

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
