import { createWriteStream } from "node:fs";
import { access, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import iconv from "iconv-lite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ZipFile } from "yazl";
import type { IntakeLimits, OpenIntake } from "./intake-limits";
import { openIntake } from "./open-intake";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "carrel-intake-test-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface ZipOptions {
  readonly mode?: number;
  readonly compress?: boolean;
}
type ZipEntry = readonly [name: string, content: string | Uint8Array, options?: ZipOptions];

/** A zip with the entries given; names may be made hostile afterwards by changing bytes of the same length. */
async function zip(
  name: string,
  entries: readonly ZipEntry[],
  changes: Readonly<Record<string, string>> = {},
) {
  const made = new ZipFile();
  for (const [entry, content, options] of entries)
    made.addBuffer(Buffer.from(content), entry, options);
  made.end();
  const path = join(folder, name);
  await pipeline(made.outputStream, createWriteStream(path));
  let bytes = (await readFile(path)).toString("latin1");
  for (const [from, to] of Object.entries(changes)) bytes = bytes.replaceAll(from, to);
  await writeFile(path, Buffer.from(bytes, "latin1"));
  return path;
}

const names = (intake: OpenIntake) => intake.files.map(({ name }) => name);
async function open(path: string, limits: Partial<IntakeLimits> = {}) {
  const intake = await openIntake([path], { limits });
  await intake.close();
  return intake;
}

test("a zip unpacks to files with generated names, gone when the intake is closed", async () => {
  const path = await zip("box.zip", [
    ["a/letter.txt", "Dear Seo"],
    ["b.txt", "two"],
    ["__MACOSX/x", "x"],
  ]);
  const intake = await openIntake([path]);
  expect(names(intake)).toEqual(["box/a/letter.txt", "box/b.txt"]);
  const [first] = intake.files;
  expect(first?.path).toMatch(/\d+\.bin$/);
  expect(await readFile(first?.path ?? "", "utf8")).toBe("Dear Seo");
  await intake.close();
  await expect(access(first?.path ?? "")).rejects.toThrow();
});

test("in a zip too, what a browser saved beside a page is left out and told", async () => {
  const path = await zip("web.zip", [
    ["p/x.htm", "<p>Lit"],
    ["p/x_files/logo.png", "x"],
  ]);
  const intake = await open(path);
  expect(names(intake)).toEqual(["web/p/x.htm"]);
  expect(intake.passed).toMatchObject([{ count: 1, source: "web.zip/p/x_files/logo.png" }]);
});

test("a zip is known by its content, whatever it is called", async () => {
  const path = await zip("no-ending", [["a.txt", "a"]]);
  expect(names(await open(path))).toEqual(["no-ending/a.txt"]);
});

test("an office document is a file, not an archive", async () => {
  const path = await zip("letter.docx", [
    ["[Content_Types].xml", "<Types/>"],
    ["word/document.xml", "<w/>"],
  ]);
  expect(names(await open(path))).toEqual(["letter.docx"]);
});

test("entry names in a local charset are read as their maker wrote them", async () => {
  const korean = "항만사무소의 편지와 등대의 기록.txt";
  const raw = iconv.encode(korean, "euc-kr").toString("latin1");
  const place = "x".repeat(raw.length);
  const path = await zip("kr.zip", [[place, "a"]], { [place]: raw });
  // yazl flags its names as UTF-8; a zip made by an old program does not.
  const bytes = await readFile(path);
  for (const [signature, at] of [
    ["PK\u0001\u0002", 8],
    ["PK\u0003\u0004", 6],
  ] as const)
    bytes.writeUInt16LE(
      bytes.readUInt16LE(bytes.indexOf(signature, 0, "latin1") + at) & ~0x800,
      bytes.indexOf(signature, 0, "latin1") + at,
    );
  await writeFile(path, bytes);
  expect(names(await open(path))).toEqual([`kr/${korean}`]);
});

test.each([
  ["climbs out", "aa/evil.txt", "../evil.txt", /climbs out/],
  ["is absolute", "aetc/passwd", "/etc/passwd", /absolute/],
  ["names a drive", "aa/evil.txt", "C:/evil.txt", /absolute/],
  ["climbs out with backslashes", "aa/bb/evil.txt", "..\\bb\\evil.txt", /climbs out/],
  ["holds a NUL", "evil-x.txt", "evil\0x.txt", /NUL/],
])("an entry whose name %s is refused, the rest is taken", async (_, from, to, reason) => {
  const path = await zip(
    "evil.zip",
    [
      [from, "x"],
      ["good.txt", "y"],
    ],
    { [from]: to },
  );
  const intake = await open(path);
  expect(names(intake)).toEqual(["evil/good.txt"]);
  expect(intake.skipped).toMatchObject([{ reason: expect.stringMatching(reason) }]);
});

test("a name that stands twice, or differs only by case, is refused the second time", async () => {
  const path = await zip("twice.zip", [
    ["a.txt", "1"],
    ["a.txt", "2"],
    ["A.TXT", "3"],
  ]);
  const intake = await open(path);
  expect(names(intake)).toEqual(["twice/a.txt"]);
  expect(intake.skipped).toHaveLength(2);
});

test("a symbolic link in a zip is refused", async () => {
  const path = await zip("link.zip", [["passwd", "/etc/passwd", { mode: 0o120777 }]]);
  expect((await open(path)).skipped).toMatchObject([
    { reason: expect.stringMatching(/symbolic link/) },
  ]);
});

test("an archive inside an archive is refused", async () => {
  const path = await zip("outer.zip", [["inner.zip", "PK"]]);
  expect((await open(path)).skipped).toMatchObject([{ reason: expect.stringMatching(/inside/) }]);
});

test.each([
  ["too many entries", { entries: 1 }, /more than 1 entries/],
  ["too large in all", { totalBytes: 5 }, /more than 5 bytes/],
])("a zip with %s is refused whole", async (_, limits, reason) => {
  const path = await zip("many.zip", [
    ["a.txt", "aaaa"],
    ["b.txt", "bbbb"],
  ]);
  const intake = await open(path, limits);
  expect(intake.files).toEqual([]);
  expect(intake.skipped).toMatchObject([
    { source: "many.zip", reason: expect.stringMatching(reason) },
  ]);
});

test("an entry over the cap, or packed too tightly to be honest, is refused", async () => {
  const path = await zip("bomb.zip", [
    ["zeros.txt", new Uint8Array(1_000_000)],
    ["long.txt", "abcdef"],
    ["ok.txt", "abc"],
  ]);
  const intake = await open(path, { entryBytes: 2_000_000 });
  expect(names(intake)).toEqual(["bomb/long.txt", "bomb/ok.txt"]);
  expect(intake.skipped).toMatchObject([{ reason: expect.stringMatching(/200 times/) }]);
  expect(names(await open(path, { entryBytes: 5, ratio: 1e9 }))).toEqual(["bomb/ok.txt"]);
});

test("an entry that lies about its size is not unpacked further than it says", async () => {
  const path = await zip("liar.zip", [["a.txt", "x".repeat(5000), { compress: true }]]);
  const bytes = await readFile(path);
  const at = bytes.indexOf("PK\u0001\u0002", 0, "latin1");
  bytes.writeUInt32LE(10, at + 24);
  await writeFile(path, bytes);
  const intake = await open(path);
  expect(intake.files).toEqual([]);
  expect(intake.skipped).toMatchObject([
    { reason: expect.stringMatching(/could not be unpacked/) },
  ]);
});

test("a damaged zip is skipped, not fatal", async () => {
  const whole = await readFile(await zip("whole.zip", [["a.txt", "a"]]));
  const path = join(folder, "torn.zip");
  await writeFile(path, whole.subarray(0, 40));
  expect((await open(path)).skipped).toMatchObject([{ reason: expect.stringMatching(/damaged/) }]);
});

test("stopping leaves nothing unpacked behind", async () => {
  const path = await zip("stop.zip", [["a.txt", "a"]]);
  const stop = AbortSignal.abort(new Error("stopped"));
  await expect(openIntake([path], { signal: stop })).rejects.toThrow("stopped");
});
