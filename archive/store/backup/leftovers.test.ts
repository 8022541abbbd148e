import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { expect, test, vi } from "vitest";
import { type Files, openStore } from "../archive";
import { useFolder } from "../archive/testing/folder";
import { createNodeFiles } from "../archive/node-files";
import { backUp, clearLeftovers, restoreBackup } from "./index";
import { makeArchive } from "./testing/a-backup";

vi.setConfig({ testTimeout: 120_000 });
const folder = useFolder();
const dead = () => false;

/** A disk on which a process is killed when the archive is about to get its name: nothing is done after that. */
function killedAtTheEnd(root: string): Files {
  const files = createNodeFiles();
  let killed = false;
  return {
    ...files,
    rename: (from, to) => {
      if (to !== root) return files.rename(from, to);
      killed = true;
      throw new Error("killed");
    },
    remove: (path) => (killed ? Promise.reject(new Error("killed")) : files.remove(path)),
  };
}

async function killedRestore() {
  const [source, from] = [folder.path("Harbour.carrel"), folder.path("harbour.zip")];
  await makeArchive(source);
  await backUp({ root: source, out: from });
  const root = folder.path("Copy.carrel");
  const files = killedAtTheEnd(root);
  await expect(restoreBackup({ from, root, files })).rejects.toThrow();
  const bench = readdirSync(folder.path(".")).find((name) => name.includes(".restoring-"))!;
  expect(existsSync(folder.path(`${bench}/archive/archive.json`))).toBe(true);
  return { from, root, bench };
}

test("the next restore clears away what a killed one left, whatever place it was for", async () => {
  const { from, bench } = await killedRestore();
  const root = folder.path("Another.carrel");
  const { leftovers } = await restoreBackup({ from, root, isRunning: dead });
  expect(leftovers).toEqual({ cleared: [bench], left: [] });
  expect(readdirSync(folder.path(".")).toSorted()).toEqual(
    ["Another.carrel", "Harbour.carrel", "harbour.zip"].toSorted(),
  );
});

test("a restore that is still at work is let be", async () => {
  const { bench } = await killedRestore();
  expect(await clearLeftovers(createNodeFiles(), folder.path("."))).toEqual({
    cleared: [],
    left: [],
  });
  expect(existsSync(folder.path(bench))).toBe(true);
});

test("what is not provably ours is never removed: without a marker, with another's, or with something else beside it", async () => {
  const { bench } = await killedRestore();
  const opened = await openStore({ root: folder.path(`${bench}/archive`), mode: "write" });
  await opened.close();
  const untouched = await clearLeftovers(createNodeFiles(), folder.path("."), dead);
  expect(untouched).toEqual({ cleared: [], left: [bench] });
  rmSync(folder.path(`${bench}/archive/lock.sqlite`));
  const marker = readFileSync(folder.path(`${bench}/carrel-restoring.json`), "utf8");
  const strange = {
    "a.carrel.restoring-00000001": { "letter.txt": "mine" },
    "b.carrel.restoring-00000002": { "carrel-restoring.json": marker },
    "c.carrel.restoring-00000003": {
      "carrel-restoring.json": marker.replace(/"token":"\w+"/, '"token":"00000003"'),
      "letter.txt": "mine",
    },
    "d.carrel.restoring-00000004": {
      "carrel-restoring.json": marker
        .replace(/"token":"\w+"/, '"token":"00000004"')
        .replace(/"host":"[^"]*"/, '"host":"elsewhere"'),
    },
    "e.carrel.restoring-00000005": { "carrel-restoring.json": "{" },
  };
  for (const [name, files] of Object.entries(strange)) {
    mkdirSync(folder.path(name));
    for (const [file, content] of Object.entries(files))
      writeFileSync(folder.path(`${name}/${file}`), content);
  }
  writeFileSync(folder.path("f.carrel.restoring-00000006"), "a file of that name");
  const found = await clearLeftovers(createNodeFiles(), folder.path("."), dead);
  expect(found.cleared).toEqual([bench]);
  expect([...found.left].toSorted()).toEqual(Object.keys(strange));
  for (const name of Object.keys(strange)) expect(existsSync(folder.path(name)), name).toBe(true);
  expect(existsSync(folder.path("f.carrel.restoring-00000006"))).toBe(true);
});
