import { randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { UnitId } from "../../model/ids";
import { changeUnits } from "../editing/change-units";
import { startAnew } from "../catch-up";
import { openDesk } from "../testing/open-desk";

const OFFICE =
  "To the Harbour Master.\n\nNine cases were moved to a barge.\n\nSeo Munha, with respect.\n";
const ALDOUS = "To the Harbour Master.\n\nNine boxes were moved to a lighter.\n\nSeo Munha.\n";
let room: Awaited<ReturnType<typeof openDesk>>;
let office: UnitId;
let aldous: UnitId;

beforeEach(async () => {
  room = await openDesk();
  const paths = [join(room.folder, "office.txt"), join(room.folder, "aldous.txt")] as const;
  await writeFile(paths[0], OFFICE);
  await writeFile(paths[1], ALDOUS);
  const tickets = [...paths];
  const report = await room.handlers.importFiles({
    job: randomUUID(),
    tickets,
    into: null,
    accept: "none",
  });
  [office, aldous] = report.imported.map(({ id }) => id) as [UnitId, UnitId];
});
afterEach(() => room.close());

const text = (unit: UnitId) => ({ unit, transcription: null });
const compare = (left = office, right = aldous) =>
  room.handlers.compareTexts({ left: text(left), right: text(right) });
const align = (
  rows: readonly (readonly [number, number])[] | null,
  left = office,
  right = aldous,
) => room.handlers.alignTexts({ left: text(left), right: text(right), rows });

test("two texts of one language stand beside each other, and their words are told apart", async () => {
  const { rows, differences, left, right, byHand } = await compare();
  expect(rows).toEqual([
    [1, 1],
    [1, 1],
    [1, 1],
  ]);
  expect(byHand).toBeNull();
  const told = differences!.map((one) => [
    one.row,
    one.left && left.text.slice(...one.left),
    one.right && right.text.slice(...one.right),
  ]);
  expect(told).toEqual([
    [1, "cases", "boxes"],
    [1, "barge", "lighter"],
    [2, "with respect", null],
  ]);
});

test("who knows better sets them by hand: kept as an object, the other way round too, and after a rebuild", async () => {
  await align([
    [1, 1],
    [1, 0],
    [1, 2],
  ]);
  expect(await compare()).toMatchObject({
    rows: [
      [1, 1],
      [1, 0],
      [1, 2],
    ],
    byHand: { by: "M. Aldous" },
  });
  expect((await compare(aldous, office)).rows).toEqual([
    [1, 1],
    [0, 1],
    [2, 1],
  ]);
  await startAnew(room.open);
  expect((await compare()).byHand).not.toBeNull();
});

test("setting by hand is taken back, and done again", async () => {
  await align([
    [1, 1],
    [2, 2],
  ]);
  const second = await align([[3, 3]], office, aldous);
  const back = (changed: typeof second.changed) =>
    room.handlers.restore({ changed: [...changed], why: "not so", again: false });
  const undone = await back(second.changed);
  expect((await compare()).rows).toEqual([
    [1, 1],
    [2, 2],
  ]);
  await back(undone.changed);
  expect((await compare()).rows).toEqual([[3, 3]]);
});

test("taken back whole, or left to the lengths again, nothing of the hand remains", async () => {
  const { changed } = await align([[3, 3]]);
  await room.handlers.restore({ changed: [...changed], why: "not so", again: false });
  expect((await compare()).byHand).toBeNull();
  await align([[3, 3]]);
  await align(null);
  expect(await compare()).toMatchObject({
    byHand: null,
    rows: [
      [1, 1],
      [1, 1],
      [1, 1],
    ],
  });
});

test("a text that has changed since is not read by what was set for the old one", async () => {
  await align([[3, 3]]);
  // As long as before, so that only the digest tells.
  const text = OFFICE.replace("Nine", "Five");
  await changeUnits(room.desk, room.open, [
    {
      id: office,
      seen: null,
      change: ({ unit, transcriptions }) => {
        const sha256 = room.desk.sha256(new TextEncoder().encode(text));
        const head = { ...unit.transcriptions[0]!, characters: text.length, sha256 };
        return {
          unit: { ...unit, transcriptions: [head] },
          texts: [{ ...transcriptions[0]!, text, marks: [] }],
          type: "transcription",
          detail: "Read again",
        };
      },
    },
  ]);
  expect(await compare()).toMatchObject({ byHand: null, handIsOld: true });
});

test("rows that leave a paragraph out are refused, and so is a reading that is not there", async () => {
  await expect(
    align([
      [1, 1],
      [1, 1],
    ]),
  ).rejects.toMatchObject({ code: "request.not-whole" });
  await expect(
    align([
      [3, 3],
      [0, 0],
    ]),
  ).rejects.toMatchObject({ code: "request.not-whole" });
  const right = { unit: aldous, transcription: `${aldous}.t9` as never };
  await expect(room.handlers.compareTexts({ left: text(office), right })).rejects.toMatchObject({
    code: "request.no-reading",
  });
});
