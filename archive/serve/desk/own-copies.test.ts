import { randomUUID } from "node:crypto";
import { copyFileSync, existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { makeSample } from "../sample-archive";
import { createLocalService, type LocalService } from "../service";

let folder: string;
let service: LocalService;
const place = (name: string) => join(folder, name);
const admit = async (path: string) => (await service.admit([path]))[0]?.ticket ?? "";
const job = () => randomUUID();

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "carrel-keep-"));
  await makeSample(place("Port.carrel"));
  service = await createLocalService({
    host: "desktop",
    home: place("home"),
    archive: place("Port.carrel"),
    write: true,
    reader: "keeper",
    parserScript: "",
    pressScript: "",
    imageScript: "",
    assets: "",
  });
  await service.handlers.nameActor({ name: "M. Aldous" });
});
afterEach(async () => {
  await service.close();
  await rm(folder, { recursive: true, force: true });
});

test("the copy that Carrel keeps for a browser is said to be one, and goes when the reader wants; one elsewhere stays", async () => {
  await service.handlers.backUp({ job: job(), ticket: null });
  const { last } = await service.handlers.backups({});
  expect(last).toMatchObject({ own: true, there: true });
  expect(await service.handlers.dropOwnBackup({})).toEqual({ dropped: true });
  expect(existsSync(last?.folder ?? "")).toBe(false);
  expect((await service.handlers.backups({})).last).toMatchObject({ own: true, there: false });
  await service.handlers.backUp({ job: job(), ticket: await admit(place("mine.zip")) });
  expect(await service.handlers.dropOwnBackup({})).toEqual({ dropped: false });
  expect((await service.handlers.backups({})).last).toMatchObject({ own: false, there: true });
});

test("a backup that a browser sent is gone once it is restored; the reader's own file is not", async () => {
  const mine = place("mine.zip");
  await service.handlers.backUp({ job: job(), ticket: await admit(mine) });
  const folderOfRoom = await mkdtemp(join(tmpdir(), "carrel-uploads-"));
  const sent = join(folderOfRoom, "mine.zip");
  copyFileSync(mine, sent);
  await service.handlers.restoreBackup({ job: job(), ticket: await admit(sent) });
  expect([existsSync(sent), existsSync(mine)]).toEqual([false, true]);
  await service.handlers.restoreBackup({ job: job(), ticket: await admit(mine) });
  expect(existsSync(mine)).toBe(true);
  await rm(folderOfRoom, { recursive: true });
});
