import {
  existsSync,
  readFileSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { expect, test, vi } from "vitest";
import { filesBelow, useFolder } from "../archive/testing/folder";
import { backUp, restoreBackup } from "./index";
import { LETTER, SOURCE, lookInto, makeArchive } from "./testing/a-backup";

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

test("a damaged archive is not taken for a backup: the file is named, and the earlier backup stays", async () => {
  const { root, out } = await backedUp();
  const before = readFileSync(out);
  const [source] = filesBelow(root).filter((path) => path.endsWith("/source.txt"));
  const bytes = readFileSync(`${root}/${source as string}`);
  bytes[9_000] = (bytes[9_000] as number) ^ 1;
  writeFileSync(`${root}/${source as string}`, bytes);
  const found = await problemOf(backUp({ root, out, replace: true }));
  expect(found).toContain("backup.archive-damaged");
  expect(found).toContain(SOURCE);
  rmSync(`${root}/${source as string}`);
  expect(await problemOf(backUp({ root, out, replace: true }))).toContain(source);
  expect(readFileSync(out).equals(before)).toBe(true);
  expect(readdirSync(folder.path("."))).toEqual(["Harbour.carrel", "harbour.zip"]);
});

test("whatever byte of a backup is changed, it is refused or it restores the very same archive", async () => {
  const { out, backup } = await backedUp();
  const sound = readFileSync(out);
  const refusals = new Map<string, number>();
  // A prime step visits headers, contents and the directory alike.
  for (let at = 0; at < sound.length; at += 331) {
    const bytes = Buffer.from(sound);
    bytes[at] = (bytes[at] as number) ^ 0x55;
    writeFileSync(out, bytes);
    const root = folder.path("copy.carrel");
    const found = await problemOf(restoreBackup({ from: out, root }));
    const code = found.slice(0, found.indexOf(":"));
    refusals.set(code, (refusals.get(code) ?? 0) + 1);
    if (found !== "no problem") expect(existsSync(root), String(at)).toBe(false);
    else expect(await lookInto(root)).toMatchObject({ head: backup.label.head, discrepancies: [] });
    rmSync(root, { recursive: true, force: true });
  }
  expect(refusals.get("backup.damaged")).toBeGreaterThan(20);
  expect([...refusals.keys()].filter((code) => /^(undefined|store)/.test(code))).toEqual([]);
  for (const bytes of [sound.length - 1, sound.length - 30, 1000, 0]) {
    writeFileSync(out, sound);
    truncateSync(out, bytes);
    expect(
      await problemOf(restoreBackup({ from: out, root: folder.path("copy.carrel") })),
    ).toContain("backup.not-a-backup");
  }
});

test("a damaged backup says which document is lost, and gives what is left only when asked", async () => {
  const { out } = await backedUp();
  const bytes = readFileSync(out);
  bytes.write("Lanterne!", bytes.lastIndexOf("Lanterns."));
  writeFileSync(out, bytes);
  const root = folder.path("left.carrel");
  const found = await problemOf(restoreBackup({ from: out, root }));
  expect(found).toContain(`“To the board” (${LETTER})`);
  expect(existsSync(root)).toBe(false);
  const { losses } = await restoreBackup({ from: out, root, damaged: true });
  expect(losses).toEqual([{ what: LETTER, name: "To the board" }]);
  const { discrepancies } = await lookInto(root);
  expect(discrepancies.map(({ what }) => what.includes(LETTER))).toEqual([true]);
});
