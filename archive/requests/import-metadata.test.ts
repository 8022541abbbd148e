import { randomUUID } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { pngFile } from "../import/testing/image-files";
import type { UnitId } from "../model/ids";
import { openDesk } from "./testing/open-desk";

let room: Awaited<ReturnType<typeof openDesk>>;
beforeEach(async () => {
  room = await openDesk();
});
afterEach(() => room.close());

type Entries = Readonly<Record<string, string | Uint8Array>>;

async function importing(
  entries: Entries,
  accept: "none" | "confident" | "all" = "confident",
  into: UnitId | null = null,
) {
  const folder = join(room.folder, `in-${randomUUID()}`, "Box");
  for (const [name, content] of Object.entries(entries)) {
    await mkdir(join(folder, name, ".."), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  const again = () =>
    room.handlers.importFiles({ job: randomUUID(), tickets: [folder], into, accept });
  return { report: await again(), again, folder };
}
const units = () =>
  [...room.open.tables.units()].map(({ unit }) => unit).filter((unit) => unit.withdrawn === null);
const unitOf = (file: string) => units().find(({ source }) => source?.name === `Box/${file}`);
const said = ({ warnings }: { warnings: readonly { message: string }[] }) =>
  warnings.map(({ message }) => message).filter((message) => !message.startsWith("columns read"));

const LETTER = "Dear Seo,\n\nThe lamp was lit at six.\n\nYours,\nHan";
const TABLE = [
  "file,title,date,creator,reference code,notes",
  "a.txt,On the lamp,1907-11-16,Han Seo,PE/7,torn at the foot",
  "b.txt,On the tide,1908,Lee Min,PE/8,",
].join("\n");

test("metadata.csv describes the texts beside it: title, date, creator, reference code and notes", async () => {
  const { report } = await importing({
    "metadata.csv": TABLE,
    "a.txt": LETTER,
    "b.txt": "Low water at nine.",
  });
  expect(unitOf("a.txt")).toMatchObject({
    title: "On the lamp",
    level: "item",
    referenceCode: "PE/7",
    dates: [{ edtf: "1907-11-16", display: "1907-11-16" }],
    agents: expect.arrayContaining([expect.objectContaining({ name: "Han Seo", role: "creator" })]),
    description: "notes: torn at the foot",
    transcriptions: [{ characters: LETTER.length }],
  });
  expect(unitOf("b.txt")).toMatchObject({ title: "On the tide", referenceCode: "PE/8" });
  expect(units().map(({ level }) => level)).toEqual(["file", "item", "item"]);
  const { words } = report;
  expect(words.in).toBe(words.kept + words.reported);
  expect(said(report)).toEqual([
    "words of the header row, which names the columns",
    "words of rows that became the description of other files",
  ]);
});

test("where a row speaks, what the rules propose stays open; where it is silent they are taken over", async () => {
  await importing(
    {
      "metadata.csv": "file,title,date\na.txt,On the lamp,1907\n",
      "a.txt": "TOP SECRET\n\nTo Seo Han\n\n16 November 1950\n\nThe lamp was lit at six.\n",
    },
    "all",
  );
  const unit = unitOf("a.txt");
  expect(unit).toMatchObject({ title: "On the lamp", dates: [{ edtf: "1907" }] });
  const states = (kind: string) =>
    new Set(unit?.proposals.filter((one) => one.kind === kind).map(({ state }) => state));
  expect(states("date")).toEqual(new Set(["open"]));
  expect(states("classification")).toEqual(new Set(["applied"]));
  expect(unit?.classification).toBe("TOP SECRET");
});

test("a row without a file stands for itself and is told; so are files without a row", async () => {
  const { report } = await importing({
    "metadata.csv": "file,title\na.txt,On the lamp\nlost.txt,On a lost page\na.txt,Once more\n",
    "a.txt": LETTER,
    "c.txt": "Nobody described me.",
  });
  expect(new Set(said(report))).toEqual(
    new Set([
      "row 3, column “file”: “lost.txt” is not among the files of this import",
      "row 4, column “file”: “a.txt” stands in a row above too",
      "files beside this table have no row in it: c.txt",
      "words of the header row, which names the columns",
      "words of cells that became titles, dates, names, codes and folders",
      "words of rows that became the description of other files",
    ]),
  );
  expect(units().map(({ title }) => title)).toEqual(
    expect.arrayContaining(["On the lamp", "On a lost page", "Once more", "Nobody described me."]),
  );
  expect(report.words.in).toBe(report.words.kept + report.words.reported);
});

test("a row finds its file by path, by name or without its ending, whatever the case", async () => {
  await importing({
    "metadata.csv": "file,title\nletters/A.TXT,By path\nb.txt,By name\nc,By stem\n",
    "letters/a.txt": "One.",
    "letters/b.txt": "Two.",
    "minutes/c.txt": "Three.",
  });
  expect(
    ["letters/a.txt", "letters/b.txt", "minutes/c.txt"].map((name) => unitOf(name)?.title),
  ).toEqual(["By path", "By name", "By stem"]);
});

test("a row of a page image describes the text that the image is laid to; a lone image stays its own", async () => {
  await importing({
    "metadata.csv": "image,title\na-01.png,On the lamp\nmap.png,A map\n",
    "a.txt": LETTER,
    "a-01.png": pngFile(3, 4),
    "map.png": pngFile(5, 6),
  });
  expect(unitOf("a.txt")).toMatchObject({ title: "On the lamp", facsimiles: [{ width: 3 }] });
  expect(units().find(({ title }) => title === "A map")).toMatchObject({
    facsimiles: [{ width: 5 }],
  });
});

test("a folder with a table of its own answers to that one", async () => {
  const { report } = await importing({
    "metadata.csv": "file,title\na.txt,From outside\n",
    "a.txt": "One.",
    "in/metadata.csv": "file,title\na.txt,From inside\n",
    "in/a.txt": "Two.",
  });
  expect(unitOf("a.txt")?.title).toBe("From outside");
  expect(unitOf("in/a.txt")?.title).toBe("From inside");
  expect(said(report).filter((one) => one.includes("have no row"))).toEqual([]);
});

test("importing the same folder twice changes nothing and says so; rows of what was here are told", async () => {
  const { again, folder } = await importing({
    "metadata.csv": TABLE,
    "a.txt": LETTER,
    "b.txt": "Low.",
  });
  const head = room.open.store.head();
  expect(await again()).toMatchObject({ imported: [], skipped: { length: 3 } });
  expect(room.open.store.head()).toBe(head);
  await writeFile(join(folder, "metadata.csv"), TABLE.replace("On the tide", "On the ebb"));
  const report = await again();
  expect(unitOf("b.txt")?.title).toBe("On the tide");
  expect(report.warnings).toContainEqual(
    expect.objectContaining({
      message:
        "rows of a table describe files that were not taken in this time; they changed nothing",
      count: 2,
      source: "Box/metadata.csv",
    }),
  );
});

test("the README of a folder is a text beside its documents, and the folder's description", async () => {
  const { report } = await importing({
    "a.txt": LETTER,
    "README.md": "# What this is\n\nLetters found in the lamp room.\n",
    "in/readme.txt": `${"The first paragraph. ".repeat(60).trim()}\n\n${"The second. ".repeat(100).trim()}`,
    "in/b.txt": "Low water.",
  });
  const folder = (title: string) => units().find((unit) => unit.title === title);
  expect(folder("Box")).toMatchObject({
    level: "fonds",
    description: "What this is\n\nLetters found in the lamp room.",
  });
  expect(folder("in")).toMatchObject({
    level: "file",
    description: expect.stringMatching(/paragraph\. …$/),
  });
  expect(report.words.in).toBe(report.words.kept + report.words.reported);
  const story = room.handlers.importStory({ id: report.run! });
  expect(await story).toMatchObject({ documents: 2, others: 2 });
});

test("the outermost of folders within folders is a fonds, in whichever order files come; beneath another unit it is a series", async () => {
  await importing({ "a.txt": "First.", "x/b.txt": "Second.", "x/y/c.txt": "Third." });
  const levels = () => Object.fromEntries(units().map(({ title, level }) => [title, level]));
  expect(levels()).toMatchObject({ Box: "fonds", x: "series", y: "file" });
  const box = units().find(({ title }) => title === "Box")?.id ?? null;
  await importing({ "z/d.txt": "Fourth." }, "confident", box);
  expect(
    units()
      .filter(({ title }) => title === "Box")
      .map(({ level }) => level),
  ).toEqual(["fonds", "series"]);
});
