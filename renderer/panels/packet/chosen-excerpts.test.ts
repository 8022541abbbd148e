import { expect, test } from "vitest";
import type { KeptExcerpt } from "../../../archive/contract/excerpts";
import type { PacketPick } from "../../state/desk-context";
import { offeredOf, quotedOf, shifted, toggled } from "./chosen-excerpts";
import { packetEntry } from "./use-packet-draft";

const kept = [40, 8, 20].map((start) => ({
  state: "same",
  excerpt: {
    id: `nte-${String(start)}`,
    unit: "a",
    transcription: "t",
    start,
    end: start + 2,
    quote: `at ${String(start)}`,
    textSha256: "0",
  },
})) as unknown as readonly KeptExcerpt[];
const pick: PacketPick = { unit: "a", whole: false };
const starts = (one: PacketPick) => quotedOf(one, kept).map(({ start }) => start);
const key = (start: number) => `t ${String(start)} ${String(start + 2)}`;

test("until somebody chooses, all that is kept is quoted, in the order of the text", () =>
  expect(starts(pick)).toEqual([8, 20, 40]));

test("an excerpt is left out and taken in again, at the end", () => {
  const without = toggled(pick, kept, key(8));
  expect(starts(without)).toEqual([20, 40]);
  expect(offeredOf(without, kept).map(({ chosen }) => chosen)).toEqual([true, true, false]);
  expect(starts(toggled(without, kept, key(8)))).toEqual([20, 40, 8]);
});

test("the chosen order is the order of the packet, and stops at both ends", () => {
  const first = shifted(pick, kept, key(40), -1);
  expect(starts(first)).toEqual([8, 40, 20]);
  expect(packetEntry(first, kept).excerpts?.map(({ start }) => start)).toEqual([8, 40, 20]);
  expect(starts(shifted(first, kept, key(20), 1))).toEqual([8, 40, 20]);
  expect(starts(shifted(first, kept, key(8), -1))).toEqual([8, 40, 20]);
});

test("a document of which nothing is chosen is quoted whole", () => {
  const none = [8, 20, 40].reduce((one, start) => toggled(one, kept, key(start)), pick);
  expect(none).toEqual({ unit: "a", whole: true });
  expect(packetEntry(none, kept).excerpts).toBeNull();
});

test("words of an opened recipe stay among what is offered, also where nobody keeps them here", () => {
  const [words] = quotedOf(pick, kept);
  const opened = { ...pick, quoted: [{ ...words!, start: 2, end: 5, id: null }] };
  const offered = offeredOf(opened, kept);
  expect(offered.map(({ words: { start } }) => start)).toEqual([2, 8, 20, 40]);
  expect(offered[0]).toMatchObject({ chosen: true, kept: null });
});
