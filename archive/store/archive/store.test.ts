import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { ProvenanceEvent } from "../../model/provenance-event";
import { objectFolder } from "./layout";
import { createNodeFiles } from "./node-files";
import { createStore, openStore } from "./index";
import { bytesOf, newRecord, put, useFolder, wordsOf } from "./testing/folder";

const folder = useFolder();
const root = () => folder.path("a.carrel");
const create = () => createStore({ root: root(), title: "Harbour office" });
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => "no error",
    (error: unknown) => (error as { code?: string }).code,
  );

test("what was stored is read again after closing, in every version", async () => {
  const store = await create();
  const id = newRecord();
  const receipt = await put(store, id, { "metadata.json": "{}", "text.txt": "first" });
  expect(receipt.versions[id]).toBe(1);
  expect(receipt.head).toBe(store.head());
  const kept = { "metadata.json": null, "text.txt": bytesOf("second") };
  await store.commit("M. Aho", [{ object: id, files: kept, message: "Read again." }], []);
  await store.close();
  const again = await openStore({ root: root(), mode: "write" });
  expect(again.readOnly).toBeNull();
  expect(wordsOf(await again.read(id, "text.txt"))).toBe("second");
  expect(wordsOf(await again.read(id, "text.txt", 1))).toBe("first");
  expect(wordsOf(await again.read(id, "metadata.json", 2))).toBe("{}");
  const { head, versions, files } = await again.object(id);
  expect(head).toBe(2);
  expect(versions.map(({ by, message }) => [by, message])).toEqual([
    ["H. Lind", "As found."],
    ["M. Aho", "Read again."],
  ]);
  expect(Object.keys(files).toSorted()).toEqual(["metadata.json", "text.txt"]);
  expect(await again.verify({ quick: false })).toEqual({ checked: 1, discrepancies: [], ok: true });
  await again.close();
});

test("bytes that an object has are never written a second time", async () => {
  const store = await create();
  const id = newRecord();
  await put(store, id, { "a.txt": "same", "b.txt": "same" });
  const again = {
    bytes: 4,
    stream: () =>
      (async function* () {
        yield bytesOf("same");
      })(),
  };
  await store.commit("H. Lind", [{ object: id, files: { "c.txt": again }, message: "Moved." }], []);
  const inventory = readFileSync(`${store.root}/${objectFolder(id)}/inventory.json`, "utf8");
  const { manifest } = JSON.parse(inventory) as { manifest: Record<string, string[]> };
  expect(Object.values(manifest)).toEqual([["v1/content/a.txt"]]);
  expect(wordsOf(await store.read(id, "c.txt"))).toBe("same");
  expect((await store.verify({ quick: false })).ok).toBe(true);
  await store.close();
});

test("a stream that breaks off or is not as long as announced stores nothing and poisons nothing", async () => {
  const store = await create();
  const id = newRecord();
  const breaking = {
    bytes: 9,
    stream: () =>
      (async function* () {
        yield bytesOf("half");
        throw new Error("unplugged");
      })(),
  };
  const short = {
    bytes: 9,
    stream: () =>
      (async function* () {
        yield bytesOf("half");
      })(),
  };
  const commit = (content: typeof short) =>
    store.commit("H. Lind", [{ object: id, files: { "a.bin": content }, message: "m" }], []);
  expect(await codeOf(commit(breaking))).toBe("store.source-unreadable");
  expect(await codeOf(commit(short))).toBe("store.source-changed");
  expect(await codeOf(store.object(id))).toBe("store.no-object");
  await put(store, id, { "a.txt": "whole" });
  expect((await store.verify({ quick: false })).ok).toBe(true);
  await store.close();
});

test("events form one chain in the order of the acts, each change has one, and they can be asked for from any number", async () => {
  const store = await createStore({ root: root(), title: "Harbour office", segmentBytes: 700 });
  const [first, second] = [newRecord(), newRecord()];
  const change = (object: typeof first) => ({
    object,
    files: { "a.txt": bytesOf(object) },
    message: "Made.",
  });
  const { events } = await store.commit(
    "H. Lind",
    [change(first), change(second)],
    [
      { type: "ingestion", object: first, detail: "From a file." },
      { type: "fixity check", object: null, detail: "All sound." },
    ],
  );
  expect(events.map(({ type, version }) => [type, version])).toEqual([
    ["ingestion", 1],
    ["fixity check", null],
    ["creation", 1],
  ]);
  for (let count = 0; count < 8; count++) await put(store, newRecord(), { "a.txt": `${count}` });
  const eventsAfter = async (after: number) => {
    const found: ProvenanceEvent[] = [];
    for await (const event of store.events(after)) found.push(event);
    return found;
  };
  const all = await eventsAfter(0);
  expect(all.map(({ seq }) => seq)).toEqual(all.map((_, index) => index + 1));
  expect(all.slice(1).map(({ prev }) => prev)).toEqual(all.slice(0, -1).map(({ hash }) => hash));
  expect(all.at(-1)?.hash).toBe(store.head());
  expect(existsSync(`${store.root}/log/000003.jsonl`)).toBe(true);
  for (let after = 0; after <= all.length; after++)
    expect(await eventsAfter(after)).toEqual(all.slice(after));
  await store.close();
});

test("a change that makes no sense is refused before anything is written", async () => {
  const store = await create();
  const head = store.head();
  const change = { object: newRecord(), files: { "a.txt": bytesOf("words") }, message: "m" };
  const refused = (changes: readonly (typeof change)[]) =>
    codeOf(store.commit("H. Lind", changes, []));
  expect(await refused([])).toBe("store.bad-change");
  expect(await refused([change, change])).toBe("store.bad-change");
  expect(await refused([{ ...change, object: "rec-1" as never }])).toBe("store.bad-change");
  for (const path of ["../a.txt", "a/b.txt", "A.txt", ".a", ""])
    expect(await refused([{ ...change, files: { [path]: bytesOf("words") } as never }])).toBe(
      "store.bad-change",
    );
  expect(await refused([{ ...change, files: {} as never }])).toBe("store.bad-change");
  expect(await refused([{ ...change, files: { "a.txt": null } as never }])).toBe("store.no-file");
  expect(store.head()).toBe(head);
  await store.commit("H. Lind", [change], []);
  await store.close();
});

test("commits asked for at once are stored one after the other", async () => {
  const store = await create();
  const id = newRecord();
  const texts = ["one", "two", "three"];
  const receipts = await Promise.all(texts.map((words) => put(store, id, { "a.txt": words })));
  expect(receipts.map(({ versions }) => versions[id])).toEqual([1, 2, 3]);
  await store.close();
  expect(await codeOf(put(store, id, { "a.txt": "late" }))).toBe("store.closed");
});

test("the lanes of the disk keep a file of many pieces whole", async () => {
  const store = await create();
  const id = newRecord();
  const piece = Buffer.alloc(1 << 20, "carrel ");
  const content = {
    bytes: 5 * piece.length,
    stream: () =>
      (async function* () {
        for (let n = 0; n < 5; n++) yield piece;
      })(),
  };
  await store.commit("H. Lind", [{ object: id, files: { "big.bin": content }, message: "m" }], []);
  const read = [];
  for await (const part of createNodeFiles().stream(
    `${store.root}/${objectFolder(id)}/v1/content/big.bin`,
  ))
    read.push(part);
  expect(read.length).toBe(5);
  expect(Buffer.concat(read).equals(Buffer.concat([piece, piece, piece, piece, piece]))).toBe(true);
  expect((await store.read(id, "big.bin")).length).toBe(content.bytes);
  await store.close();
});
