import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { OpenIntake } from "./intake-limits";
import { openIntake } from "./open-intake";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "carrel-intake-test-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function put(name: string, content: string): Promise<string> {
  const path = join(folder, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
  return path;
}

const names = (intake: OpenIntake) => intake.files.map(({ name }) => name);
async function open(path: string) {
  const intake = await openIntake([path]);
  await intake.close();
  return intake;
}

test("a folder's files keep the folders they came from, in the order people count", async () => {
  await put("papers/10.txt", "ten");
  await put("papers/9.txt", "nine");
  await put("papers/harbour/dues.txt", "four");
  const intake = await open(join(folder, "papers"));
  expect(names(intake)).toEqual(["papers/9.txt", "papers/10.txt", "papers/harbour/dues.txt"]);
  expect(intake.files[2]).toMatchObject({
    bytes: 4,
    path: join(folder, "papers/harbour/dues.txt"),
  });
});

test("what an operating system leaves behind is passed over without a word, and counted", async () => {
  for (const name of [".DS_Store", "Thumbs.db", "~$letter.docx", ".hidden/a.txt", "real.txt"])
    await put(`litter/${name}`, "x");
  const intake = await open(join(folder, "litter"));
  expect(names(intake)).toEqual(["litter/real.txt"]);
  expect(intake.skipped).toEqual([]);
  expect(intake.passed).toEqual([
    {
      message: "hidden files and leavings of systems passed over",
      count: 4,
      source: expect.stringMatching(/^(litter\/[^,]+, ){2}litter\/\S+ …$/),
    },
  ]);
});

test("what a browser saves beside a page is left out with the page's folder, and told once", async () => {
  await put("web/Origin.html", "<p>Lit");
  await put("web/Origin_files/logo.png", "x");
  await put("web/Origin_files/deep/a.js", "x");
  await put("web/notes_files/a.txt", "a page of its own");
  const intake = await open(join(folder, "web"));
  expect(names(intake)).toEqual(["web/notes_files/a.txt", "web/Origin.html"]);
  expect(intake.passed).toMatchObject([{ count: 1, source: "web/Origin_files" }]);
});

test("an empty folder is said", async () => {
  await put("box/a.txt", "a");
  await mkdir(join(folder, "box/nothing"), { recursive: true });
  expect((await open(join(folder, "box"))).passed).toEqual([
    { message: "empty folders; they stand for nothing", count: 1, source: "box/nothing" },
  ]);
});

test("a symbolic link in a folder is not followed", async () => {
  await put("linked/a.txt", "a");
  await symlink("/etc", join(folder, "linked/etc"));
  const intake = await open(join(folder, "linked"));
  expect(names(intake)).toEqual(["linked/a.txt"]);
  expect(intake.skipped).toMatchObject([{ source: "linked/etc" }]);
});

test("a missing file is skipped with its reason", async () => {
  const intake = await open(join(folder, "nowhere.txt"));
  expect(intake.skipped).toMatchObject([
    { source: "nowhere.txt", reason: expect.stringMatching(/ENOENT/) },
  ]);
});

test("names are compared and kept in NFC", async () => {
  await put("nfc/cafe\u0301.txt", "x");
  expect(names(await open(join(folder, "nfc")))).toEqual(["nfc/caf\u00e9.txt"]);
});
