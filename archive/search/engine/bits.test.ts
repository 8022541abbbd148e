import fc from "fast-check";
import { expect, test } from "vitest";
import * as bits from "./bits";

const documents = fc.uniqueArray(fc.nat(400), { maxLength: 60 });
const sorted = (numbers: Iterable<number>) => [...numbers].sort((a, b) => a - b);

test("a bit set holds exactly the documents put into it", () => {
  fc.assert(
    fc.property(documents, (given) => {
      const set = bits.bitsOf(given);
      expect([...bits.documentsOf(set)]).toEqual(sorted(given));
      expect(bits.countBits(set)).toBe(given.length);
      for (let n = 0; n <= 450; n++) expect(bits.hasBit(set, n)).toBe(given.includes(n));
    }),
  );
});

test("documents of a stretch of numbers are counted", () => {
  fc.assert(
    fc.property(documents, fc.nat(450), fc.nat(450), (given, first, more) => {
      const last = first + more;
      const inside = given.filter((n) => n >= first && n <= last).length;
      expect(bits.countBitsBetween(bits.bitsOf(given), first, last)).toBe(inside);
    }),
  );
});

test("sets of different lengths meet, join and subtract as sets do", () => {
  fc.assert(
    fc.property(documents, documents, (a, b) => {
      const [left, right] = [bits.bitsOf(a), bits.bitsOf(b)];
      const both = sorted(a.filter((n) => b.includes(n)));
      expect([...bits.documentsOf(bits.intersectBits(left, right))]).toEqual(both);
      expect(bits.countCommonBits(left, right)).toBe(both.length);
      expect([...bits.documentsOf(bits.uniteBits(left, right))]).toEqual(
        sorted(new Set([...a, ...b])),
      );
      expect([...bits.documentsOf(bits.subtractBits(left, right))]).toEqual(
        sorted(a.filter((n) => !b.includes(n))),
      );
    }),
  );
});

test("growing keeps what is in the set, and removing takes one out", () => {
  const set = bits.growBits(bits.bitsOf([3, 31, 32]), 1000);
  bits.setBit(set, 999);
  bits.clearBit(set, 31);
  bits.clearBit(set, 5000);
  expect([...bits.documentsOf(set)]).toEqual([3, 32, 999]);
});
