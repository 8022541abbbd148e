import { randomUUID } from "node:crypto";
import { cpSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { UnitId } from "../../model/ids";
import { makeSample } from "../sample-archive";
import { createLocalService, type LocalService } from "../service";

let folder: string;
let service: LocalService;
const at = (name: string) => join(folder, name);
const open = (archive: string, home = "home") =>
  createLocalService({
    host: "desktop",
    home: at(home),
    archive: at(archive),
    write: true,
    reader: "keeper",
    parserScript: "",
    pressScript: "",
    imageScript: "",
    assets: "",
  });

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "carrel-away-"));
  await makeSample(at("drive.carrel"));
  service = await open("drive.carrel");
  await service.handlers.nameActor({ name: "M. Aldous" });
});
afterEach(async () => {
  await service.close();
  rmSync(folder, { recursive: true, force: true });
});

const because = async () => (await service.handlers.about({})).archive?.because?.code ?? null;
const comes = (code: string | null) => expect.poll(because, { timeout: 10_000 }).toBe(code);
const session = async () => (await service.handlers.about({})).archive?.session;
const create = (by: LocalService, title: string) =>
  by.handlers.createUnit({ level: "item", title, parent: null });
const titles = async () => (await service.handlers.tree({})).rows.map(({ title }) => title);

/** A text that somebody is at: its unit, its reading, and how to keep what is written. */
async function writing() {
  const { hits } = await service.handlers.search({
    text: "fog",
    limit: 1,
    offset: 0,
    narrowing: null,
    names: true,
  });
  const unit = hits[0]?.id as UnitId;
  const { transcriptions, version } = await service.handlers.dossier({ id: unit });
  const { id, kind, language, by, from, ...rest } = transcriptions[0]!;
  void rest;
  const head = { kind, language, by, from };
  return {
    unit,
    transcription: id,
    keep: (text: string, known: string | null) =>
      service.handlers.keepDraft({
        unit,
        transcription: id,
        base: version,
        head,
        text,
        marks: [],
        known,
      }),
    drafts: async () => (await service.handlers.draftsOf({ unit })).drafts.map((one) => one.text),
  };
}

test("while its drive is out an archive says so, is searched, keeps drafts on this computer, and goes on by itself when it is back", async () => {
  const told: string[] = [];
  service.on((name) => told.push(name));
  const text = await writing();
  const { kept } = await text.keep("Fog", null);
  const before = await session();
  renameSync(at("drive.carrel"), at("pocket"));
  await comes("store.away");
  expect(told).toContain("archiveChanged");
  await expect(create(service, "Meanwhile")).rejects.toMatchObject({ code: "store.away" });
  const found = await service.handlers.search({
    text: "fog",
    limit: 5,
    offset: 0,
    narrowing: null,
    names: true,
  });
  expect(found.total).toBeGreaterThan(0);
  const later = await text.keep("Fog since noon", kept);
  expect(await text.drafts()).toEqual(["Fog since noon"]);
  renameSync(at("pocket"), at("drive.carrel"));
  await comes(null);
  expect(await text.drafts()).toEqual(["Fog since noon"]);
  expect(await session()).toBe(before);
  await text.keep("Fog since noon.", later.kept);
  await create(service, "Afterwards");
  expect(await titles()).toContain("Afterwards");
}, 30_000);

test("an archive that was written to elsewhere while it was out says so; opened again it has that, and the draft is still there", async () => {
  const text = await writing();
  await text.keep("Fog since noon", null);
  await create(service, "Stored here");
  cpSync(at("drive.carrel"), at("other.carrel"), { recursive: true });
  rmSync(at("drive.carrel"), { recursive: true });
  await comes("store.away");
  const other = await open("other.carrel", "other-home");
  await other.handlers.nameActor({ name: "H. Tolland" });
  await create(other, "Stored elsewhere");
  await other.close();
  renameSync(at("other.carrel"), at("drive.carrel"));
  await comes("store.overtaken");
  await expect(create(service, "Over it")).rejects.toMatchObject({ code: "store.overtaken" });
  expect(await text.drafts()).toEqual(["Fog since noon"]);
  const before = await session();
  const reopened = await service.handlers.reopenArchive({});
  expect([reopened.because, reopened.session === before]).toEqual([null, false]);
  expect(await titles()).toEqual(expect.arrayContaining(["Stored here", "Stored elsewhere"]));
  expect(await text.drafts()).toEqual(["Fog since noon"]);
  await create(service, "Made anew");
  const checked = await service.handlers.verify({ job: randomUUID(), quick: false });
  expect(checked.ok).toBe(true);
}, 30_000);

test("a lock that went with the drive is taken anew before anything is written", async () => {
  const before = await session();
  // Another folder with the same bytes, as a drive that was taken out and put in again.
  cpSync(at("drive.carrel"), at("again.carrel"), { recursive: true });
  rmSync(at("drive.carrel"), { recursive: true });
  renameSync(at("again.carrel"), at("drive.carrel"));
  await expect.poll(session, { timeout: 10_000 }).not.toBe(before);
  await create(service, "With a lock");
  const second = await open("drive.carrel", "second-home");
  expect((await second.handlers.about({})).archive?.because?.code).toBe("store.locked");
  await second.close();
}, 30_000);
