import { createHash } from "node:crypto";
import { closeSync, openSync, readFileSync, writeFileSync, writeSync } from "node:fs";
import path from "node:path";
import type { StoredImage } from "../../requests/image-desk";

/** Pixels across; 12,500 rows of them are 200 million. */
export const ACROSS = 16_000;
const BAND = 500;

/** A sheet with lines of ink and the noise of a scanner, as an uncompressed TIFF in strips of 500 rows. @returns its path */
export function writeLargeTiff(folder: string, down: number): string {
  const file = path.join(folder, "large.tif");
  const band = bandOfPaper();
  const strips = Math.ceil(down / BAND);
  const out = openSync(file, "w");
  const pixels = ACROSS * down * 3;
  writeSync(out, Buffer.concat([Buffer.from("II*\0", "latin1"), long(8 + pixels)]));
  for (let at = 0; at < strips; at++) {
    const rows = Math.min(BAND, down - at * BAND);
    writeSync(out, band.subarray(0, rows * ACROSS * 3));
  }
  writeSync(out, directory(down, strips, 8 + pixels));
  closeSync(out);
  return file;
}

/** As the archive would hand it over. */
export function stored(file: string): StoredImage {
  const hash = createHash("sha256").update(readFileSync(file)).digest("hex");
  return { path: file, sha256: hash, leaf: 0, name: path.basename(file) };
}

export function keepJpeg(folder: string, jpeg: Uint8Array): string {
  const file = path.join(folder, "large.jpg");
  writeFileSync(file, jpeg);
  return file;
}

function bandOfPaper(): Buffer {
  const band = Buffer.alloc(BAND * ACROSS * 3);
  let seed = 1907;
  for (let at = 0; at < band.length; at += 3) {
    // Numerical Recipes' generator: the same noise everywhere.
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    const row = Math.floor(at / 3 / ACROSS);
    const ink = row % 90 < 8 && (at >> 8) % 5 > 0 ? 150 : 0;
    const light = 236 - ink + (seed >>> 28);
    band.set([light, light - 8, light - 30], at);
  }
  return band;
}

/** TIFF 6.0, section 2. */
function directory(down: number, strips: number, place: number): Buffer {
  const count = 9;
  const after = place + 2 + count * 12 + 4;
  const [offsets, sizes] = [after + 6, after + 6 + strips * 4];
  const entries = [
    entry(256, 4, 1, ACROSS),
    entry(257, 4, 1, down),
    entry(258, 3, 3, after),
    entry(259, 3, 1, 1),
    entry(262, 3, 1, 2),
    entry(273, 4, strips, offsets),
    entry(277, 3, 1, 3),
    entry(278, 4, 1, BAND),
    entry(279, 4, strips, sizes),
  ];
  const rows = (at: number) => Math.min(BAND, down - at * BAND);
  const all = [...Array(strips).keys()];
  return Buffer.concat([
    ...[short(count), ...entries, long(0), short(8), short(8), short(8)],
    ...all.map((at) => long(8 + at * BAND * ACROSS * 3)),
    ...all.map((at) => long(rows(at) * ACROSS * 3)),
  ]);
}

const entry = (tag: number, type: number, count: number, value: number): Buffer =>
  Buffer.concat([short(tag), short(type), long(count), long(value)]);

function short(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function long(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
