import fc from "fast-check";
import { expect, test } from "vitest";
import { agreed, isUncertain } from "./date-certainty";
import { readEdtf } from "./edtf";
import type { UnitDate } from "./unit-date";

const date = (edtf: string, certainty: UnitDate["certainty"]): UnitDate => ({
  ...{ edtf, display: edtf, role: "created", source: null, certainty },
});

test.each([
  ["1907", "possible", "1907?"],
  ["1907~", "probable", "1907%"],
  ["1907%", "certain", "1907~"],
  ["1904/1911?", "certain", "1904/1911"],
  ["1904/1911", "possible", "1904?/1911?"],
  ["../1911", "possible", "../1911?"],
  ["1907?", "possible", "1907?"],
] as const)("%s that is %s is written %s", (edtf, certainty, written) =>
  expect(agreed(date(edtf, certainty)).edtf).toBe(written),
);

test("where nobody said how certain it is, EDTF alone speaks", () => {
  expect(agreed(date("1907?", null))).toEqual(date("1907?", null));
  expect(agreed(date("1907", undefined))).toEqual(date("1907", undefined));
});

test("EDTF and certainty never contradict one another", () => {
  const plain = fc
    .tuple(
      fc.integer({ min: 1000, max: 2999 }),
      fc.constantFrom("", "-08", "-08-27"),
      fc.constantFrom("", "?", "~", "%"),
    )
    .map((parts) => parts.join(""));
  const any = fc.oneof(
    plain,
    fc.tuple(plain, plain).map((ends) => ends.toSorted().join("/")),
    plain.map((one) => `[..${one}]`),
  );
  fc.assert(
    fc.property(any, fc.constantFrom("certain", "probable", "possible"), (edtf, certainty) => {
      fc.pre(readEdtf(edtf) !== null);
      const now = agreed(date(edtf, certainty));
      // One of several days (`[..1910]`) is uncertain by nature: EDTF has no sign for it there.
      if (!edtf.startsWith("[")) expect(isUncertain(now.edtf ?? "")).toBe(certainty !== "certain");
      expect(agreed(now)).toEqual(now);
    }),
  );
});
