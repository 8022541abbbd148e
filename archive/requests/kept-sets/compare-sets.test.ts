import { randomUUID } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import Papa from "papaparse";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { SetSide } from "../../contract/kept-sets";
import { openDesk } from "../testing/open-desk";

const WORDS = ["lamp", "glass", "fog", "harbour"] as const;
let room: Awaited<ReturnType<typeof openDesk>>;

/** Fifteen papers: one for each choice of the four words but none at all. */
beforeAll(async () => {
  room = await openDesk();
  const folder = join(room.folder, "papers");
  await mkdir(folder);
  const tickets: string[] = [];
  for (let choice = 1; choice < 16; choice += 1) {
    const path = join(folder, `${String(choice).padStart(2, "0")}.txt`);
    const words = WORDS.filter((_, at) => (choice >> at) & 1);
    await writeFile(path, `Paper ${String(choice)}. ${words.join(" ")}\n`);
    tickets.push(path);
  }
  await room.handlers.importFiles({ job: randomUUID(), tickets, into: null, accept: "none" });
});
afterAll(() => room.close());

const asking = (words: readonly string[]): SetSide => ({
  question: { text: words.map((word) => `+${word}`).join(" "), narrowing: null, names: true },
});
const job = randomUUID();
const words = fc.subarray([...WORDS], { minLength: 1 });

test("only in the first, in both and only in the second are each document once, and turning the sides turns the counts", () =>
  fc.assert(
    fc.asyncProperty(words, words, async (a, b) => {
      const sides = { left: asking(a), right: asking(b) };
      const told = await room.handlers.compareSets({ ...sides, job });
      expect(told.onlyLeft + told.both).toBe(told.left);
      expect(told.onlyRight + told.both).toBe(told.right);
      const part = async (name: "left" | "both" | "right") =>
        (
          await room.handlers.comparedUnits({ ...sides, part: name, offset: 0, limit: 100 })
        ).units.map(({ unit }) => unit);
      const all = [...(await part("left")), ...(await part("both")), ...(await part("right"))];
      expect(new Set(all).size).toBe(all.length);
      expect(all.length).toBe(told.onlyLeft + told.both + told.onlyRight);
      // A paper with all words of both is in both: what the words say, without any index.
      expect(told.both).toBe(2 ** (4 - new Set([...a, ...b]).size));
      const turned = await room.handlers.compareSets({ left: sides.right, right: sides.left, job });
      expect(turned).toMatchObject({
        ...{ left: told.right, both: told.both, onlyLeft: told.onlyRight },
      });
      expect(turned.typical.map(({ form }) => form)).toEqual(
        told.untypical.map(({ form }) => form),
      );
    }),
    { numRuns: 30 },
  ));

test("a set beside itself has nothing of its own, and no words that set it apart", async () => {
  const sides = { left: asking(["lamp"]), right: asking(["lamp"]) };
  expect(await room.handlers.compareSets({ ...sides, job })).toMatchObject({
    ...{ onlyLeft: 0, both: 8, onlyRight: 0, typical: [], untypical: [] },
  });
});

test("the words that set them apart are those that only one of them has", async () => {
  const none = (word: string): SetSide => ({
    question: { text: `paper -${word}`, narrowing: null, names: true },
  });
  const sides = { left: asking(["fog"]), right: none("fog") };
  const told = await room.handlers.compareSets({ ...sides, job });
  expect(told.typical[0]).toMatchObject({ form: "fog", left: 8, right: 0 });
  expect(told.readDocuments).toEqual({ left: 8, right: 7 });
  expect(told.undated).toEqual({ left: 8, right: 7 });
});

test("the table holds every document once, with where it stands", async () => {
  const sides = { left: asking(["lamp"]), right: asking(["glass"]) };
  const { text } = await room.handlers.comparisonTable({ ...sides, job });
  const { data } = Papa.parse<Record<string, string>>(text.slice(1).trim(), { header: true });
  const count = (where: string) => data.filter((row) => row["stands_in"] === where).length;
  expect([count("first only"), count("both"), count("second only")]).toEqual([4, 4, 4]);
  expect(new Set(data.map(({ id }) => id)).size).toBe(12);
});
