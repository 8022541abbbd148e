import { randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Input } from "../../contract";
import type { UnitId } from "../../model/ids";
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

/** What stands in the archive beneath a unit: level, title, words, and what is said of it. */
async function shape(id: UnitId): Promise<unknown> {
  const { unit, transcriptions, children } = await dossier(id);
  const { level, title, genre, dates, agents, languages, classification } = unit;
  return {
    ...{ level, title, genre, dates, agents, languages, classification },
    texts: transcriptions.map(({ text, marks, language }) => ({ text, marks, language })),
    span: unit.source?.span ?? null,
    children: await Promise.all(children.map(shape)),
  };
}

test("accepting one cut cuts the whole page up, as the import itself would have done, under one file", async () => {
  const id = await whole();
  const words = (await dossier(id)).transcriptions[0]?.text ?? "";
  const { changed, decided } = await splitUp();
  expect(changed.map(({ before }) => before)).toEqual([1, 0, 0, 0]);
  expect(decided.map(({ state }) => state)).toEqual(["applied", "applied", "applied"]);
  const { unit, children, transcriptions } = await dossier(id);
  expect(unit.level).toBe("file");
  expect(transcriptions[0]?.text).toContain("Leave a Reply");
  const parts = await Promise.all(children.map(dossier));
  expect(parts.map((part) => part.unit.title.slice(0, 12))).toEqual([
    "What follows",
    "Document 1",
    "Document 2",
  ]);
  expect(parts.map((part) => part.events.at(-1)?.detail)).toEqual(
    parts.map(() => `Cut out of ${unit.referenceCode} “The Lamp Question 1908”`),
  );
  // Every word of the page stands in exactly one of them.
  const split = [transcriptions, ...parts.map((part) => part.transcriptions)].flat();
  const count = (text: string) => text.split(/\s+/u).filter(Boolean).toSorted();
  expect(count(split.map(({ text }) => text).join(" "))).toEqual(count(words));
});

test("what an import cuts up and what a reader cuts up have the same parts with the same proposals", async () => {
  const id = await whole();
  await splitUp();
  const all = await room.listed({ within: [id], state: "open" });
  await room.accept(...all.filter(({ confidence }) => confidence >= 0.8).map((one) => one.id));
  const other = join(room.folder, "other.txt");
  await writeFile(other, `${lampPage["page.txt"]}\n`);
  const { imported } = await room.handlers.importFiles({
    ...({ job: randomUUID(), tickets: [other], into: null } as const),
    accept: "confident",
  } as Input<"importFiles">);
  expect(await shape(id)).toEqual(await shape(imported[0]?.id as UnitId));
});

test("cutting up is taken back as one change: the one document is as it was, its parts are withdrawn", async () => {
  const id = await whole();
  const before = await shape(id);
  const { changed } = await splitUp();
  const after = await shape(id);
  const back = await room.handlers.restore({ changed: [...changed], why: "Cut", again: false });
  expect(await shape(id)).toEqual(before);
  await room.handlers.restore({ changed: [...back.changed], why: "Cut", again: true });
  expect(await shape(id)).toEqual(after);
});

test("rejecting a cut that was accepted joins the page again, exactly, and takes its parts from view", async () => {
  const id = await whole();
  const before = await dossier(id);
  await splitUp();
  const parts = (await dossier(id)).children;
  await room.handlers.rejectProposals({ ids: [(await cuts())[0]?.id as never] });
  const { unit, transcriptions, children } = await dossier(id);
  expect(children).toEqual([]);
  expect(transcriptions).toEqual(before.transcriptions);
  expect((await cuts()).map(({ state }) => state)).toEqual(["rejected", "rejected", "rejected"]);
  await room.handlers.reopenProposals({ ids: (await cuts()).map((one) => one.id) as never });
  expect((await dossier(id)).unit).toEqual(before.unit);
  expect(unit.title).toBe(before.unit.title);
  await expect(dossier(parts[0] as UnitId)).rejects.toMatchObject({ code: "request.no-unit" });
});

test("a page that the import cut up can be joined too, by reading its original again", async () => {
  const other = join(room.folder, "other.txt");
  await writeFile(other, `${lampPage["page.txt"]}\n`);
  const { imported } = await room.handlers.importFiles({
    ...({ job: randomUUID(), tickets: [other], into: null } as const),
    accept: "confident",
  } as Input<"importFiles">);
  const id = imported[0]?.id as UnitId;
  const applied = (await room.listed({ within: [id], kind: "segment" })).map(({ state }) => state);
  expect(applied).toEqual(["applied", "applied", "applied"]);
  const [cut] = await room.listed({ within: [id], kind: "segment" });
  await room.handlers.rejectProposals({ ids: [cut?.id as never] });
  const { unit, transcriptions, children } = await dossier(id);
  expect([unit.level, children, transcriptions[0]?.text]).toEqual([
    "item",
    [],
    (await dossier(await whole())).transcriptions[0]?.text,
  ]);
});
