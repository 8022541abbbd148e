import { JpegEmbedder, PngEmbedder, type PDFContext, type PDFRef } from "pdf-lib";
import type { PacketImage } from "../content";
import { figure } from "./number";

/** A page image that can be put on pages. Width and height in pixels, as it is to be seen. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  embed(context: PDFContext): Promise<PDFRef>;
  /** The matrix (ISO 32000-1, 8.3.4) that puts the image upright into a box of left, bottom, right, top. */
  matrix(box: readonly [number, number, number, number]): string;
}

/** null when its bytes are damaged, or are not there. */
export async function openPicture({ bytes, mediaType }: PacketImage): Promise<Picture | null> {
  const embedder = bytes === null ? null : await openEmbedder(bytes, mediaType);
  if (bytes === null || embedder === null) return null;
  const turn = mediaType === "image/jpeg" ? exifOrientation(bytes) : 1;
  const isLying = turn >= 5;
  return {
    width: isLying ? embedder.height : embedder.width,
    height: isLying ? embedder.width : embedder.height,
    embed: (context) => embedder.embedIntoContext(context),
    matrix: (box) => uprightMatrix(turn, box),
  };
}

async function openEmbedder(
  bytes: Uint8Array,
  mediaType: PacketImage["mediaType"],
): Promise<JpegEmbedder | PngEmbedder | null> {
  try {
    return mediaType === "image/png" ? await PngEmbedder.for(bytes) : await JpegEmbedder.for(bytes);
  } catch {
    return null;
  }
}

/** Where the unit square's axes and origin go for EXIF orientations 1 to 8 (CIPA DC-008, 4.6.4 A): a b c d e f. */
const TURNS: readonly (readonly number[])[] = [
  [1, 0, 0, 1, 0, 0],
  [-1, 0, 0, 1, 1, 0],
  [-1, 0, 0, -1, 1, 1],
  [1, 0, 0, -1, 0, 1],
  [0, -1, -1, 0, 1, 1],
  [0, -1, 1, 0, 0, 1],
  [0, 1, 1, 0, 0, 0],
  [0, 1, -1, 0, 1, 0],
];

function uprightMatrix(turn: number, box: readonly [number, number, number, number]): string {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = TURNS[turn - 1] ?? [];
  const [left, bottom, right, top] = box;
  const [width, height] = [right - left, top - bottom];
  return [a * width, b * height, c * width, d * height, left + e * width, bottom + f * height]
    .map(figure)
    .join(" ");
}

/** The orientation that a camera wrote into a JPEG: 1 to 8; 1 where it says nothing sound. */
export function exifOrientation(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 2;
  while (at + 10 < view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    if (marker === 0xda) return 1;
    if (marker === 0xe1 && view.getUint32(at + 4) === 0x45786966)
      return readOrientation(view, at + 10);
    at += 2 + view.getUint16(at + 2);
  }
  return 1;
}

function readOrientation(view: DataView, tiff: number): number {
  const has = (from: number, count: number): boolean => from + count <= view.byteLength;
  if (!has(tiff, 8)) return 1;
  const isLittle = view.getUint16(tiff) === 0x4949;
  const directory = tiff + view.getUint32(tiff + 4, isLittle);
  if (!has(directory, 2)) return 1;
  const count = view.getUint16(directory, isLittle);
  for (let index = 0; index < count; index++) {
    const entry = directory + 2 + index * 12;
    if (!has(entry, 12)) return 1;
    if (view.getUint16(entry, isLittle) !== 0x0112) continue;
    const turn = view.getUint16(entry + 8, isLittle);
    return turn >= 1 && turn <= 8 ? turn : 1;
  }
  return 1;
}
