import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, expect, test } from "vitest";
import { makeSample } from "../sample-archive";
import { holdArchive } from "./open-archive";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "carrel-hold-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const found = (open: Awaited<ReturnType<typeof holdArchive>>) =>
  open.index.search("lamp glass", {
    limit: 20,
    offset: 0,
    narrowing: null,
    names: true,
    reader: "keeper",
    today: "2026-11-22",
  }).total;

test("a catalogue whose index another version laid out is made anew, and finds the same", async () => {
  const root = join(folder, "Port.carrel");
  const home = join(folder, "home");
  await makeSample(root);
  const first = await holdArchive(root, { home, write: true, strict: true });
  const before = found(first);
  await first.close();
  const [uuid] = await readdir(home);
  const database = new DatabaseSync(join(home, uuid ?? "", "catalogue.sqlite"));
  const changed = database
    .prepare(
      "update posting_setting set value = replace(value, 'postings-4', 'postings-3') where name = 'layout'",
    )
    .run();
  expect(changed.changes).toBe(1);
  // What stands there is not found by this version.
  database.exec("delete from posting_live; delete from posting_list");
  database.close();
  const again = await holdArchive(root, { home, write: true, strict: true });
  expect(before).toBeGreaterThan(5);
  expect(found(again)).toBe(before);
  await again.close();
});

test("a second writer on this computer is told who holds the archive, and reads meanwhile", async () => {
  const root = join(folder, "Port.carrel");
  await makeSample(root);
  const first = await holdArchive(root, { home: join(folder, "one"), write: true, strict: false });
  const second = await holdArchive(root, { home: join(folder, "two"), write: true, strict: false });
  expect(first.readOnly).toBeNull();
  expect(second.readOnly).toMatchObject({ code: "store.locked" });
  expect(second.readOnly?.message).toContain(String(process.pid));
  expect(found(second)).toBe(found(first));
  await second.close();
  await first.close();
});
