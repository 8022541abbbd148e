import { randomUUID } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { ImportId, UnitId } from "../model/ids";
import { startAnew } from "./catch-up";
import { changeUnits } from "./editing/change-units";
import { openDesk } from "./testing/open-desk";

let room: Awaited<ReturnType<typeof openDesk>>;
beforeEach(async () => {
  room = await openDesk();
});
afterEach(() => room.close());

const letter = (day: number) =>
  `Harbour Office, ${String(day)} November 1907.\n\nMy dear Mr. Seo,\nThe lighter came in with oil and rope.\n\nJ. Penhallow\n`;
const VOLUME = `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="v1"><teiHeader><fileDesc><titleStmt><title>Letters</title></titleStmt></fileDesc></teiHeader>
<text><front><div type="preface" xml:id="pref"><head>Preface</head><p>Seven words stand in this short preface.</p></div></front>
<body><div type="document" xml:id="d1"><head>1. Letter</head><p>The fog lay on the mole.</p></div>
<div type="document" xml:id="d2"><head>2. Answer</head><p>It has lifted.</p></div></body></text></TEI>`;

/** @returns the tickets of a new folder's files, in the order given */
async function files(entries: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const folder = join(room.folder, `in-${randomUUID()}`);
  for (const [name, content] of Object.entries(entries)) {
    await mkdir(join(folder, name, ".."), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  const tops = new Set(Object.keys(entries).map((name) => name.split("/")[0] as string));
  return [...tops].map((name) => join(folder, name));
}

const importing = (tickets: readonly string[], into: UnitId | null = null) =>
  room.handlers.importFiles({
    job: randomUUID(),
    tickets: [...tickets],
    into,
    accept: "confident",
  });
async function imported(entries: Readonly<Record<string, string>>, into: UnitId | null = null) {
  const report = await importing(await files(entries), into);
  return { report, id: report.run as ImportId };
}
const found = async (text: string) =>
  (await room.handlers.search({ text, limit: 50, offset: 0, narrowing: null, names: true })).total;
const codes = async () =>
  (await room.handlers.tree({})).rows.map(({ referenceCode }) => referenceCode);

test("an import is recorded with its files, its sum of words and what it left aside", async () => {
  const { report, id } = await imported({
    "v1.xml": VOLUME,
    "a.txt": letter(1),
    "copy of a.txt": letter(1),
    "broken.xml": "<TEI><text></TEI>",
  });
  const story = await room.handlers.importStory({ id });
  expect(story.files.map(({ name, documents, others }) => [name, documents, others])).toEqual([
    ["v1.xml", 2, 1],
    ["a.txt", 1, 0],
  ]);
  expect(story.words.in).toBe(report.words.in);
  expect(story.words.documents + story.words.others + story.words.left).toBe(report.words.in);
  expect(story.words).toMatchObject({ apart: 0, filesApart: 0 });
  expect(story.words.others).toBeGreaterThanOrEqual(8);
  expect(story.aside.map(({ source, kind }) => [source, kind])).toEqual([
    ["copy of a.txt", "here"],
    ["broken.xml", "refused"],
  ]);
  expect(story.run).toMatchObject({ by: "M. Aldous", cancelled: false, undone: null });
});

test("the report outlives the catalogue", async () => {
  const { id } = await imported({ "v1.xml": VOLUME });
  const before = await room.handlers.importStory({ id });
  await startAnew(room.open);
  expect(await room.handlers.importStory({ id })).toEqual(before);
  expect((await room.handlers.imports({})).imports).toMatchObject([{ files: 1, documents: 2 }]);
});

test("an import that takes nothing in is not recorded", async () => {
  const tickets = await files({ "a.txt": letter(1) });
  await importing(tickets);
  expect((await importing(tickets)).run).toBeNull();
  expect((await room.handlers.imports({})).imports).toHaveLength(1);
});

test("taking an import back withdraws every unit it made, and folders too, in one transaction", async () => {
  const { id: first } = await imported({ "a.txt": letter(1) });
  const { id } = await imported({ "Ondine/b.txt": letter(2), "Ondine/c.txt": letter(3) });
  expect(await codes()).toEqual(["1", "2", "2/1", "2/2"]);
  let commits = 0;
  const { commit } = room.open.store;
  Object.assign(room.open.store, {
    commit: (...work: Parameters<typeof commit>) => {
      commits += 1;
      return commit(...work);
    },
  });
  await room.handlers.undoImport({ id });
  expect(commits).toBe(1);
  expect(await codes()).toEqual(["1"]);
  expect(await found("lighter")).toBe(1);
  const { run } = await room.handlers.importStory({ id });
  expect(run.undone).toMatchObject({ by: "M. Aldous" });
  expect((await room.handlers.importStory({ id: first })).run.undone).toBeNull();
  expect((await room.open.store.verify({ quick: false })).ok).toBe(true);
});

test("an import that was taken back comes back as it was, edits included, but not what was withdrawn before", async () => {
  const { report, id } = await imported({ "a.txt": letter(1), "b.txt": letter(2) });
  const [a, b] = report.imported.map((one) => one.id);
  await edit(a as UnitId, { title: "The oil" });
  await edit(b as UnitId, { withdrawn: { when: "2026-01-01T00:00:00.000Z", why: "a double" } });
  const { undo } = await room.handlers.importStory({ id });
  expect(undo).toMatchObject({ units: 1, edited: 1, stay: 0 });
  expect(undo?.editedFirst[0]?.title).toBe("The oil");
  await room.handlers.undoImport({ id });
  expect(await codes()).toEqual([]);
  await room.handlers.redoImport({ id });
  const { rows } = await room.handlers.tree({});
  expect(rows.map(({ title }) => title)).toEqual(["The oil"]);
  // Coming back is no edit.
  expect((await room.handlers.importStory({ id })).undo?.edited).toBe(1);
});

test("a unit that holds something from elsewhere stays, so that it can be found", async () => {
  const { id } = await imported({ "Ondine/a.txt": letter(1) });
  const [folder] = (await room.handlers.tree({})).rows;
  await imported({ "b.txt": letter(2) }, folder?.id);
  const { undo } = await room.handlers.importStory({ id });
  expect(undo).toMatchObject({ units: 1, stay: 1 });
  await room.handlers.undoImport({ id });
  expect(await codes()).toEqual(["1", "1/2"]);
});

test("a file whose import was taken back may come again; its bytes are stored once", async () => {
  const tickets = await files({ "a.txt": letter(1) });
  const { run } = await importing(tickets);
  await room.handlers.undoImport({ id: run as ImportId });
  const again = await importing(tickets);
  expect(again.imported).toHaveLength(1);
  expect(await codes()).toEqual(["2"]);
  const sources: string[] = [];
  for await (const id of room.open.store.objects()) if (id.startsWith("src-")) sources.push(id);
  expect(sources).toHaveLength(1);
  expect((await importing(tickets)).skipped[0]?.says?.code).toBe("aside.here-as");
});

test("an import is taken back once, and comes back once", async () => {
  const { id } = await imported({ "a.txt": letter(1) });
  await expect(room.handlers.redoImport({ id })).rejects.toMatchObject({
    code: "request.import-not-undone",
  });
  await room.handlers.undoImport({ id });
  await expect(room.handlers.undoImport({ id })).rejects.toMatchObject({
    code: "request.import-undone",
  });
});

test("a warning leads to the unit that holds its place, and a report is narrowed to one file", async () => {
  const volume = `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="v1"><teiHeader><fileDesc><titleStmt><title>L</title></titleStmt></fileDesc></teiHeader>
<text><body><div type="document" xml:id="d1"><p>See the lamp.</p></div>
<div type="document" xml:id="d2"><p>See <ref target="#pg_99">99</ref>.</p></div></body></text></TEI>`;
  const { id } = await imported({ "v1.xml": volume, "b.txt": letter(2), "empty/.hidden": "x" });
  const story = await room.handlers.importStory({ id });
  const second = [...room.open.tables.units()].find(({ unit }) => unit.sourceKey === "v1#d2");
  expect(story.warnings).toMatchObject([
    { says: { code: "warning.dead-references" }, place: { line: 3 }, unit: second?.unit.id },
    { says: { code: "warning.passed-litter" }, count: 1, source: "empty/.hidden" },
  ]);
  const text = story.files.find(({ name }) => name === "b.txt");
  const narrow = await room.handlers.importStory({ id, source: text!.id });
  expect(narrow).toMatchObject({ documents: 1, warnings: [], words: { in: text!.words } });
  expect(narrow.files).toEqual(story.files);
});

test("visitors are told of no import", async () => {
  const { id } = await imported({ "a.txt": letter(1) });
  expect((await room.visitors.imports({})).imports).toEqual([]);
  await expect(room.visitors.importStory({ id })).rejects.toMatchObject({
    code: "request.no-import",
  });
});

test("what the ledger says of an import can be said in every language", async () => {
  const { report } = await imported({ "a.txt": letter(1) });
  const { events } = await room.handlers.dossier({ id: report.imported[0]?.id as UnitId });
  expect(events.map(({ says }) => says?.code)).toEqual(["ledger.described", "ledger.applied"]);
  expect(events[0]?.says?.values).toEqual({ name: "a.txt" });
});

const edit = (id: UnitId, fields: object) =>
  changeUnits(room.desk, room.open, [
    {
      id,
      seen: null,
      change: ({ unit }) => ({
        unit: { ...unit, ...fields },
        type: "metadata modification",
        detail: "Edited",
      }),
    },
  ]);
