import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "carrel-proposals-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function carrel(...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [resolve("out/main/carrel.js"), ...words],
    {
      encoding: "utf8",
      env: { ...process.env, CARREL_HOME: join(folder, "home"), INIT_CWD: folder },
    },
  );
  return { status, stdout, stderr };
}

interface Listed {
  readonly id: string;
  readonly unit: string;
  readonly kind: string;
  readonly value: string;
  readonly state: string;
  readonly evidence: { readonly start: number; readonly end: number; readonly text: string };
  readonly rule: string;
}
const list = (...words: readonly string[]) =>
  (
    JSON.parse(carrel("proposals", "own.carrel", ...words, "--json").stdout) as {
      proposals: readonly Listed[];
    }
  ).proposals;
const show = (id: string) =>
  JSON.parse(carrel("show", "own.carrel", id, "--json").stdout) as {
    dates: { edtf: string }[];
    events: { detail: string }[];
    transcriptions: { text: string }[];
  };

beforeAll(() => {
  // Invented.
  writeFileSync(
    join(folder, "oil.txt"),
    "Skarn Ness Light, 22 January 1908\n\nDear Captain Marlow,\n\nThe oil came short by two casks.\n\nYours faithfully,\nTobias Renfrew\n",
  );
  expect(carrel("create", "own.carrel").status).toBe(0);
  expect(carrel("import", "own.carrel", "oil.txt", "--accept", "none").status).toBe(0);
});

test("proposals are listed with their evidence, accepted into their field, rejected out of it again", () => {
  const date = list().find(({ kind }) => kind === "date");
  const { id = "", unit = "", evidence } = date ?? {};
  expect(date).toMatchObject({ value: "1908-01-22", state: "open", rule: expect.any(String) });
  const text = show(unit).transcriptions[0]?.text ?? "";
  expect(text.slice(evidence?.start, evidence?.end)).toBe(evidence?.text);
  expect(list(unit, "--state", "open").map((one) => one.id)).toContain(id);
  const done = carrel("accept", "own.carrel", id, "--json");
  expect(JSON.parse(done.stdout)).toEqual({
    changed: [{ id: unit, before: 1, now: 2 }],
    decided: [{ id, state: "applied" }],
  });
  expect(show(unit).dates).toMatchObject([{ edtf: "1908-01-22" }]);
  expect(list("--state", "applied").map((one) => one.id)).toEqual([id]);
  expect(carrel("reject", "own.carrel", id).stdout).toBe(`${id}  rejected\n`);
  expect(show(unit).dates).toEqual([]);
  expect(show(unit).events.at(-1)?.detail).toMatch(/^Rejected date/u);
});

test("a value of the reader's own is set in the rule's place, and what no date is refused", () => {
  const id = list().find(({ kind }) => kind === "date")?.id ?? "";
  const refused = carrel("accept", "own.carrel", id, "--value", "soon");
  expect([refused.status, refused.stdout]).toEqual([1, ""]);
  expect(refused.stderr).toContain(id);
  expect(carrel("accept", "own.carrel", id, "--value", "1908-01~").status).toBe(0);
  expect(list("--state", "applied")).toMatchObject([
    { value: "1908-01-22", edited: { value: "1908-01~" } },
  ]);
});

test("what is not there is refused by name, and nothing else of the same call is done", () => {
  const open = list("--state", "open")[0]?.id ?? "";
  const missing = open.replace(/\.p\d+$/u, ".p999");
  for (const wrong of [missing, "nonsense"]) {
    const { status, stderr } = carrel("accept", "own.carrel", open, wrong);
    expect(status).toBe(1);
    expect(stderr).toContain(wrong);
  }
  expect(list("--state", "open").map(({ id }) => id)).toContain(open);
  expect(carrel("proposals", "own.carrel", "--state", "maybe").status).toBe(2);
});
