import { randomUUID } from "node:crypto";
import { copyFileSync, existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { keepSample, type KeptSample } from "../testing/kept-sample";

let kept: KeptSample;
let service: KeptSample["service"];
const place = (name: string) => kept.place(name);
const admit = (path: string) => kept.admit(path);
const job = () => randomUUID();

beforeEach(async () => {
  kept = await keepSample();
  ({ service } = kept);
});
afterEach(() => kept.close());

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
