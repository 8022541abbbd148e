import { createHash } from "node:crypto";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pngFile } from "../../import/testing/image-files";
import { createImageDesk } from "./index";
import { drawingTools, lyingTiff, near, pixelOf, sheet } from "./testing/drawn-images";
import type { DrawingTools } from "./testing/drawn-images";

let tools: DrawingTools;
let programs: string;
let folder: string;
let desk: ReturnType<typeof createImageDesk>;

beforeAll(async () => {
  tools = await drawingTools();
  programs = await mkdtemp(join(import.meta.dirname, "../../../node_modules/.carrel-images-"));
  folder = await mkdtemp(join(tmpdir(), "carrel-images-"));
  const ssr = join(import.meta.dirname, "image-worker.ts");
  await build({
    ...{ configFile: false, logLevel: "silent", ssr: { noExternal: true } },
    build: { ssr, outDir: programs, target: "node22" },
  });
  desk = deskIn("kept");
}, 60_000);
afterAll(async () => {
  await desk.close();
  await rm(programs, { recursive: true });
  await rm(folder, { recursive: true });
});

const deskIn = (name: string, more = {}) =>
  createImageDesk({
    script: join(programs, "image-worker.js"),
    vips: null,
    folder: join(folder, name),
    ...more,
  });

async function stored(bytes: Uint8Array, leaf = 0) {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const path = join(folder, `file [page=9] ${sha256}`);
  await writeFile(path, bytes);
  return { path, sha256, leaf, name: "“Letter”, page 1" };
}
const patient = () => ({ signal: new AbortController().signal, progress: () => {} });
const tilesOf = async (bytes: Uint8Array, leaf = 0) => {
  const image = await stored(bytes, leaf);
  return { image, shape: await desk.tiles(image, patient()) };
};
const pixel = (jpeg: Uint8Array | null, x: number, y: number) => pixelOf(tools, jpeg, x, y);

test("every pixel of an image is in the tile where it belongs, at every level", async () => {
  const { image, shape } = await tilesOf(sheet(tools, 1300, 1100).writeToBuffer(".png"));
  expect(shape).toEqual({
    ...{ width: 1300, height: 1100, tileSide: 512, levels: 3 },
    ...{ leaves: 1, turn: 0, mirrored: false },
  });
  for (const level of [0, 1, 2]) {
    const scale = 2 ** (2 - level);
    for (const [x, y] of [
      [0, 0],
      [1299, 1099],
      [640, 530],
      [520, 1030],
    ] as const) {
      const [at, down] = [Math.floor(x / scale), Math.floor(y / scale)];
      const tile = await desk.tile(image, { level, x: at >> 9, y: down >> 9 });
      const found = pixel(tile, at & 511, down & 511);
      expect([level, x, y, near(found, [(255 * x) / 1300, (255 * y) / 1100, 90])]).toEqual([
        ...[level, x, y, true],
      ]);
    }
  }
  const edge = tools.Image.newFromBuffer((await desk.tile(image, { level: 2, x: 2, y: 2 }))!);
  expect([edge.width, edge.height]).toEqual([1300 - 1024, 1100 - 1024]);
  expect(await desk.tile(image, { level: 2, x: 3, y: 0 })).toBeNull();
});

test("a fax of one bit, CMYK, sixteen bits and grey become what a screen shows", async () => {
  const page = sheet(tools, 700, 600);
  const fax = page.extractBand(0).moreEq(128);
  const kinds = {
    fax: [fax.writeToBuffer(".tif", { compression: "ccittfax4", bitdepth: 1 }), [255]],
    cmyk: [page.colourspace("cmyk").writeToBuffer(".jpg"), [182, 85, 90]],
    deep: [page.colourspace("rgb16").writeToBuffer(".tif"), [182, 85, 90]],
    deepPng: [page.colourspace("rgb16").writeToBuffer(".png"), [182, 85, 90]],
    grey: [page.extractBand(0).writeToBuffer(".jpg"), [182]],
    webp: [page.writeToBuffer(".webp", { lossless: true }), [182, 85, 90]],
    clear: [page.bandjoin(0).writeToBuffer(".png"), [255, 255, 255]],
  } as const;
  for (const [kind, [bytes, wanted]] of Object.entries(kinds)) {
    const { image, shape } = await tilesOf(bytes);
    expect([kind, shape.width, shape.height]).toEqual([kind, 700, 600]);
    const found = pixel(await desk.tile(image, { level: 1, x: 0, y: 0 }), 500, 200);
    expect([kind, near(found, wanted, kind === "cmyk" ? 30 : 6)]).toEqual([kind, true]);
  }
});

test("each leaf of a TIFF has tiles of its own, and one too many is refused", async () => {
  const leaf = sheet(tools, 300, 400);
  const other = sheet(tools, 300, 400).colourspace("b-w").colourspace("srgb");
  const both = leaf.join(other, "vertical").copy();
  both.setInt("page-height", 400);
  const bytes = both.writeToBuffer(".tif");
  const first = await tilesOf(bytes, 0);
  const second = await tilesOf(bytes, 1);
  expect([first.shape.leaves, second.shape.leaves, second.shape.height]).toEqual([2, 2, 400]);
  const point = async (image: { sha256: string; leaf: number }) =>
    pixel(await desk.tile(image, { level: 0, x: 0, y: 0 }), 290, 10);
  expect(near(await point(first.image), [247, 6, 90])).toBe(true);
  expect(new Set(await point(second.image)).size).toBe(1);
  await expect(tilesOf(bytes, 2)).rejects.toMatchObject({ code: "image.no-leaf" });
});

test("an image laid on its side says how it is turned; what is small of it stands upright", async () => {
  const turned = sheet(tools, 600, 400).copy();
  turned.setInt("orientation", 6);
  const { image, shape } = await tilesOf(turned.writeToBuffer(".jpg"));
  expect(shape).toMatchObject({ width: 600, height: 400, turn: 90, mirrored: false });
  const thumb = tools.Image.newFromBuffer(await desk.rendition(image, "thumb"));
  expect([thumb.width, thumb.height]).toEqual([107, 160]);
  const overview = tools.Image.newFromBuffer(await desk.rendition(image, "overview"));
  expect([overview.width, overview.height]).toEqual([400, 600]);
});

test("hostile and broken files are refused by name, and the next image is made all the same", async () => {
  const whole = sheet(tools, 900, 700);
  const jpeg = whole.writeToBuffer(".jpg");
  const files: Readonly<Record<string, readonly [Uint8Array, string]>> = {
    "a header of 60000 by 60000": [
      pngFile(1, 1, { width: 60_000, height: 60_000 }),
      "image.too-large",
    ],
    "a TIFF whose pixels are missing": [lyingTiff(20_000), "image.damaged"],
    words: [new TextEncoder().encode("The lamp was lit."), "image.damaged"],
    "a program of another kind of image": [
      new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
      "image.damaged",
    ],
    "a JPEG of a header only": [jpeg.subarray(0, 200), "image.damaged"],
  };
  for (const [what, [bytes, code]] of Object.entries(files)) {
    const refused = await tilesOf(bytes).catch((error: unknown) => error);
    expect([what, refused]).toMatchObject([what, { code }]);
    expect((refused as Error).message).toContain("“Letter”, page 1");
    expect((refused as Error).message).not.toContain(folder);
  }
  expect((await tilesOf(jpeg)).shape.width).toBe(900);
  expect(await readdir(join(folder, "kept", "begun"))).toEqual([]);
});

test("an image that breaks off is shown as far as it goes", async () => {
  const jpeg = sheet(tools, 900, 700).writeToBuffer(".jpg");
  const { image } = await tilesOf(jpeg.subarray(0, Math.round(jpeg.length * 0.7)));
  const tile = await desk.tile(image, { level: 1, x: 0, y: 0 });
  expect(near(pixel(tile, 450, 70), [127, 26, 90])).toBe(true);
});

test("bytes that are not those that were taken in are damage, not a page", async () => {
  const image = await stored(sheet(tools, 90, 70).writeToBuffer(".png"));
  await writeFile(image.path, sheet(tools, 91, 70).writeToBuffer(".png"));
  await expect(desk.tiles(image, patient())).rejects.toMatchObject({ code: "store.damaged" });
  await expect(desk.rendition(image, "thumb")).rejects.toMatchObject({ code: "store.damaged" });
});

test("without its folder everything is made again; beyond the limit what was used longest ago goes", async () => {
  const images = await Promise.all(
    [600, 610, 620].map((width) => stored(sheet(tools, width, 520).writeToBuffer(".png"))),
  );
  const first = deskIn("small-cache", { limitBytes: 60_000 });
  const there = () =>
    Promise.all(images.map((image) => first.tile(image, { level: 0, x: 0, y: 0 }))).then((all) =>
      all.map((tile) => tile !== null),
    );
  // There is room for two of them, and the first was used again before the third came.
  for (const at of [0, 1, 0, 2]) await first.tiles(images[at]!, patient());
  expect(await there()).toEqual([true, false, true]);
  await rm(join(folder, "small-cache"), { recursive: true });
  expect(await there()).toEqual([false, false, false]);
  await first.tiles(images[0]!, patient());
  expect(await there()).toEqual([true, false, false]);
  await first.close();
});

test("when nobody waits any more the work is stopped, and nothing is left of it", async () => {
  const image = await stored(
    sheet(tools, 500, 375).replicate(16, 16).writeToBuffer(".jpg", { Q: 90 }),
  );
  const [one, two] = [new AbortController(), new AbortController()];
  const told: number[] = [];
  const heard = Promise.withResolvers<void>();
  const asking = [one, two].map(({ signal }) =>
    desk.tiles(image, {
      signal,
      progress(done) {
        told.push(done);
        if (done > 0) heard.resolve();
      },
    }),
  );
  await heard.promise;
  one.abort(new Error("left"));
  await expect(asking[0]).rejects.toThrow("left");
  two.abort(new Error("left too"));
  await expect(asking[1]).rejects.toThrow("left too");
  await expect.poll(() => readdir(join(folder, "kept", "begun")), { timeout: 5_000 }).toEqual([]);
  expect(await desk.tile(image, { level: 0, x: 0, y: 0 })).toBeNull();
  // The first word comes with the overview.
  expect(told[0]).toBe(0);
  expect((await tilesOf(sheet(tools, 90, 70).writeToBuffer(".png"))).shape.width).toBe(90);
});
