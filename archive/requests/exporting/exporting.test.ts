import { randomUUID } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Input } from "../../contract";
import type { Access } from "../../model/access";
import type { UnitId } from "../../model/ids";
import { record } from "../record";
import { unitChange } from "../stored-unit";
import { openDesk } from "../testing/open-desk";

let room: Awaited<ReturnType<typeof openDesk>>;
let ids: Readonly<Record<"file" | "pilot" | "keeper" | "other", UnitId>>;

beforeEach(async () => {
  room = await openDesk();
  const folder = join(room.folder, "Personnel");
  await mkdir(folder);
  await writeFile(join(folder, "a pilot.txt"), "The pilot Arkhip was dismissed on 3 March 1909.\n");
  await writeFile(join(folder, "b keeper.txt"), "The lamp keeper was praised, Arkhip was not.\n");
  const other = join(room.folder, "harbour.txt");
  await writeFile(other, "Nothing of importance happened in the harbour.\n");
  await room.handlers.importFiles({
    job: randomUUID(),
    tickets: [folder, other],
    into: null,
    accept: "none",
  });
  const { rows } = await room.handlers.tree({});
  const [file, pilot, keeper, last] = rows.map(({ id }) => id) as UnitId[];
  ids = { file, pilot, keeper, other: last } as typeof ids;
});
afterEach(() => room.close());

async function restrict(id: UnitId, access: Access): Promise<void> {
  const row = room.open.tables.unit(id);
  if (row === null) throw new Error("no unit");
  const events = [{ type: "metadata modification" as const, object: id, detail: "Access decided" }];
  await record(room.desk, room.open, [unitChange({ ...row.unit, access }, [], "")], events);
}
const RESTRICTED: Access = { restriction: "restricted", until: null, why: "personal data" };

const asked = (of: Input<"exportUnits">["of"], more: Partial<Input<"exportUnits">> = {}) => ({
  ...{ job: randomUUID(), style: null, language: "en" as const, withheld: false },
  ...{ format: "csl-json" as const, of },
  ...more,
});
const idsIn = (text: string) =>
  (JSON.parse(text) as readonly { readonly id: string }[]).map(({ id }) => id);
const exported = async (...given: Parameters<typeof asked>) => {
  const { text, left, units } = await room.handlers.exportUnits(asked(...given));
  expect(idsIn(text)).toHaveLength(units);
  return { ids: idsIn(text), left };
};
const FOUND = { kind: "found", text: "Arkhip", narrowing: null, names: true } as const;

test("all is every item in the order of the finding aid; folders are no items", async () =>
  expect(await exported({ kind: "all" })).toEqual({
    ids: [ids.pilot, ids.keeper, ids.other],
    left: 0,
  }));

test("what a query found goes whole and in the order of its hits", async () => {
  const { hits } = await room.handlers.search({ ...question, text: "Arkhip" });
  expect((await exported(FOUND)).ids).toEqual(hits.map(({ id }) => id));
  expect(hits).toHaveLength(2);
});
const question = { limit: 20, offset: 0, narrowing: null, names: true };

test("named units go in the order in which they were named, each once; folders too", async () =>
  expect((await exported({ kind: "units", ids: [ids.other, ids.file, ids.other] })).ids).toEqual([
    ids.other,
    ids.file,
  ]));

test("a collection goes in the reader’s order", async () => {
  const members = [ids.other, ids.pilot].map((unit) => ({ unit, excerpt: null }));
  const { changed } = await room.handlers.addToList({ kind: "collection", title: "Two", members });
  const id = changed[0]?.id as never;
  expect((await exported({ kind: "list", id })).ids).toEqual([ids.other, ids.pilot]);
});

test("what lies beneath a restricted file stays behind, and the keeper is told how much", async () => {
  await restrict(ids.file, RESTRICTED);
  const choices: readonly Input<"exportUnits">["of"][] = [
    { kind: "all" },
    FOUND,
    { kind: "units", ids: [ids.pilot, ids.keeper] },
  ];
  for (const of of choices) {
    const { ids: gone, left } = await exported(of);
    expect(gone).not.toContain(ids.pilot);
    expect(left).toBe(2);
  }
  const { format: _format, ...list } = asked({ kind: "all" });
  expect((await room.handlers.citedUnits(list)).cited.map(({ id }) => id)).toEqual([ids.other]);
  expect((await room.handlers.bibliography(list)).entries).toHaveLength(1);
});

test("an embargoed item stays behind until its day", async () => {
  await restrict(ids.pilot, { restriction: "embargoed", until: "2999-01-01", why: null });
  expect((await exported({ kind: "all" })).ids).toEqual([ids.keeper, ids.other]);
  await restrict(ids.pilot, { restriction: "embargoed", until: "1999-01-01", why: null });
  expect((await exported({ kind: "all" })).left).toBe(0);
});

test("the keeper takes withheld units along who says so; a visitor never, and is told nothing of them", async () => {
  await restrict(ids.file, RESTRICTED);
  expect((await exported({ kind: "all" }, { withheld: true })).ids).toHaveLength(3);
  const { text, left } = await room.visitors.exportUnits(
    asked({ kind: "all" }, { withheld: true }),
  );
  expect({ ids: idsIn(text), left }).toEqual({ ids: [ids.other], left: 0 });
  await expect(
    room.visitors.exportUnits(asked({ kind: "units", ids: [ids.pilot] }, { withheld: true })),
  ).rejects.toMatchObject({ code: "request.no-unit" });
});

test("an item of the CSL export is the one that a citation has", async () => {
  const { text } = await room.handlers.exportUnits(asked({ kind: "units", ids: [ids.pilot] }));
  const { csl } = await room.handlers.cite({
    id: ids.pilot,
    style: null,
    locator: null,
    place: null,
  });
  expect(JSON.parse(text)).toEqual([JSON.parse(JSON.stringify(csl))]);
});

test("the JSON export has the texts, and events with their digests", async () => {
  const { text } = await room.handlers.exportUnits(
    asked({ kind: "units", ids: [ids.pilot] }, { format: "json" }),
  );
  const { units } = JSON.parse(text) as { units: Record<string, never>[] };
  expect(units[0]).toMatchObject({
    id: ids.pilot,
    transcriptions: [{ text: expect.stringContaining("Arkhip") }],
    events: [{ seq: expect.any(Number), hash: expect.stringMatching(/^[0-9a-f]{64}$/) }],
  });
});

test("a printed list has each unit with its code and citation; a bibliography has one entry each in the style’s order", async () => {
  const { format: _format, ...list } = asked({ kind: "units", ids: [ids.other, ids.pilot] });
  const { cited } = await room.handlers.citedUnits(list);
  expect(cited.map(({ id }) => id)).toEqual([ids.other, ids.pilot]);
  const { entries } = await room.handlers.bibliography(list);
  expect(entries.map(({ text }) => text).toSorted()).toEqual(
    cited.map(({ citation }) => citation).toSorted(),
  );
});

test("a stopped export answers nothing", async () => {
  const stop = new AbortController();
  const desk = room.desk as { beginJob: unknown };
  desk.beginJob = () => ({
    signal: stop.signal,
    progress: () => stop.abort(new Error("stopped")),
    end: () => {},
  });
  await expect(room.handlers.exportUnits(asked({ kind: "all" }))).rejects.toThrow("stopped");
});
