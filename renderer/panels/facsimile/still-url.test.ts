import { expect, test } from "vitest";
import { stillUrl } from "./still-url";

test("a browser gets what it can show, and a rendition of anything else", () => {
  const url = (mediaType: "image/jpeg" | "image/tiff", side: number) =>
    stillUrl("/facsimile/fax-1", { mediaType, width: side, height: side }, "overview");
  expect(url("image/jpeg", 2_000)).toBe("/facsimile/fax-1");
  expect(url("image/jpeg", 14_000)).toBe("/facsimile/fax-1/0/overview.jpg");
  expect(url("image/tiff", 200)).toBe("/facsimile/fax-1/0/overview.jpg");
});
