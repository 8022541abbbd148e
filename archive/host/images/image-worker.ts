import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { ArchiveError, toProblem } from "../../model/archive-error";
import { TILE_SIDE, levelsOf, type TiledImage } from "../../model/tiled-image";
import { buildPyramid } from "./build-pyramid";
import type { PrintBox } from "../../requests/image-desk";
import type { ImageOrder, ImageReport, ImageThreadSetting } from "./image-order";
import { onScreen, openFile, openLeaf, type OpenFile } from "./open-leaf";
import { noRoom, undecodable } from "./refusals";
import { openVips, type Vips } from "./vips";

// The program of the thread that decodes page images: one order after the other, each answered once.
const { vips: folder } = workerData as ImageThreadSetting;
const vips = openVips(folder);
const say = (report: ImageReport): void => parentPort?.postMessage(report);

parentPort?.on("message", (order: ImageOrder) => {
  void answer(order).then(say, (error: unknown) =>
    say({ kind: "refused", problem: toProblem(refusalOf(order.image.name, error)) }),
  );
});

async function answer(order: ImageOrder): Promise<ImageReport> {
  const ready = await vips;
  const file = openFile(ready, order.image);
  try {
    if (order.kind === "tiles") return tiles(ready, file, order);
    return order.kind === "small" ? small(ready, file, order) : print(ready, file, order);
  } finally {
    file.close();
  }
}

function tiles(
  ready: Vips,
  file: OpenFile,
  { image, folder: to }: ImageOrder & { readonly kind: "tiles" },
): ImageReport {
  const { image: leaf, ...known } = openLeaf(ready, file, image);
  const { width, height } = leaf;
  const levels = levelsOf(width, height).length;
  for (let level = 0; level < levels; level++) mkdirSync(join(to, String(level)));
  let bytes = 0;
  buildPyramid(onScreen(leaf), {
    keep({ level, x, y }, jpeg) {
      bytes += jpeg.length;
      writeFileSync(join(to, String(level), `${String(x)}_${String(y)}.jpg`), jpeg);
    },
    progress: (done, total) => say({ kind: "progress", done, total }),
  });
  const shape: TiledImage = { width, height, tileSide: TILE_SIDE, levels, ...known };
  return { kind: "tiled", shape, bytes };
}

function small(
  ready: Vips,
  file: OpenFile,
  { image, side }: ImageOrder & { readonly kind: "small" },
): ImageReport {
  // The header is looked at first: a thumbnail of a bomb is a bomb.
  openLeaf(ready, file, image).image.delete();
  return { kind: "small", jpeg: within(ready, file, image, { width: side, height: side }, 80) };
}

function print(
  ready: Vips,
  file: OpenFile,
  { image, box }: ImageOrder & { readonly kind: "print" },
): ImageReport {
  const leaf = openLeaf(ready, file, image);
  leaf.image.delete();
  return { kind: "print", jpeg: within(ready, file, image, box, 85), leaves: leaf.leaves };
}

/** The whole leaf, upright, within a box, as JPEG. */
function within(
  ready: Vips,
  file: OpenFile,
  { leaf }: ImageOrder["image"],
  { width, height }: PrintBox,
  quality: number,
): Uint8Array<ArrayBuffer> {
  const page = ready.Image.thumbnailSource(file.source(), width, {
    height,
    size: "down",
    option_string: leaf === 0 ? "" : `[page=${String(leaf)}]`,
  });
  return new Uint8Array(onScreen(page).jpegsaveBuffer({ Q: quality, keep: "none" }));
}

function refusalOf(name: string, error: unknown): ArchiveError {
  if (error instanceof ArchiveError) return error;
  const full = (error as { readonly code?: unknown } | null)?.code === "ENOSPC";
  return full ? noRoom(name) : undecodable(name, error);
}
