import { readFileSync, statSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { isSound, signerOf } from "./checkpoint";
import { readLine, writeLine } from "./event-line";
import { createStore, openStore } from "./index";
import { bytesOf, newRecord, put, useFolder } from "./testing/folder";

const folder = useFolder();
const keys = () => folder.path("keys");

async function closedArchive(): Promise<string> {
  const root = folder.path("a.carrel");
  const store = await createStore({ root, title: "Harbour office", keys: keys() });
  await put(store, newRecord(), { "a.txt": "words" });
  await store.close();
  return root;
}

test("closing after work signs the head and the number of objects; a session without work does not", async () => {
  const root = await closedArchive();
  await (await openStore({ root, mode: "write", keys: keys() })).close();
  const lines = readFileSync(`${root}/log/000001.jsonl`, "utf8").trimEnd().split("\n");
  const types = lines.map((line) => (JSON.parse(line) as { type: string }).type);
  expect(types).toEqual(["creation", "open", "creation", "checkpoint", "open"]);
  const line = readLine(bytesOf(lines[3] as string));
  expect(line?.checkpoint?.objects).toBe(1);
  const store = await openStore({ root, mode: "read" });
  expect(isSound(line?.checkpoint as never, store.identity.id, line?.prev as string)).toBe(true);
  expect((await store.verify({ quick: false })).discrepancies).toEqual([]);
  if (process.platform !== "win32")
    expect(statSync(`${keys()}/signing-key.pem`).mode & 0o777).toBe(0o600);
});

test("a signature over another state, or a wrong count, is told", async () => {
  const sign = await signerOf(keys());
  const sound = sign("archive", "head", 3);
  expect(isSound(sound, "archive", "head")).toBe(true);
  expect(isSound(sound, "archive", "other head")).toBe(false);
  expect(isSound(sound, "other archive", "head")).toBe(false);
  expect(isSound({ ...sound, objects: 4 }, "archive", "head")).toBe(false);
  expect(isSound({ ...sound, signature: "" }, "archive", "head")).toBe(false);
});

test("a checkpoint that was rewritten with sums and chain in order is told all the same", async () => {
  const root = await closedArchive();
  const path = `${root}/log/000001.jsonl`;
  const lines = readFileSync(path, "utf8").trimEnd().split("\n");
  const {
    seq,
    prev,
    hash: _,
    ...body
  } = readLine(bytesOf(lines[3] as string)) as never as {
    seq: number;
    prev: string;
    hash: string;
    checkpoint: { objects: number };
  };
  const forged = { ...body, checkpoint: { ...body.checkpoint, objects: 0 } } as never;
  const { line } = writeLine(forged, { seq: seq - 1, head: prev });
  writeFileSync(path, `${[...lines.slice(0, 3), line].join("\n")}\n`);
  const store = await openStore({ root, mode: "read" });
  const { discrepancies } = await store.verify({ quick: true });
  expect(discrepancies.map(({ found }) => found)).toEqual(["event 4 is wrongly signed"]);
});
