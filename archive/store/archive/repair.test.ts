import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { createStore, openStore, repairStore } from "./index";
import { filesBelow, newRecord, put, useFolder } from "./testing/folder";

const folder = useFolder();

/** An archive and a copy of it. */
async function archiveAndCopy() {
  const [root, replica] = [folder.path("a.carrel"), folder.path("copy.carrel")];
  const ground = { segmentBytes: 900, reserveBytes: 64 };
  const store = await createStore({ root, title: "Harbour office", ...ground });
  const first = newRecord();
  await put(store, first, { "metadata.json": `{"title":"Letter"}`, "text.txt": "Dear Sir" });
  await put(store, newRecord(), { "metadata.json": `{"title":"Reply"}` });
  await put(store, first, { "metadata.json": `{"title":"A letter"}`, "text.txt": "Dear Sir" });
  await store.close();
  cpSync(root, replica, { recursive: true });
  return { root, replica };
}

async function check(root: string) {
  const store = await openStore({ root, mode: "read" });
  return store.verify({ quick: false });
}

test.each([
  [
    "flipped",
    (path: string, before: Buffer) =>
      writeFileSync(
        path,
        before.map((byte, at) => (at === 3 ? byte ^ 4 : byte)),
      ),
  ],
  ["deleted", (path: string) => rmSync(path)],
])(
  "every file that was %s is restored from the copy, and the damaged one is kept aside",
  async (_name, harm) => {
    const { root, replica } = await archiveAndCopy();
    const pristine = folder.path("pristine.carrel");
    cpSync(root, pristine, { recursive: true });
    for (const path of filesBelow(pristine).filter((name) => name !== "lock.sqlite")) {
      rmSync(root, { recursive: true });
      cpSync(pristine, root, { recursive: true });
      const before = readFileSync(`${root}/${path}`);
      harm(`${root}/${path}`, before);
      const harmed = existsSync(`${root}/${path}`) ? readFileSync(`${root}/${path}`) : null;
      const { problems, quarantined } = await repairStore({ root, replica });
      expect(problems).toEqual([]);
      expect((await check(root)).discrepancies).toEqual([]);
      // The repair itself is told at the log's end.
      if (path.startsWith("log/")) continue;
      expect(readFileSync(`${root}/${path}`).equals(before)).toBe(true);
      const kept = filesBelow(root).filter(
        (name) => name.startsWith("quarantine/repair-") && name.endsWith(path),
      );
      expect(kept.map((name) => readFileSync(`${root}/${name}`))).toEqual(harmed ? [harmed] : []);
      expect(quarantined).toEqual(harmed ? [path] : []);
    }
  },
);

test("a whole object, a whole log and stray files are put right, and the log says so", async () => {
  const { root, replica } = await archiveAndCopy();
  const marks = filesBelow(root).filter((path) => path.endsWith("0=ocfl_object_1.1"));
  rmSync(`${root}/${marks[0]?.replace("/0=ocfl_object_1.1", "")}`, { recursive: true });
  for (const path of filesBelow(root).filter((name) => name.startsWith("log/")))
    rmSync(`${root}/${path}`);
  writeFileSync(`${root}/objects/stray.txt`, "stray");
  const { problems, quarantined } = await repairStore({ root, replica });
  expect(problems).toEqual([]);
  expect(quarantined).toEqual(["objects/stray.txt"]);
  const store = await openStore({ root, mode: "read" });
  expect((await store.verify({ quick: false })).discrepancies).toEqual([]);
  const details: string[] = [];
  for await (const { detail } of store.events(0)) details.push(detail);
  expect(details.at(-1)).toMatch(/^Repaired from another copy: \d+ files restored, 1 put aside\.$/);
});

test("a damaged file without a sound copy stays, and is told", async () => {
  const { root, replica } = await archiveAndCopy();
  const path = filesBelow(root).find((name) => name.endsWith("text.txt")) as string;
  for (const archive of [root, replica]) writeFileSync(`${archive}/${path}`, "Dear Sar");
  const { problems, restored } = await repairStore({ root, replica });
  expect(restored).toEqual([]);
  expect(problems.join()).toContain(path);
  expect(readFileSync(`${root}/${path}`, "utf8")).toBe("Dear Sar");
});

test("an older copy takes no events away", async () => {
  const { root, replica } = await archiveAndCopy();
  const store = await openStore({ root, mode: "write" });
  await put(store, newRecord(), { "a.txt": "newer than the copy" });
  await store.close();
  const last = filesBelow(root).findLast((path) => path.startsWith("log/")) as string;
  const lines = readFileSync(`${root}/${last}`, "utf8");
  writeFileSync(`${root}/${last}`, `${lines}x`);
  const { problems } = await repairStore({ root, replica });
  expect(problems.join()).toContain(last);
  expect(readFileSync(`${root}/${last}`, "utf8")).toBe(`${lines}x`);
});

test("another archive is not taken for a copy", async () => {
  const { root } = await archiveAndCopy();
  const other = folder.path("other.carrel");
  await (await createStore({ root: other, title: "Other" })).close();
  await expect(repairStore({ root, replica: other })).rejects.toMatchObject({
    code: "store.other-archive",
  });
  await expect(repairStore({ root, replica: root })).rejects.toMatchObject({
    code: "store.other-archive",
  });
});
