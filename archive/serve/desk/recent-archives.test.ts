import { chmodSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createStore, openStore } from "../../store/archive";
import { openCatalogue } from "../../store/catalogue/open-catalogue";
import { lookAtRecent } from "./recent-archives";
import { openSettings, type Settings } from "./settings";

let folder: string;
let root: string;
let settings: Settings;
let id: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "carrel-recent-"));
  root = join(folder, "Harbour.carrel");
  const store = await createStore({ root, title: "Harbour office" });
  ({ id } = store.identity);
  await store.close();
  settings = openSettings(folder);
  settings.remember(root, "Harbour office");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const look = (open: string | null = null) => {
  const [known] = settings.recent();
  return lookAtRecent(known!, { catalogues: join(folder, "catalogues"), open });
};
const state = async (open: string | null = null) => (await look(open)).state;

test("an archive opened before is shown with its name, its folder and when", async () => {
  const shown = await look();
  expect(shown).toMatchObject({ title: "Harbour office", name: "Harbour.carrel", folder });
  expect(shown.state).toBe("here");
  expect(Date.parse(shown.opened ?? "")).toBeGreaterThan(Date.now() - 60_000);
  expect(await state(root)).toBe("open");
});

test("an archive that another writes is in use, and looking at it does not hinder its writer", async () => {
  const held = await openStore({ root, mode: "write" });
  expect(await state()).toBe("elsewhere");
  await held.close();
  expect(await state()).toBe("here");
  await (await openStore({ root, mode: "write" })).close();
});

test("an archive that was moved is gone; one whose drive is out is away, also where the drive's folder stayed", async () => {
  renameSync(root, join(folder, "Elsewhere.carrel"));
  expect(await state()).toBe("gone");
  const known = { root: "/media/none/a.carrel", title: "On a drive", opened: null };
  const at = { catalogues: folder, open: null };
  expect(await lookAtRecent({ ...known, drive: "/media/none" }, at)).toMatchObject({
    state: "away",
    title: "On a drive",
  });
  // A folder on the drive of the folder above it: nothing is plugged in there.
  const left = { ...known, root: join(folder, "a.carrel"), drive: folder };
  expect((await lookAtRecent(left, at)).state).toBe("away");
});

test("damage shows: no archive.json, or a verification on this computer that found some", async () => {
  const catalogue = openCatalogue(join(folder, "catalogues"), id);
  catalogue.tables.writeNote("verified", JSON.stringify({ when: "", checked: 1, ok: false }));
  catalogue.close();
  expect(await state()).toBe("damaged");
  const database = new DatabaseSync(join(folder, "catalogues", id, "catalogue.sqlite"));
  database.exec("delete from note where key = 'verified'");
  database.close();
  expect(await state()).toBe("here");
  rmSync(join(root, "archive.json"));
  expect(await state()).toBe("damaged");
  rmSync(join(root, "log"), { recursive: true });
  expect(await state()).toBe("damaged");
});

test("a newer format is only for reading, and so is a folder that may not be written", async () => {
  const file = join(root, "archive.json");
  const before = readFileSync(file, "utf8");
  writeFileSync(file, before.replace(/carrel\/\d+/, "carrel/99"));
  expect(await state()).toBe("read-only");
  writeFileSync(file, before);
  if (process.getuid?.() === 0) return;
  chmodSync(root, 0o555);
  expect(await state()).toBe("read-only");
  chmodSync(root, 0o755);
});

test("two windows keep one list, and what one takes from it is gone for both", () => {
  const other = openSettings(folder);
  other.remember("/b.carrel", "B");
  other.nameActor("M. Aldous");
  settings.remember(root, "Harbour office");
  expect(other.recent().map(({ title }) => title)).toEqual(["Harbour office", "B"]);
  settings.forget("/b.carrel");
  expect(other.recent().map(({ title }) => title)).toEqual(["Harbour office"]);
  expect(settings.actor()).toBe("M. Aldous");
});

test("a list that an older Carrel kept is still read", () => {
  writeFileSync(
    join(folder, "settings.json"),
    '{"actor":null,"recent":[{"root":"/a","title":"A"}]}',
  );
  expect(settings.recent()).toEqual([{ root: "/a", title: "A", opened: null, drive: null }]);
});
