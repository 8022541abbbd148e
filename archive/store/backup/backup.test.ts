import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { expect, test, vi } from "vitest";
import { newId, openStore } from "../archive";
import { put, filesBelow, useFolder } from "../archive/testing/folder";
import { backUp, restoreBackup } from "./index";
import { hasPython, readWithPython } from "./testing/python-zip";
import { LETTER, lookInto, makeArchive } from "./testing/a-backup";

vi.setConfig({ testTimeout: 120_000 });
const folder = useFolder();

const problemOf = (work: Promise<unknown>) =>
  work.then(
    () => "no problem",
    (error: { code?: string; message: string }) => `${String(error.code)}: ${error.message}`,
  );

async function backedUp() {
  const [root, out] = [folder.path("Harbour.carrel"), folder.path("harbour.zip")];
  await makeArchive(root);
  return { root, out, backup: await backUp({ root, out }) };
}

test("a restored archive has every file of the one that was backed up, byte for byte, and can be written on", async () => {
  const { root, out, backup } = await backedUp();
  const copy = folder.path("copy.carrel");
  const { losses, label } = await restoreBackup({ from: out, root: copy });
  expect(losses).toEqual([]);
  const files = filesBelow(root).filter((path) => path !== "lock.sqlite");
  expect(filesBelow(copy)).toEqual(files);
  for (const path of files)
    expect(readFileSync(`${copy}/${path}`).equals(readFileSync(`${root}/${path}`)), path).toBe(
      true,
    );
  expect(await lookInto(copy)).toMatchObject({
    head: backup.label.head,
    seq: label.seq,
    discrepancies: [],
  });
  const store = await openStore({ root: copy, mode: "write" });
  await put(store, LETTER, { "metadata.json": "{}" });
  await store.close();
  expect((await lookInto(copy)).discrepancies).toEqual([]);
  expect(readdirSync(folder.path("."))).toEqual(["Harbour.carrel", "copy.carrel", "harbour.zip"]);
});

test("a backup made while the archive is written is exactly one state of its log", async () => {
  const root = folder.path("busy.carrel");
  await makeArchive(root);
  const store = await openStore({ root, mode: "write", segmentBytes: 900 });
  const heads = new Map<string, number>();
  let stop = false;
  const writing = (async () => {
    for (let count = 0; !stop; count++) {
      const born = newId("rec", () => new Date()) as never;
      const made = await put(store, count % 2 === 0 ? LETTER : born, {
        "metadata.json": `{"n":${String(count)}}`,
      });
      for (const { hash, seq } of made.events) heads.set(hash, seq);
    }
  })();
  const labels = [];
  for (let round = 0; round < 6; round++) {
    await vi.waitUntil(() => heads.size > round * 3);
    const out = folder.path(`${String(round)}.zip`);
    const { label } = await backUp({ root, out });
    await restoreBackup({ from: out, root: folder.path(`${String(round)}.carrel`) });
    labels.push(label);
  }
  stop = true;
  await writing;
  await store.close();
  for (const [round, { head, seq }] of labels.entries()) {
    expect(heads.get(head)).toBe(seq);
    expect(await lookInto(folder.path(`${String(round)}.carrel`))).toEqual({
      head,
      seq,
      discrepancies: [],
    });
  }
});

test("what stands in the store before the log speaks of it is no part of the state", async () => {
  const { root } = await backedUp();
  const stray = `${root}/objects/00/rec-01jc0000000000000000000009`;
  for (const made of [`${stray}/v1/content`, `${root}/staging/t`])
    mkdirSync(made, { recursive: true });
  writeFileSync(`${root}/staging/t/intent`, "{}");
  writeFileSync(`${root}/log/000001.jsonl`, '{"seq":99', { flag: "a" });
  const torn = readdirSync(`${root}/log`).length;
  expect(torn).toBeGreaterThan(1);
  // A torn line in the middle of the log is damage; at its end it is an append under way.
  expect(await problemOf(backUp({ root, out: folder.path("x.zip") }))).toContain(
    "store.broken-chain",
  );
  const log = readFileSync(`${root}/log/000001.jsonl`, "utf8");
  writeFileSync(`${root}/log/000001.jsonl`, log.slice(0, -'{"seq":99'.length));
  writeFileSync(`${root}/log/${String(torn).padStart(6, "0")}.jsonl`, '{"seq":99', { flag: "a" });
  await backUp({ root, out: folder.path("x.zip") });
  await restoreBackup({ from: folder.path("x.zip"), root: folder.path("x.carrel") });
  expect((await lookInto(folder.path("x.carrel"))).discrepancies).toEqual([]);
  expect(existsSync(`${folder.path("x.carrel")}/staging`)).toBe(false);
});

test("the same state gives the same bytes", async () => {
  const { root } = await backedUp();
  const clock = () => new Date("2026-01-01T00:00:00Z");
  const [one, two] = [folder.path("1.zip"), folder.path("2.zip")];
  await backUp({ root, out: one, clock });
  await backUp({ root, out: two, clock });
  expect(readFileSync(one).equals(readFileSync(two))).toBe(true);
});

test.runIf(hasPython)("another program finds every file of the archive in the backup", async () => {
  const { root, out } = await backedUp();
  const files = filesBelow(root).filter((path) => path !== "lock.sqlite");
  const names = ["README.txt", "backup.json", ...files.map((path) => `Harbour.carrel/${path}`)];
  expect(
    readWithPython(out)
      .map(([name]) => name)
      .toSorted(),
  ).toEqual(names.toSorted());
});

test("an existing file is replaced only when that is asked for, and an existing folder never", async () => {
  const { root, out } = await backedUp();
  writeFileSync(out, "something else");
  expect(await problemOf(backUp({ root, out }))).toContain("backup.exists");
  expect(readFileSync(out, "utf8")).toBe("something else");
  await backUp({ root, out, replace: true });
  expect(await problemOf(restoreBackup({ from: out, root }))).toContain("restore.exists");
  expect(await problemOf(backUp({ root, out: `${root}/objects/b.zip` }))).toContain(
    "backup.inside",
  );
  expect(await problemOf(backUp({ root, out: folder.path("no/b.zip") }))).toContain(
    "backup.no-folder",
  );
  expect(await problemOf(restoreBackup({ from: out, root: folder.path("no/b.carrel") }))).toContain(
    "backup.no-folder",
  );
});

test("a backup that was stopped leaves nothing behind, and so does a restore", async () => {
  const { root, out } = await backedUp();
  const stop = new AbortController();
  const progress = (done: number) => {
    if (done === 2) stop.abort();
  };
  const how = { signal: stop.signal, progress };
  expect(await problemOf(backUp({ root, out: folder.path("b.zip"), ...how }))).toContain(
    "backup.stopped",
  );
  const late = new AbortController();
  const halfway = (done: number, total: number) => {
    if (done > total / 2) late.abort();
  };
  const restored = restoreBackup({
    from: out,
    root: folder.path("c.carrel"),
    signal: late.signal,
    progress: halfway,
  });
  expect(await problemOf(restored)).toContain("The restore was stopped");
  expect(readdirSync(folder.path("."))).toEqual(["Harbour.carrel", "harbour.zip"]);
});
