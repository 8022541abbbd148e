import { writeFile } from "node:fs/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { UnitId } from "../../model/ids";
import { changeUnits } from "../editing/change-units";
import { lampPage, openReview } from "../testing/open-review";

let room: Awaited<ReturnType<typeof openReview>>;
beforeEach(async () => {
  room = await openReview(lampPage);
});
afterEach(() => room.close());

const dossier = (id: UnitId) => room.handlers.dossier({ id });
const cuts = () => room.listed({ kind: "segment" });
const whole = async () => (await cuts())[0]?.unit as UnitId;
const splitUp = async () => room.accept((await cuts())[0]?.id as never);

test("what was decided of the whole page is decided of the part that holds the words, and what a person set stays", async () => {
  const id = await whole();
  const date = await room.one("date", /1908-01-22|2016-11-18/u);
  await room.accept(date.id);
  await changeUnits(room.desk, room.open, [
    {
      id,
      seen: null,
      change: ({ unit }) => ({
        unit: { ...unit, title: "Lamps", classification: "Open" },
        type: "metadata modification",
        detail: "By hand",
      }),
    },
  ]);
  await splitUp();
  const { unit, children } = await dossier(id);
  expect([unit.title, unit.classification]).toEqual(["Lamps", "Open"]);
  const all = await Promise.all([id, ...children].map(dossier));
  const dated = all.filter((one) => one.unit.dates.some(({ edtf }) => edtf === date.value));
  expect(dated).toHaveLength(1);
  expect(dated[0]?.unit.proposals.find(({ value }) => value === date.value)?.state).toBe("applied");
});

test("a page whose text was corrected since is not cut up: nothing of the correction may be lost", async () => {
  const id = await whole();
  await changeUnits(room.desk, room.open, [
    {
      id,
      seen: null,
      change: ({ unit, transcriptions: [first] }) =>
        first === undefined
          ? null
          : {
              unit,
              texts: [{ ...first, text: first.text.replace("two casks", "three casks") }],
              type: "transcription",
              detail: "Corrected",
            },
    },
  ]);
  const head = room.open.store.head();
  await expect(splitUp()).rejects.toMatchObject({ code: "request.cannot-split" });
  expect(room.open.store.head()).toBe(head);
});

test("nor is one that was marked by hand", async () => {
  const id = await whole();
  const mark = { kind: "unclear" as const, start: 0, end: 3, note: null, by: "M. A.", label: null };
  await changeUnits(room.desk, room.open, [
    {
      id,
      seen: null,
      change: ({ unit, transcriptions: [first] }) =>
        first === undefined
          ? null
          : {
              unit,
              texts: [{ ...first, marks: [mark, ...first.marks] }],
              type: "transcription",
              detail: "Marked",
            },
    },
  ]);
  await expect(splitUp()).rejects.toMatchObject({ code: "request.cannot-split" });
});

test.each([
  ["the file", 0],
  ["one part of it", 2],
])("joined again, a page is seen by no more than saw %s while it was cut up", async (_, at) => {
  const id = await whole();
  await splitUp();
  const { children } = await dossier(id);
  await changeUnits(room.desk, room.open, [
    {
      id: [id, ...children][at] as UnitId,
      seen: null,
      change: ({ unit }) => ({
        unit: { ...unit, access: { restriction: "restricted", until: null, why: null } },
        type: "metadata modification",
        detail: "Restricted",
      }),
    },
  ]);
  await room.handlers.rejectProposals({ ids: [(await cuts())[0]?.id as never] });
  expect((await dossier(id)).unit.access.restriction).toBe("restricted");
});

test("an excerpt says where its words stand after a page was cut up, and after it was joined again", async () => {
  const id = await whole();
  const keep = async (unit: UnitId, words: string) => {
    const [reading] = (await dossier(unit)).transcriptions;
    const start = reading?.text.indexOf(words) ?? -1;
    const place = { start, end: start + words.length, note: null };
    return room.handlers.keepExcerpt({ unit, transcription: reading?.id as never, ...place });
  };
  await keep(id, "three times before the board answered");
  const listed = async () =>
    (await room.handlers.excerpts({})).excerpts.map(({ state, moved }) => [
      state,
      moved?.title.slice(0, 13) ?? null,
    ]);
  expect(await listed()).toEqual([["same", null]]);
  await splitUp();
  expect(await listed()).toEqual([["gone", "What follows "]]);
  const { children } = await dossier(id);
  await keep(children[2] as UnitId, "left his yard whole");
  await room.handlers.rejectProposals({ ids: [(await cuts())[0]?.id as never] });
  expect(await listed()).toEqual([
    ["same", null],
    ["gone", "The Lamp Ques"],
  ]);
});

test("original bytes that are not what they were are not read again", async () => {
  const { unit } = await dossier(await whole());
  const path = await room.open.store.locate(unit.source?.id as never, "original");
  await writeFile(path, "Something else.");
  await expect(splitUp()).rejects.toMatchObject({ code: "store.damaged" });
});
