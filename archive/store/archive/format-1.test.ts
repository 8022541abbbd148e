import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import type { ObjectId } from "../../model/ids";
import { createStore, openStore } from "./index";
import { bytesOf, filesBelow, useFolder, wordsOf } from "./testing/folder";

const FIXTURE = fileURLToPath(new URL("../../../tests/fixtures/format-1.carrel", import.meta.url));
const LETTER = "rec-01k0000000000000000000000a" as ObjectId;
const SOURCE = "src-01k0000000000000000000000b" as ObjectId;
const folder = useFolder();

function copyOfFixture(): string {
  cpSync(FIXTURE, folder.path("a.carrel"), { recursive: true });
  return folder.path("a.carrel");
}

/** How the fixture was made, once, when format carrel/1 was fixed. It must never be made again: old archives do not change either. */
test.runIf(process.env.CARREL_MAKE_FORMAT_1)("the fixture is made", async () => {
  rmSync(FIXTURE, { recursive: true, force: true });
  let minutes = 0;
  const clock = () => new Date(Date.UTC(2026, 10, 22, 3, minutes++));
  const ground = { clock, reserveBytes: 0, segmentBytes: 2000, by: "Carrel" };
  const store = await createStore({
    ...ground,
    root: FIXTURE,
    title: "Fixture of format 1",
    invented: true,
  });
  const letter = {
    "metadata.json": bytesOf(`{"title":"Letter"}\n`),
    "transcription-1.txt": bytesOf("Dear Sir, 항구 사무소, Порт\n"),
  };
  await store.commit(
    "H. Lind",
    [
      {
        object: SOURCE,
        files: { "source.txt": bytesOf("Dear Sir, 항구 사무소, Порт\n") },
        message: "The file as it came.",
      },
      { object: LETTER, files: letter, message: "Read from the file." },
    ],
    [{ type: "ingestion", object: SOURCE, detail: "letter.txt was stored." }],
  );
  const next = { "metadata.json": bytesOf(`{"title":"A letter"}\n`), "transcription-1.txt": null };
  await store.commit("H. Lind", [{ object: LETTER, files: next, message: "A better title." }], []);
  await store.close();
});

test("an archive of format carrel/1 opens, reads and verifies with the code of today", async () => {
  const store = await openStore({ root: copyOfFixture(), mode: "read" });
  expect(store.readOnly?.code).toBe("store.read-only");
  expect(store.identity).toMatchObject({
    title: "Fixture of format 1",
    format: "carrel/1",
    invented: true,
  });
  expect(wordsOf(await store.read(LETTER, "transcription-1.txt"))).toBe(
    "Dear Sir, 항구 사무소, Порт\n",
  );
  expect(wordsOf(await store.read(LETTER, "metadata.json"))).toBe(`{"title":"A letter"}\n`);
  expect(wordsOf(await store.read(LETTER, "metadata.json", 1))).toBe(`{"title":"Letter"}\n`);
  expect((await store.object(SOURCE)).versions).toMatchObject([
    {
      version: 1,
      created: expect.any(String) as string,
      by: "H. Lind",
      message: "The file as it came.",
    },
  ]);
  const types: string[] = [];
  for await (const { type } of store.events(0)) types.push(type);
  expect(types).toEqual(["creation", "open", "ingestion", "creation", "metadata modification"]);
  expect((await store.verify({ quick: false })).discrepancies).toEqual([]);
});

test("an archive of format carrel/1 can still be written", async () => {
  const root = copyOfFixture();
  const store = await openStore({ root, mode: "write", reserveBytes: 0 });
  await store.commit(
    "M. Aho",
    [{ object: LETTER, files: { "metadata.json": null }, message: "m" }],
    [],
  );
  expect((await store.verify({ quick: false })).discrepancies).toEqual([]);
  await store.close();
});

test("the fixture is text and was not changed on its way here", async () => {
  expect(filesBelow(FIXTURE).length).toBeGreaterThan(20);
  for (const path of filesBelow(FIXTURE))
    expect(wordsOf(readFileSync(`${FIXTURE}/${path}`))).not.toMatch(/\r|\uFFFD/);
});

test("the same archive in a higher format opens read-only and says so", async () => {
  const root = copyOfFixture();
  const path = `${root}/archive.json`;
  writeFileSync(path, readFileSync(path, "utf8").replace("carrel/1", "carrel/9"));
  const store = await openStore({ root, mode: "write" });
  expect(store.readOnly).toMatchObject({ code: "store.newer-format" });
  expect(store.readOnly?.message).toContain("carrel/9");
  expect(wordsOf(await store.read(LETTER, "metadata.json"))).toBe(`{"title":"A letter"}\n`);
});
