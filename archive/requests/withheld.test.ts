import { randomUUID } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Access } from "../model/access";
import type { UnitId } from "../model/ids";
import { record } from "./record";
import { unitChange } from "./stored-unit";
import { PacketDraft, presetOptions } from "../model/packet";
import { openDesk } from "./testing/open-desk";

let room: Awaited<ReturnType<typeof openDesk>>;
let file: UnitId;
let item: UnitId;

beforeEach(async () => {
  room = await openDesk();
  const folder = join(room.folder, "Personnel");
  await mkdir(folder);
  await writeFile(
    join(folder, "case.txt"),
    "The pilot Arkhip was dismissed for drink on 3 March 1909.\n",
  );
  await room.handlers.importFiles({
    job: randomUUID(),
    tickets: [folder],
    into: null,
    accept: "none",
  });
  const { rows } = await room.handlers.tree({});
  [file, item] = rows.map(({ id }) => id) as [UnitId, UnitId];
});
afterEach(() => room.close());

/** The item lies beneath the file: what holds for the file holds for it. */
async function restrict(access: Access): Promise<void> {
  const row = room.open.tables.unit(file);
  if (row === null) throw new Error("no file");
  const change = unitChange({ ...row.unit, access }, [], "Access decided");
  await record(
    room.desk,
    room.open,
    [change],
    [{ type: "metadata modification", object: file, detail: "Access decided" }],
  );
}

const question = { text: "Arkhip", limit: 20, offset: 0, narrowing: null, names: true };

test("an open unit is found by visitors", async () => {
  expect((await room.visitors.search(question)).total).toBe(1);
});

test("what lies beneath a restricted file is in no visitor's tree, hits, facets, histogram or dossier", async () => {
  await restrict({ restriction: "restricted", until: null, why: "personal data" });
  expect((await room.visitors.tree({})).rows).toEqual([]);
  const { total, hits, facets, years, undated } = await room.visitors.search(question);
  expect({ total, hits, years, undated }).toEqual({ total: 0, hits: [], years: [], undated: 0 });
  expect(
    Object.values(facets)
      .flat()
      .filter(({ count }) => count > 0),
  ).toEqual([]);
  await expect(room.visitors.dossier({ id: item })).rejects.toMatchObject({
    code: "request.no-unit",
  });
  await expect(
    room.visitors.cite({ id: item, style: null, locator: null, place: null }),
  ).rejects.toMatchObject({ code: "request.no-unit" });
  expect((await room.visitors.search({ ...question, text: "" })).total).toBe(0);
  expect((await room.visitors.about({})).archive).toMatchObject({ units: 0, items: 0 });
  expect((await room.handlers.about({})).archive).toMatchObject({ units: 2, items: 1 });
});

test("a withheld unit is no neighbour and no child in a visitor's dossier", async () => {
  await writeFile(join(room.folder, "open.txt"), "The lamps of the harbour.\n");
  await room.handlers.importFiles({
    job: randomUUID(),
    tickets: [join(room.folder, "open.txt")],
    into: null,
    accept: "none",
  });
  const rows = (await room.handlers.tree({})).rows.filter(({ parent }) => parent === null);
  const open = rows.find(({ id }) => id !== file)?.id as UnitId;
  const around = async (handlers: typeof room.handlers) => {
    const { previous, next } = await handlers.dossier({ id: open });
    return [previous, next];
  };
  expect(await around(room.visitors)).toContain(file);
  expect((await room.visitors.dossier({ id: file })).children).toEqual([item]);
  await restrict({ restriction: "restricted", until: null, why: null });
  expect(await around(room.visitors)).toEqual([null, null]);
  expect(await around(room.handlers)).toContain(file);
  expect((await room.handlers.dossier({ id: file })).children).toEqual([item]);
});

test("the keeper still finds what is restricted", async () => {
  await restrict({ restriction: "restricted", until: null, why: null });
  expect((await room.handlers.search(question)).total).toBe(1);
});

test("an embargo holds until its day and ends on it", async () => {
  await restrict({ restriction: "embargoed", until: "2999-01-01", why: null });
  expect((await room.visitors.search(question)).total).toBe(0);
  await restrict({ restriction: "embargoed", until: "1999-01-01", why: null });
  expect((await room.visitors.search(question)).total).toBe(1);
});

test("words that stand in withheld units only are words that the archive has not", async () => {
  const pattern = { ...question, text: "arkh*" };
  expect((await room.visitors.search(pattern)).interpretation.ran[0]?.also.length).toBe(1);
  await restrict({ restriction: "restricted", until: null, why: null });
  const told = async (text: string) => {
    const { interpretation } = await room.visitors.search({ ...question, text });
    return { text: interpretation.text, ...interpretation.ran[0] };
  };
  expect(await told("arkh*")).toMatchObject({ also: [], found: 0, nearest: null });
  expect(await told("arkhib")).toMatchObject({ found: 0, nearest: null });
  expect(await told("arkhib~1")).toMatchObject({ also: [], found: 0 });
  expect(await told("arkhip")).toMatchObject({ found: 0, nearest: null });
  expect(JSON.stringify(await told("arkh*"))).not.toContain("arkhip");
  const keeper = await room.handlers.search({ ...question, text: "arkhib" });
  expect(keeper.interpretation.ran[0]?.nearest).toBe("arkhip");
});

test("what each clause leaves counts no withheld unit, and a sender of withheld letters is nobody", async () => {
  const left = async (handlers: typeof room.handlers, text: string) =>
    (await handlers.search({ ...question, text })).interpretation.steps?.map((one) => one.left);
  expect(await left(room.visitors, "+arkhip level:item")).toEqual([1, 1]);
  await restrict({ restriction: "restricted", until: null, why: null });
  expect(await left(room.visitors, "+arkhip level:item")).toEqual([0, 0]);
  expect(await left(room.visitors, "-absent +(arkhip OR dismissed)")).toEqual([0, 0]);
  expect(await left(room.visitors, "+arkhip certain:yes")).toEqual([0, 0]);
  expect(await left(room.handlers, "+arkhip level:item")).toEqual([1, 1]);
});

test("a visitor’s line still tells what stands in open units", async () => {
  const path = join(room.folder, "open.txt");
  await writeFile(path, "The harbour master praised Arkhip and the lamplighter.\n");
  await room.handlers.importFiles({
    job: randomUUID(),
    tickets: [path],
    into: null,
    accept: "none",
  });
  await restrict({ restriction: "restricted", until: null, why: null });
  const { interpretation, total } = await room.visitors.search({
    ...question,
    text: "arkh* lamp*",
  });
  expect(total).toBe(1);
  expect(
    interpretation.ran.map(({ found, also }) => [found, also.map(({ form }) => form)]),
  ).toEqual([
    [1, ["arkhip"]],
    [1, ["lamplighter"]],
  ]);
});

test("a withheld unit is in no visitor’s versions, packets or neighbours", async () => {
  await restrict({ restriction: "restricted", until: null, why: null });
  const refused = { code: "request.no-unit" };
  await expect(room.visitors.versions({ id: item })).rejects.toMatchObject(refused);
  await expect(room.visitors.unitVersion({ id: item, version: null })).rejects.toMatchObject(
    refused,
  );
  const packet = PacketDraft.parse({
    title: "Leak",
    purpose: null,
    style: "chicago-notes-bibliography",
    preset: "scholar",
    language: "en",
    options: presetOptions("scholar"),
    entries: [{ unit: item, excerpts: null, headnote: null }],
  });
  await expect(room.visitors.makePacket({ job: randomUUID(), packet })).rejects.toMatchObject(
    refused,
  );
});

test("how sure hits are counts no withheld unit", async () => {
  const asked = { text: "arkhip", narrowing: null, names: true };
  expect((await room.visitors.certainty(asked)).certain).toBe(1);
  await restrict({ restriction: "restricted", until: null, why: null });
  const none = { certain: 0, doubtful: 0, unlooked: 0, inDoubt: 0 };
  expect(await room.visitors.certainty(asked)).toEqual(none);
  expect(await room.visitors.certainty({ ...asked, text: "" })).toEqual(none);
});
