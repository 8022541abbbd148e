import { cpSync, renameSync, rmSync } from "node:fs";
import { expect, test } from "vitest";
import { createStore, openStore } from "./index";
import { newRecord, put, useFolder, wordsOf } from "./testing/folder";

const folder = useFolder();

test("an archive whose drive is taken out says so, is never called damaged, and goes on when it is back", async () => {
  const [root, elsewhere] = [folder.path("a.carrel"), folder.path("away")];
  const store = await createStore({ root, title: "On a drive" });
  const letter = newRecord();
  await put(store, letter, { "text.txt": "before" });
  const head = store.head();
  renameSync(root, elsewhere);
  const away = { code: "store.away" };
  await expect(put(store, letter, { "text.txt": "meanwhile" })).rejects.toMatchObject(away);
  await expect(store.read(letter, "text.txt")).rejects.toMatchObject(away);
  await expect(store.object(letter)).rejects.toMatchObject(away);
  await expect(store.verify({ quick: false })).rejects.toMatchObject(away);
  await expect(store.events(0)[Symbol.asyncIterator]().next()).rejects.toMatchObject(away);
  renameSync(elsewhere, root);
  expect(store.head()).toBe(head);
  expect(wordsOf(await store.read(letter, "text.txt"))).toBe("before");
  await put(store, letter, { "text.txt": "after" });
  expect(wordsOf(await store.read(letter, "text.txt"))).toBe("after");
  expect((await store.verify({ quick: false })).discrepancies).toEqual([]);
  await store.close();
});

test("what another computer stored on the drive meanwhile is not written over", async () => {
  const [root, elsewhere] = [folder.path("a.carrel"), folder.path("other-computer.carrel")];
  const store = await createStore({ root, title: "On a drive" });
  const letter = newRecord();
  await put(store, letter, { "text.txt": "before" });
  cpSync(root, elsewhere, { recursive: true });
  const other = await openStore({ root: elsewhere, mode: "write" });
  await put(other, letter, { "text.txt": "stored elsewhere" });
  const head = other.head();
  await other.close();
  rmSync(root, { recursive: true });
  renameSync(elsewhere, root);
  const overtaken = { code: "store.overtaken" };
  await expect(put(store, letter, { "text.txt": "from here" })).rejects.toMatchObject(overtaken);
  await expect(put(store, letter, { "text.txt": "again" })).rejects.toMatchObject(overtaken);
  await store.close();
  const anew = await openStore({ root, mode: "write" });
  expect(wordsOf(await anew.read(letter, "text.txt"))).toBe("stored elsewhere");
  const hashes: string[] = [];
  for await (const event of anew.events(0)) hashes.push(event.hash);
  expect(hashes).toContain(head);
  expect((await anew.verify({ quick: false })).discrepancies).toEqual([]);
  await anew.close();
});
