import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { createStore, openStore } from "./index";
import { decodeIntent, encodeIntent } from "./intent";
import { objectFolder } from "./layout";
import { newRecord, put, useFolder } from "./testing/folder";

const folder = useFolder();
const plan = { objects: [], log: { segment: 1, offset: 0, lines: ["line"] } };

/** An archive in whose staging folder an intent stands, and what opening it says. */
async function openWith(intent: Uint8Array) {
  const root = folder.path(`${Math.random()}.carrel`);
  await (await createStore({ root, title: "Harbour office", reserveBytes: 0 })).close();
  mkdirSync(`${root}/staging/tx`);
  writeFileSync(`${root}/staging/tx/intent`, intent);
  const before = readFileSync(`${root}/log/000001.jsonl`);
  const store = await openStore({ root, mode: "write", reserveBytes: 0 });
  await store.close();
  const after = readFileSync(`${root}/log/000001.jsonl`);
  expect(after.subarray(0, before.length).equals(before)).toBe(true);
  return store.readOnly?.message ?? "writable";
}

test("an intent with any changed byte decides nothing", () => {
  const bytes = encodeIntent(plan);
  expect(decodeIntent(bytes)).toEqual(plan);
  for (let at = 0; at < bytes.length - 1; at++)
    expect(decodeIntent(bytes.map((byte, index) => (index === at ? byte ^ 1 : byte)))).toBeNull();
});

test("an intent that does not fit the log touches nothing and is told", async () => {
  const at = (offset: number) => encodeIntent({ ...plan, log: { ...plan.log, offset } });
  expect(await openWith(at(1_000_000))).toContain("its end is missing");
  expect(await openWith(at(5))).toContain("does not hold a decided change");
  expect(await openWith(encodeIntent(plan).subarray(0, 20))).toBe("writable");
});

test("an inventory that was changed is named when its object is asked for", async () => {
  const store = await createStore({ root: folder.path("a.carrel"), title: "x", reserveBytes: 0 });
  const id = newRecord();
  await put(store, id, { "a.txt": "words" });
  appendFileSync(`${store.root}/${objectFolder(id)}/inventory.json`, " ");
  const error = await store.object(id).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: "store.damaged" });
  expect(String(error)).toContain("inventory.json");
  await expect(put(store, id, { "a.txt": "more" })).rejects.toMatchObject({
    code: "store.damaged",
  });
  await put(store, newRecord(), { "a.txt": "another object is not harmed" });
  await store.close();
});
