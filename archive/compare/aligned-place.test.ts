import fc from "fast-check";
import { expect, test } from "vitest";
import { alignedPlace } from "./aligned-place";

const TEXT = "The Ondine lies at the mole. The pilot signed for nine cases of glass, and left.";
const placed = (quote: string, text: string, start: number): string | null => {
  const place = alignedPlace(quote, text, start);
  return place === null ? null : text.slice(place.start, place.end);
};

test("words that stand elsewhere are found at the occurrence that is nearest", () => {
  expect(alignedPlace("fog", "fog, then more fog, then fog", 17)).toEqual({ start: 15, end: 18 });
  expect(placed("the mole", TEXT, 60)).toBe("the mole");
});

test("words of which most are left are found with what came between them", () => {
  expect(placed("The pilot signed for ten cases of glass", TEXT, 29)).toBe(
    "The pilot signed for nine cases of glass",
  );
  expect(placed("등대에서 내린 아홉 상자", "짐은 등대에서 내린 열 상자라고 한다.", 3)).toContain(
    "등대에서 내린 열 상자",
  );
});

test("words of which little is left are found nowhere", () => {
  expect(placed("Whoever reads this keeps the lamp burning all night", TEXT, 0)).toBeNull();
});

test("a quotation put anywhere into other words is found there", () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 80 }),
      fc.string({ minLength: 1, maxLength: 20 }),
      fc.string({ maxLength: 80 }),
      fc.nat(200),
      (before, quote, after, start) => {
        expect(placed(quote, before + quote + after, start)).toBe(quote);
      },
    ),
  );
});
