import { spawnSync } from "node:child_process";
import { mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "carrel-cli-"));
const program = resolve("out/main/carrel.js");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function carrel(...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], {
    encoding: "utf8",
    env: { ...process.env, CARREL_HOME: join(folder, "home"), INIT_CWD: folder },
    maxBuffer: 1 << 28,
  });
  return { status, stdout, stderr };
}

/** The answer of a verb called with `--json`; nothing but the answer is on standard output. */
function json(...words: readonly string[]): Record<string, unknown> {
  const { stdout } = carrel(...words, "--json");
  return JSON.parse(stdout) as Record<string, unknown>;
}

beforeAll(() => {
  expect(carrel("sample", "sample.carrel").status).toBe(0);
});

test("the sample is a finding aid with items in four scripts, found by any form of a name", () => {
  const { units } = json("tree", "sample.carrel") as {
    units: { level: string; children: unknown[] }[];
  };
  expect(units.map(({ level }) => level)).toEqual(["fonds"]);
  const { hits, total } = json("search", "sample.carrel", "서문하") as {
    total: number;
    hits: {
      title: string;
      snippet: string;
      marks: [number, number][];
      matched: { form: string; because: string | null }[];
    }[];
  };
  expect(total).toBeGreaterThan(3);
  expect(
    hits.some(({ matched }) => matched.some(({ because }) => because?.includes("Seo Munha"))),
  ).toBe(true);
  for (const { snippet, marks } of hits)
    for (const [start, end] of marks) expect(snippet.slice(start, end).trim()).not.toBe("");
});

test("the sample's term sets are words of its documents, each found by its own", () => {
  for (const label of ["Lighthouse", "lamp glass"]) {
    const { found } = json("terms", "sample.carrel", "list", label) as { found: number[] };
    expect(found.length).toBeGreaterThan(3);
    expect(Math.min(...found)).toBeGreaterThan(0);
  }
  const { status, stderr } = carrel("terms", "sample.carrel", "list", "no such set");
  expect([status, stderr]).toEqual([1, expect.stringContaining("no such set")]);
});

test("who has read enough and closes the pipe meets no fault", () => {
  const { status, stderr } = spawnSync(
    "bash",
    ["-c", 'set -o pipefail; "$0" "$1" tree sample.carrel | true', process.execPath, program],
    {
      encoding: "utf8",
      cwd: folder,
      env: { ...process.env, CARREL_HOME: join(folder, "home"), INIT_CWD: folder },
    },
  );
  expect([status, stderr]).toEqual([0, ""]);
});

test("an import reports its sum, and the same file again changes nothing", () => {
  mkdirSync(join(folder, "in"));
  writeFileSync(
    join(folder, "in", "letter.txt"),
    "Top Secret\n\nTo Gottwald\n\nThe lamps are here.\n\nFILIPPOV\n27 August 1950\n",
  );
  writeFileSync(join(folder, "in", "empty.txt"), "");
  expect(carrel("create", "own.carrel", "--title", "Own").status).toBe(0);
  expect(carrel("create", "own.carrel").status).toBe(1);
  const report = json("import", "own.carrel", "in") as {
    imported: { title: string; source: { sha256: string } }[];
    skipped: { source: string; reason: string }[];
    words: { in: number; kept: number; reported: number };
  };
  expect(report.imported).toHaveLength(1);
  expect(report.skipped.map(({ source }) => source)).toEqual([
    expect.stringContaining("empty.txt"),
  ]);
  expect(report.words.in).toBe(report.words.kept + report.words.reported);
  expect(report.words.in).toBeGreaterThan(8);
  const again = json("import", "own.carrel", "in") as typeof report;
  expect(again.imported).toEqual([]);
  const { hits } = json("search", "own.carrel", "date:1950-08") as { hits: { id: string }[] };
  expect(hits).toHaveLength(1);
  const shown = json("show", "own.carrel", hits[0]?.id ?? "") as {
    classification: string;
    transcriptions: { text: string }[];
  };
  expect(shown.classification).toBe("Top Secret");
  expect(shown.transcriptions[0]?.text).toContain("The lamps are here.");
});

test("a packet is the same file, byte for byte, when it is made again from its recipe", () => {
  const ids = ["PE/HO 2/14/7", "PE/HO 2/14/8"];
  expect(carrel("packet", "sample.carrel", ...ids, "--out", "one.pdf").status).toBe(0);
  expect(carrel("packet", "sample.carrel", ...ids, "--out", "two.pdf").status).toBe(0);
  const [one, two] = ["one.pdf", "two.pdf"].map((name) => readFileSync(join(folder, name)));
  expect(one?.subarray(0, 5).toString("latin1")).toBe("%PDF-");
  expect(one?.equals(two ?? Buffer.of())).toBe(true);
});

test("an export writes the sample for other programs, replaces nothing unasked, and keeps withheld items back", () => {
  const out = ["--out", "items.json"];
  const first = json("export", "sample.carrel", "--format", "csl-json", ...out) as {
    readonly left: number;
  };
  const items = () =>
    JSON.parse(readFileSync(join(folder, "items.json"), "utf8")) as { id: string; title: string }[];
  const all = items();
  expect(carrel("export", "sample.carrel", "--format", "csl-json", ...out).status).toBe(1);
  const { stdout } = carrel(
    "export",
    "sample.carrel",
    "--format",
    "ris",
    "--query",
    "Ondine",
    "--withheld",
    "--out",
    "-",
  );
  expect(stdout.match(/^TY {2}- /gm)).toHaveLength(
    (json("search", "sample.carrel", "Ondine") as { total: number }).total,
  );
  const id = all[0]?.id ?? "";
  expect(carrel("edit", "sample.carrel", id, "access=restricted").status).toBe(0);
  const again = json("export", "sample.carrel", "--format", "csl-json", "--replace", ...out);
  expect(again).toMatchObject({ units: all.length - 1, left: first.left + 1 });
  expect(items().map((item) => item.id)).not.toContain(id);
  expect(carrel("undo", "sample.carrel", id).status).toBe(0);
  expect(carrel("export", "sample.carrel", "--format", "tei", "--out", "x").status).toBe(2);
});

test("one flipped byte is found by verify, with status 1 and the file's name", () => {
  expect(carrel("verify", "own.carrel").status).toBe(0);
  const { stdout } = carrel("show", "own.carrel", "1/1", "--json");
  const { source } = JSON.parse(stdout) as { source: { id: string } };
  const victim = findFile(join(folder, "own.carrel", "objects"), source.id, "original");
  const bytes = readFileSync(victim);
  bytes[3] = (bytes[3] ?? 0) ^ 1;
  writeFileSync(victim, bytes);
  const { status, stdout: report } = carrel("verify", "own.carrel", "--json");
  expect(status).toBe(1);
  expect(JSON.parse(report)).toMatchObject({
    ok: false,
    discrepancies: [{ kind: "changed", what: expect.stringContaining("original") as string }],
  });
});

test("an explained search says what may have been meant, and what each clause left", () => {
  const explained = carrel("search", "sample.carrel", "+lamp AND +zebrax", "--explain").stdout;
  expect(explained).toContain("At 7: “AND” was read as a word");
  expect(explained).toContain("Perhaps: +lamp +zebrax");
  expect(explained).toContain("0 left by +zebrax");
});

test("wrong usage ends with 2, a problem with 1, one line on standard error and the problem as JSON", () => {
  expect(carrel("fly").status).toBe(2);
  expect(carrel("search", "sample.carrel").status).toBe(2);
  expect(carrel("search", "sample.carrel", "x", "--nonsense").status).toBe(2);
  const { status, stdout, stderr } = carrel("show", "sample.carrel", "PE/HO 9/99", "--json");
  expect(status).toBe(1);
  expect(stderr.trim().split("\n")).toHaveLength(1);
  expect(JSON.parse(stdout)).toMatchObject({
    problem: { code: "request.no-unit", remedy: expect.any(String) as string },
  });
});

function findFile(objects: string, id: string, name: string): string {
  const files = readdirSync(objects, { recursive: true, encoding: "utf8" });
  const found = files.find((file) => file.includes(id) && basename(file) === name);
  return join(objects, found ?? "missing");
}

test("a backup is verified, replaces nothing unasked, and restores to an archive that verifies", () => {
  const made = json("backup", "sample.carrel", "--out", "sample.zip");
  expect(made).toMatchObject({ verified: true, objects: expect.any(Number) as number });
  expect(carrel("backup", "sample.carrel", "--out", "sample.zip").status).toBe(1);
  expect(carrel("backup", "sample.carrel", "--out", "sample.zip", "--replace").status).toBe(0);
  expect(json("restore", "sample.zip", "restored.carrel")).toMatchObject({
    ok: true,
    head: made["head"],
  });
  expect(carrel("restore", "sample.zip", "restored.carrel").status).toBe(1);
  expect(json("verify", "restored.carrel")).toMatchObject({ ok: true });
  expect(carrel("backup", "sample.carrel").status).toBe(2);
});
