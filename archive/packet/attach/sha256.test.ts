import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { sha256, sha256OfText } from "./sha256";

test("the digest is SHA-256, of any length", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(sha256(bytes)).toBe(createHash("sha256").update(bytes).digest("hex"));
    }),
  );
  const large = new Uint8Array(1_000_000).fill(7);
  expect(sha256(large)).toBe(createHash("sha256").update(large).digest("hex"));
});

test("a text is digested as UTF-8", () =>
  expect(sha256OfText("등대 燈臺")).toBe(createHash("sha256").update("등대 燈臺").digest("hex")));
