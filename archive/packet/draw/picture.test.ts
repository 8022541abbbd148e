import { expect, test } from "vitest";
import { exifOrientation, openPicture } from "./picture";

/** The head of a JPEG file with one EXIF entry: its orientation. */
function withOrientation(turn: number, isLittle: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(60));
  const put = (at: number, ...bytes: readonly number[]): void =>
    bytes.forEach((byte, index) => view.setUint8(at + index, byte));
  put(0, 0xff, 0xd8, 0xff, 0xe1, 0, 40, 0x45, 0x78, 0x69, 0x66, 0, 0);
  put(12, ...(isLittle ? [0x49, 0x49] : [0x4d, 0x4d]));
  view.setUint16(14, 42, isLittle);
  view.setUint32(16, 8, isLittle);
  view.setUint16(20, 1, isLittle);
  view.setUint16(22, 0x0112, isLittle);
  view.setUint16(24, 3, isLittle);
  view.setUint32(26, 1, isLittle);
  view.setUint16(30, turn, isLittle);
  return new Uint8Array(view.buffer);
}

test.each([1, 3, 6, 8])("a page photographed on its side says so: orientation %i", (turn) => {
  expect(exifOrientation(withOrientation(turn, true))).toBe(turn);
  expect(exifOrientation(withOrientation(turn, false))).toBe(turn);
});

test("an orientation that is nonsense or cut short is none", () => {
  expect(exifOrientation(withOrientation(77, true))).toBe(1);
  expect(exifOrientation(withOrientation(6, true).subarray(0, 24))).toBe(1);
  expect(exifOrientation(new Uint8Array(0))).toBe(1);
});

test("an image that is none is no picture, nor is one without bytes", async () => {
  for (const bytes of [new Uint8Array([1, 2, 3]), null])
    expect(await openPicture({ bytes, mediaType: "image/png", label: "f. 7r" })).toBeNull();
});
