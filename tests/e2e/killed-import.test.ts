import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "carrel-killed-"));
const program = resolve("out/main/carrel.js");
const env = { ...process.env, CARREL_HOME: join(folder, "home"), INIT_CWD: folder };
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const KILLS = 20;
/** New letters before each round, so that there is always something to be killed at. */
const LETTERS = 80;
const FILES = KILLS * LETTERS;

const IMPORT = ["import", "Killed.carrel", "letters"];

function carrel(...words: readonly string[]) {
  return spawnSync(process.execPath, [program, ...words], {
    encoding: "utf8",
    env,
    maxBuffer: 1 << 28,
  });
}

function totalOfFog(): unknown {
  const { stdout } = carrel("search", "Killed.carrel", "fog", "--limit", "1", "--json");
  return (JSON.parse(stdout) as { readonly total: unknown }).total;
}

/** Events of the log, as bytes on disk: what they tell was acknowledged. A last line without its end was not. */
function acknowledged(): readonly string[] {
  const log = join(folder, "Killed.carrel", "log");
  return readdirSync(log)
    .toSorted()
    .flatMap((name) => readFileSync(join(log, name), "utf8").split("\n").slice(0, -1));
}

function writeLetters(first: number): void {
  for (let at = first; at < first + LETTERS; at++)
    writeFileSync(
      join(folder, "letters", `${String(at)}.txt`),
      `Letter ${String(at)}\n\n3 March 1907\n\nThe fog held until noon, and ${String(at * 7919)} cases stood on the mole.\n`,
    );
}

/** Starts a verb and kills it at a moment that nobody chose; @returns whether it was still at work. */
async function startAndKill(words: readonly string[], milliseconds: number): Promise<boolean> {
  const child = spawn(process.execPath, [program, ...words], { env, stdio: "ignore" });
  const ended = new Promise<void>((end) => void child.once("exit", () => end()));
  await Promise.race([ended, new Promise((wait) => setTimeout(wait, milliseconds))]);
  const killed = child.exitCode === null;
  child.kill("SIGKILL");
  await ended;
  return killed;
}

test("an import killed twenty times loses no event, splits no file, and ends with every letter once", async () => {
  mkdirSync(join(folder, "letters"));
  expect(carrel("create", "Killed.carrel").status).toBe(0);
  let before = acknowledged();
  let killed = 0;
  for (let round = 0; round < KILLS; round++) {
    writeLetters(round * LETTERS);
    if (await startAndKill(IMPORT, 250 + ((round * 263) % 1_700))) killed += 1;
    const after = acknowledged();
    expect(after.slice(0, before.length)).toEqual(before);
    before = after;
  }
  expect(killed).toBeGreaterThan(10);
  expect(carrel("import", "Killed.carrel", "letters").status).toBe(0);
  expect(carrel("verify", "Killed.carrel").stdout).toContain("nothing is missing or changed");
  expect(totalOfFog()).toBe(FILES);
  const sources = new Set(acknowledged().flatMap((line) => /Imported “[^”]+”/.exec(line) ?? []));
  expect(sources.size).toBe(FILES);
});

/** The last event that the catalogue has taken in. */
function takenIn(): number {
  const catalogues = join(folder, "home", "catalogues");
  const [uuid = ""] = readdirSync(catalogues);
  const database = new DatabaseSync(join(catalogues, uuid, "catalogue.sqlite"));
  const row = database.prepare("select value from note where key = 'seen.seq'").get();
  database.close();
  return Number(row?.["value"] ?? 0);
}

test("a catalogue whose making was killed goes on from there, and every letter is found", async () => {
  const all = acknowledged().length;
  let midway = 0;
  // However fast the machine is, some moment is in the middle.
  for (let milliseconds = 400; midway < 3 && milliseconds < 3_000; milliseconds += 170) {
    await startAndKill(["rebuild", "Killed.carrel"], milliseconds);
    const taken = takenIn();
    if (taken === 0 || taken === all) continue;
    midway += 1;
    expect(totalOfFog()).toBe(FILES);
    expect(takenIn()).toBe(all);
  }
  expect(midway).toBeGreaterThan(0);
  expect(totalOfFog()).toBe(FILES);
});
