import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { createStore, openStore } from "./index";
import { objectFolder } from "./layout";
import { newRecord, put, useFolder, wordsOf } from "./testing/folder";

const folder = useFolder();
const root = () => folder.path("a.carrel");
const create = () => createStore({ root: root(), title: "Harbour office" });
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => "no error",
    (error: unknown) => (error as { code?: string }).code,
  );

test("a second writer is told who holds the archive, and may read meanwhile", async () => {
  const store = await create();
  const id = newRecord();
  await put(store, id, { "a.txt": "words" });
  const refused = await openStore({ root: root(), mode: "write" }).catch((error: unknown) => error);
  expect(refused).toMatchObject({ code: "store.locked" });
  expect(String(refused)).toContain(`process ${process.pid} on `);
  const reader = await openStore({ root: root(), mode: "read" });
  expect(wordsOf(await reader.read(id, "a.txt"))).toBe("words");
  expect(await codeOf(put(reader, id, { "a.txt": "other" }))).toBe("store.read-only");
  await store.close();
  await (await openStore({ root: root(), mode: "write" })).close();
});

test("an archive is not made in a folder that is not there", async () => {
  const lost = createStore({ root: folder.path("no/such/a.carrel"), title: "Lost" });
  expect(await codeOf(lost)).toBe("store.no-folder");
});

test("an archive is not made over something that exists", async () => {
  await (await create()).close();
  expect(await codeOf(create())).toBe("store.exists");
  expect(await codeOf(openStore({ root: folder.path("none.carrel"), mode: "write" }))).toBe(
    "store.not-an-archive",
  );
});

test("a newer format opens read-only and says so", async () => {
  await (await create()).close();
  const path = `${root()}/archive.json`;
  writeFileSync(path, readFileSync(path, "utf8").replace("carrel/1", "carrel/2"));
  const store = await openStore({ root: root(), mode: "write" });
  expect(store.readOnly?.code).toBe("store.newer-format");
  expect(store.readOnly?.message).toContain("carrel/2");
  await store.close();
});

test("a damaged archive opens read-only and says what is wrong", async () => {
  const store = await create();
  const id = newRecord();
  await put(store, id, { "a.txt": "words" });
  await store.close();
  const damage = async (path: string, change: (before: string) => string) => {
    const before = readFileSync(`${root()}/${path}`, "utf8");
    writeFileSync(`${root()}/${path}`, change(before));
    const opened = await openStore({ root: root(), mode: "write" });
    expect(wordsOf(await opened.read(id, "a.txt"))).toBe("words");
    expect(opened.identity.title).toBe("Harbour office");
    await opened.close();
    writeFileSync(`${root()}/${path}`, before);
    return opened.readOnly?.message ?? "writable";
  };
  expect(await damage("archive.json", () => "{")).toContain("archive.json");
  expect(await damage("archive.json", (text) => text.replace("false", "true"))).toContain(
    "archive.json",
  );
  expect(await damage("objects/0=ocfl_1.1", () => "")).toContain("objects/0=ocfl_1.1");
  expect(await damage("log/000001.jsonl", (text) => text.slice(0, -20))).toContain("cut off");
  expect(await damage("log/000001.jsonl", (text) => text.replace("H. Lind", "H. Lund"))).toContain(
    "line 3",
  );
  expect(await damage("log/000001.jsonl", () => "")).toContain("empty");
  expect(await damage("lock.sqlite", () => "garbage ".repeat(99))).toContain("lock");
});

test("a damaged file is named when it is read, with what to do", async () => {
  const store = await create();
  const id = newRecord();
  await put(store, id, { "a.txt": "words" });
  writeFileSync(`${store.root}/${objectFolder(id)}/v1/content/a.txt`, "wards");
  const error = await store.read(id, "a.txt").catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: "store.damaged" });
  expect(String(error)).toMatch(new RegExp(`${id}.*a\\.txt`));
  expect((error as { remedy: string }).remedy).toContain("repair");
  expect(await codeOf(store.read(id, "b.txt"))).toBe("store.no-file");
  expect(await codeOf(store.read(id, "a.txt", 7))).toBe("store.no-file");
  await store.close();
});

test.skipIf(process.platform === "win32" || process.getuid?.() === 0)(
  "a folder that may not be written opens read-only (not as root)",
  async () => {
    await (await create()).close();
    chmodSync(root(), 0o500);
    const store = await openStore({ root: root(), mode: "write" });
    expect(store.readOnly?.code).toBe("store.not-writable");
    chmodSync(root(), 0o700);
  },
);
