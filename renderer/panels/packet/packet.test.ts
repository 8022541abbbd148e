import { expect, test } from "vitest";
import type { KeptExcerpt } from "../../../archive/contract/excerpts";
import { differingPart } from "../check/differing-part";
import { movedBefore, movedBy } from "./packet-order";
import { packetEntry } from "./use-packet-draft";

const picks = ["a", "b", "c"].map((unit) => ({ unit, whole: true }));
const order = (list: readonly { readonly unit: string }[]) => list.map(({ unit }) => unit).join("");

test("a document moves by one and stops at the ends", () => {
  expect(order(movedBy(picks, "a", 1))).toBe("bac");
  expect(order(movedBy(picks, "a", -1))).toBe("abc");
  expect(order(movedBy(picks, "c", 1))).toBe("abc");
});

test("a dragged document lands before or after the one it is put on", () => {
  expect(order(movedBefore(picks, "a", "c", "after"))).toBe("bca");
  expect(order(movedBefore(picks, "c", "a", "before"))).toBe("cab");
  expect(order(movedBefore(picks, "a", "a", "before"))).toBe("abc");
});

test("excerpts are quoted in the order of the text, and a document without any is quoted whole", () => {
  const kept = [40, 8].map((start) => ({
    excerpt: {
      id: `n${start}`,
      unit: "a",
      transcription: "t",
      start,
      end: start + 2,
      quote: "xx",
      textSha256: "0",
    },
  })) as unknown as readonly KeptExcerpt[];
  expect(
    packetEntry({ unit: "a", whole: false }, kept).excerpts?.map(({ start }) => start),
  ).toEqual([8, 40]);
  expect(packetEntry({ unit: "a", whole: true }, kept).excerpts).toBeNull();
  expect(packetEntry({ unit: "b", whole: false }, kept).excerpts).toBeNull();
});

test("a headnote goes with its document; an empty one is none", () => {
  const entry = (headnote: string) => packetEntry({ unit: "a", whole: true, headnote }, []);
  expect(entry(" The first word of the fog. ").headnote).toBe("The first word of the fog.");
  expect(entry("  ").headnote).toBeNull();
  expect(packetEntry({ unit: "a", whole: true }, []).headnote).toBeNull();
});

test("two digests are shown around their first difference", () => {
  const expected = `4f1c09ae77d2b360${"0".repeat(48)}`;
  const found = `4f1c09ae77d25d11${"0".repeat(48)}`;
  expect(differingPart(expected, found)).toEqual(["4f1c 09ae 77d2 ", "b360 0000", " …"]);
  expect(differingPart("a note", "another")).toEqual(["a note", "", ""]);
});
