import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { carrel } from "./harness/carrel-program";

const folder = mkdtempSync(join(tmpdir(), "carrel-saved-"));
const home = join(folder, "home");
const archive = join(folder, "sample.carrel");
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeAll(() => expect(carrel(home, "sample", archive).status).toBe(0));

const json = (...words: readonly string[]) =>
  JSON.parse(carrel(home, ...words, "--json").stdout) as Record<string, unknown>;

test("a search is saved and frozen; what comes later changes the one, not the other, and a backup keeps both", () => {
  expect(carrel(home, "saved", archive, "add", "Lamps", "lamp").status).toBe(0);
  const frozen = json("saved", archive, "freeze", "Lamps of the first day", "--of", "lamps");
  json("saved", archive, "show", "Lamps", "--looked");
  const count = Number(frozen["count"]);
  expect(count).toBeGreaterThan(1);
  writeFileSync(join(folder, "new.txt"), "One more lamp came.\n");
  carrel(home, "import", archive, join(folder, "new.txt"));
  expect(json("saved", archive, "show", "Lamps", "--limit", "1")).toMatchObject({
    ...{ kind: "search", total: count + 1 },
    now: { total: count + 1, since: { total: count, added: 1, gone: 0 } },
  });
  expect(json("saved", archive, "compare", String(frozen["id"]), "--query", "lamp")).toMatchObject({
    ...{ left: count, both: count, onlyLeft: 0, onlyRight: 1 },
  });
  const [backup, copy] = [join(folder, "b.zip"), join(folder, "copy.carrel")];
  carrel(home, "backup", archive, "--out", backup);
  carrel(home, "restore", backup, copy);
  carrel(home, "rebuild", copy);
  expect(json("saved", copy, "check", "lamps of the first day")).toMatchObject({
    ...{ state: "ok", expected: frozen["digest"], found: frozen["digest"], count },
  });
  expect(json("search", copy, 'frozen:"lamps of the first day"')["total"]).toBe(count);
});
