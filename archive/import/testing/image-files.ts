import { crc32, deflateSync } from "node:zlib";

const big = (value: number, bytes: number) =>
  Array.from({ length: bytes }, (_, n) => (value / 256 ** (bytes - 1 - n)) & 255);
const little = (value: number, bytes: number) => big(value, bytes).toReversed();
const letters = (text: string) => [...text].map((one) => one.charCodeAt(0));

/** One entry of a TIFF directory: tag, type (2 text, 3 short, 4 long), count, and the value or where it stands. */
const entry = (tag: number, type: number, count: number, value: number) => [
  ...little(tag, 2),
  ...little(type, 2),
  ...little(count, 4),
  ...little(value, 4),
];

/** Metadata as cameras write them: orientation in the first directory, the time of exposure in the one beneath it. */
function exif(orientation: number, taken: string): readonly number[] {
  const [first, second, text] = [8, 8 + 2 + 24 + 4, 8 + 30 + 18];
  return [
    ...[...letters("II"), 42, 0, ...little(first, 4)],
    ...[...little(2, 2), ...entry(0x0112, 3, 1, orientation), ...entry(0x8769, 4, 1, second)],
    ...little(0, 4),
    ...[...little(1, 2), ...entry(0x9003, 2, 20, text), ...little(0, 4)],
    ...[...letters(taken.padEnd(19, " ")), 0],
  ];
}

/** A JPEG of the size given, as far as its header goes; `rest` stands for the pixels. */
export function jpegFile(
  width: number,
  height: number,
  { orientation = 1, taken = "", rest = 400 } = {},
): Uint8Array {
  const data = taken === "" && orientation === 1 ? [] : exif(orientation, taken);
  const app1 = [...letters("Exif"), 0, 0, ...data];
  return Uint8Array.from([
    ...[0xff, 0xd8, 0xff, 0xe0, 0, 7, ...letters("JFIF"), 0],
    ...(data.length === 0 ? [] : [0xff, 0xe1, ...big(app1.length + 2, 2), ...app1]),
    ...[0xff, 0xc0, 0, 11, 8, ...big(height, 2), ...big(width, 2), 1, 1, 0x11, 0],
    ...[
      0xff,
      0xda,
      0,
      8,
      1,
      1,
      0,
      0,
      63,
      0,
      ...new Array<number>(rest).fill((width + height) % 251),
    ],
    ...[0xff, 0xd9],
  ]);
}

function chunk(name: string, data: readonly number[] | Uint8Array): readonly number[] {
  const body = [...letters(name), ...data];
  return [...big(data.length, 4), ...body, ...big(crc32(Uint8Array.from(body)), 4)];
}

/** A whole grey PNG; with `says` its header tells another size than its pixels have. */
export function pngFile(width: number, height: number, says = { width, height }): Uint8Array {
  const header = [...big(says.width, 4), ...big(says.height, 4), 8, 0, 0, 0, 0];
  const pixels = deflateSync(new Uint8Array((width + 1) * height));
  return Uint8Array.from([
    ...[0x89, ...letters("PNG\r\n"), 0x1a, 10],
    ...[...chunk("IHDR", header), ...chunk("IDAT", pixels), ...chunk("IEND", [])],
  ]);
}

/** A TIFF with its directory at the end, as scanners write it. */
export function tiffFile(width: number, height: number): Uint8Array {
  const pixels = new Array<number>(width * height).fill(7);
  const directory = [
    entry(0x0100, 4, 1, width),
    entry(0x0101, 4, 1, height),
    entry(0x0111, 4, 1, 8),
  ];
  return Uint8Array.from([
    ...[...letters("II"), 42, 0, ...little(8 + pixels.length, 4)],
    ...pixels,
    ...[...little(directory.length, 2), ...directory.flat(), ...little(0, 4)],
  ]);
}

/** A WebP with an extended header (RIFF, VP8X). */
export function webpFile(width: number, height: number): Uint8Array {
  const vp8x = [
    ...letters("VP8X"),
    ...little(10, 4),
    0,
    0,
    0,
    0,
    ...little(width - 1, 3),
    ...little(height - 1, 3),
  ];
  const body = [...letters("WEBP"), ...vp8x, ...new Array<number>(40).fill(7)];
  return Uint8Array.from([...letters("RIFF"), ...little(body.length, 4), ...body]);
}
