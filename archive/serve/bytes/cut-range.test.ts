import { expect, test } from "vitest";
import { cutRange, readRange } from "./cut-range";

const ten = Uint8Array.from({ length: 10 }, (_, n) => n);
const cut = (header: string | null) => {
  const { slice, bytes } = cutRange(ten, readRange(header));
  return slice === null ? null : [...bytes];
};

test.each([
  [null, [...ten]],
  ["bytes=0-3", [0, 1, 2, 3]],
  ["bytes=8-", [8, 9]],
  ["bytes=8-99", [8, 9]],
  ["bytes=-2", [8, 9]],
  ["bytes=-99", [...ten]],
  ["bytes=10-", null],
  ["bytes=-0", null],
  ["bytes=3-1", [...ten]],
  ["bytes=0-1,4-5", [...ten]],
  ["bytes=-", [...ten]],
  ["lines=0-1", [...ten]],
  ["bytes=0-99999999999999999999", [...ten]],
])("the range %s gives its bytes, and nonsense gives the whole", (header, expected) => {
  expect(cut(header)).toEqual(expected);
});

test("nothing of an empty resource can be cut", () => {
  expect(cutRange(new Uint8Array(0), readRange("bytes=0-")).slice).toBeNull();
});
