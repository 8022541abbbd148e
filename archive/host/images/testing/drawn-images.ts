import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { tiffFile } from "../../../import/testing/image-files";

/** What tests use of libvips to draw images of every kind, and to look at what became of them. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly bands: number;
  crop(left: number, top: number, width: number, height: number): Drawing;
  copy(): Drawing;
  copyMemory(): Drawing;
  replicate(across: number, down: number): Drawing;
  join(other: Drawing, direction: "vertical" | "horizontal"): Drawing;
  colourspace(space: string): Drawing;
  moreEq(than: number): Drawing;
  extractBand(band: number): Drawing;
  bandjoin(bands: readonly Drawing[] | number): Drawing;
  cast(format: string): Drawing;
  setInt(field: string, value: number): void;
  writeToBuffer(kind: string, options?: Readonly<Record<string, unknown>>): Uint8Array;
  getpoint(x: number, y: number): Iterable<number> | ArrayLike<number>;
}

export interface DrawingTools {
  readonly Image: {
    newFromBuffer(bytes: Uint8Array): Drawing;
    newFromMemory(
      bytes: Uint8Array,
      width: number,
      height: number,
      bands: number,
      format: "uchar",
    ): Drawing;
  };
}

export async function drawingTools(): Promise<DrawingTools> {
  const folder = dirname(createRequire(import.meta.url).resolve("wasm-vips"));
  const program = (await import(pathToFileURL(join(folder, "vips-node.mjs")).href)) as {
    readonly default: (setting: object) => Promise<DrawingTools>;
  };
  return program.default({ dynamicLibraries: [] });
}

/** A sheet whose every pixel says where it is: red from left to right, green from top to bottom, on a blue of 90. */
export function sheet({ Image }: DrawingTools, width: number, height: number): Drawing {
  const pixels = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      pixels.set([(255 * x) / width, (255 * y) / height, 90], (y * width + x) * 3);
  const image = Image.newFromMemory(pixels, width, height, 3, "uchar");
  return image.colourspace("srgb");
}

/** What an image shows at a place: 255 is white. */
export const pixelOf = (
  { Image }: DrawingTools,
  bytes: Uint8Array | null,
  x: number,
  y: number,
): readonly number[] =>
  [...(Image.newFromBuffer(bytes!).getpoint(x, y) as Iterable<number>)].map(Math.round);

/** JPEG may be off by a little. */
export const near = (found: readonly number[], wanted: readonly number[], off = 6): boolean =>
  found.length === wanted.length && found.every((one, at) => Math.abs(one - wanted[at]!) <= off);

/** A TIFF of 30 by 40 pixels that says it is square and large. */
export function lyingTiff(side: number): Uint8Array {
  const bytes = tiffFile(30, 40);
  const directory = new DataView(bytes.buffer, 8 + 30 * 40 + 2);
  for (const entry of [0, 1]) directory.setUint32(entry * 12 + 8, side, true);
  return bytes;
}
