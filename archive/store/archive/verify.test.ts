import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { createStore, openStore } from "./index";
import { random } from "./testing/scheduler";
import { filesBelow, newRecord, put, useFolder } from "./testing/folder";

const folder = useFolder();

/** A small archive: three objects, one with two versions, a log of several segments. */
async function smallArchive(segmentBytes = 900): Promise<string> {
  const root = folder.path("a.carrel");
  const store = await createStore({
    root,
    title: "Harbour office",
    segmentBytes,
    reserveBytes: 64,
  });
  const first = newRecord();
  await put(store, first, { "metadata.json": `{"title":"Letter"}`, "text.txt": "Dear Sir" });
  await put(store, newRecord(), { "metadata.json": `{"title":"Reply"}` });
  await put(store, first, { "metadata.json": `{"title":"A letter"}`, "text.txt": "Dear Sir" });
  await put(store, newRecord(), { "source.bin": "bytes" });
  await store.close();
  return root;
}

async function kindsFound(root: string, quick = false) {
  const store = await openStore({ root, mode: "read" });
  const { discrepancies } = await store.verify({ quick });
  return discrepancies.map(({ kind, what }) => `${kind} ${what}`);
}

const HARMS: readonly (readonly [
  string,
  (path: string, bytes: Buffer, chance: () => number) => void,
])[] = [
  [
    "flipped",
    (path, bytes, chance) => {
      const at = Math.floor(chance() * bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(chance() * 8));
      writeFileSync(path, bytes);
    },
  ],
  [
    "truncated",
    (path, bytes, chance) =>
      writeFileSync(path, bytes.subarray(0, Math.floor(chance() * bytes.length))),
  ],
  ["appended to", (path, bytes) => writeFileSync(path, Buffer.concat([bytes, Buffer.from("x")]))],
  ["zeroed", (path, bytes) => writeFileSync(path, Buffer.alloc(bytes.length))],
  ["deleted", (path) => rmSync(path)],
];

test.each(HARMS)("a full check finds every file that was %s", async (_name, harm) => {
  const root = await smallArchive();
  expect(await kindsFound(root)).toEqual([]);
  const chance = random(5);
  const missed: string[] = [];
  const paths = filesBelow(root).filter((path) => path !== "lock.sqlite");
  expect(paths.length).toBeGreaterThan(30);
  for (const path of paths)
    for (let round = 0; round < 3; round++) {
      const before = readFileSync(`${root}/${path}`);
      harm(`${root}/${path}`, Buffer.from(before), chance);
      const found = await kindsFound(root);
      if (found.length === 0) missed.push(path);
      writeFileSync(`${root}/${path}`, before);
    }
  expect(missed).toEqual([]);
});

test("a quick check finds what is missing, grown, or does not belong", async () => {
  const root = await smallArchive();
  expect(await kindsFound(root, true)).toEqual([]);
  const content = filesBelow(root).filter((path) => path.includes("/content/"));
  for (const path of content) {
    const before = readFileSync(`${root}/${path}`);
    writeFileSync(`${root}/${path}`, Buffer.concat([before, before]));
    expect((await kindsFound(root, true)).join()).toContain("changed");
    rmSync(`${root}/${path}`);
    expect((await kindsFound(root, true)).join()).toContain(`missing ${path}`);
    writeFileSync(`${root}/${path}`, before);
  }
});

test("files, folders and objects that nobody stored are told", async () => {
  const root = await smallArchive();
  const object = filesBelow(root)
    .find((path) => path.endsWith("0=ocfl_object_1.1"))
    ?.replace("/0=ocfl_object_1.1", "");
  const places = [
    "stray.txt",
    "log/copy of 000001.jsonl",
    "objects/stray",
    "objects/extensions/x",
    `${object}/v1/content/~lock`,
    `${object}/v9`,
    `${object}/v1/x.json`,
  ];
  for (const place of places) {
    if (place.endsWith("v9")) mkdirSync(`${root}/${place}`);
    else cpSync(`${root}/archive.json`, `${root}/${place}`);
    expect((await kindsFound(root)).join()).toContain("unexpected");
    rmSync(`${root}/${place}`, { recursive: true });
  }
  expect(await kindsFound(root)).toEqual([]);
});

test("a whole object that disappears, or is put back to an older version, is told", async () => {
  const root = await smallArchive();
  const marks = filesBelow(root).filter((path) => path.endsWith("0=ocfl_object_1.1"));
  for (const mark of marks) {
    const object = `${root}/${mark.replace("/0=ocfl_object_1.1", "")}`;
    renameSync(object, folder.path("away"));
    expect((await kindsFound(root)).join()).toContain("missing rec-");
    renameSync(folder.path("away"), object);
  }
  const updated = filesBelow(root)
    .find((path) => path.endsWith("/v2/inventory.json"))
    ?.replace("/v2/inventory.json", "");
  rmSync(`${root}/${updated}/v2`, { recursive: true });
  for (const name of ["inventory.json", "inventory.json.sha512"])
    cpSync(`${root}/${updated}/v1/${name}`, `${root}/${updated}/${name}`);
  expect((await kindsFound(root, true)).join()).toContain("v2/inventory.json");
});

test("a check tells its progress and stops when asked", async () => {
  const store = await openStore({ root: await smallArchive(), mode: "read" });
  const seen: number[] = [];
  await store.verify({ quick: true, progress: (done, total) => void seen.push(done * 10 + total) });
  expect(seen).toEqual([13, 23, 33]);
  const signal = AbortSignal.abort();
  await expect(store.verify({ quick: true, signal })).rejects.toMatchObject({
    code: "store.verify-stopped",
  });
});

test("one changed line of the log is named first, and what stands behind it is one finding", async () => {
  const root = await smallArchive(1 << 20);
  const log = `${root}/log/000001.jsonl`;
  const before = readFileSync(log, "utf8");
  writeFileSync(log, before.replace('"agent":"', '"agent":"X'));
  const store = await openStore({ root, mode: "read" });
  const { ok, checked, discrepancies } = await store.verify({ quick: false });
  expect([ok, checked]).toEqual([false, 3]);
  expect(discrepancies[0]).toMatchObject({ what: "log/000001.jsonl", kind: "broken-chain" });
  const unspoken = discrepancies.filter(({ what }) => what === "objects");
  expect(unspoken).toMatchObject([
    { kind: "unexpected", found: expect.stringMatching(/^\d+ it does not speak of/) },
  ]);
  expect(discrepancies.filter(({ what }) => /^objects\/|^rec-/.test(what))).toEqual([]);
});
