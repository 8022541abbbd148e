import { randomUUID } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { jpegFile } from "../import/testing/image-files";
import type { TableMapping } from "../model/table-mapping";
import { startAnew } from "./catch-up";
import { openDesk } from "./testing/open-desk";

let room: Awaited<ReturnType<typeof openDesk>>;
beforeEach(async () => {
  room = await openDesk();
});
afterEach(() => room.close());

async function folder(entries: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const path = join(room.folder, `in-${randomUUID()}`, "Box");
  for (const [name, content] of Object.entries(entries)) {
    await mkdir(join(path, name, ".."), { recursive: true });
    await writeFile(join(path, name), content);
  }
  return path;
}
const importing = (path: string, tables: readonly TableMapping[] = []) =>
  room.handlers.importFiles({
    job: randomUUID(),
    tickets: [path],
    into: null,
    accept: "confident",
    tables: [...tables],
  });
const said: TableMapping = {
  columns: [
    { header: "A", role: "title" },
    { header: "B", role: "date" },
    { header: "C", role: "leave-out" },
  ],
};
const roles = (mapping: TableMapping | undefined) => mapping?.columns.map(({ role }) => role);
const found = async (path: string) => (await room.handlers.findTables({ tickets: [path] })).tables;

test("a table shows its header, its first rows and a guess before anything is written", async () => {
  const head = room.open.store.head();
  const path = await folder({ "list.csv": "A,B,C\nx,1907,secret\n", "letter.txt": "Dear Seo" });
  expect(await found(path)).toEqual([
    {
      name: "Box/list.csv",
      header: ["A", "B", "C"],
      rows: [{ number: 2, cells: ["x", "1907", "secret"] }],
      total: 1,
      isRemembered: false,
      mapping: {
        columns: [
          { header: "A", role: "title" },
          { header: "B", role: "date" },
          { header: "C", role: "note" },
        ],
      },
    },
  ]);
  expect(room.open.store.head()).toBe(head);
});

test("how a header was read is remembered with the archive, also by a new catalogue", async () => {
  await importing(await folder({ "one.csv": "A,B,C\nx,1907,secret\n" }), [said]);
  await startAnew(room.open);
  const next = await folder({ "two.csv": "a, b ,C\ny,1908,more secret\n" });
  expect(await found(next)).toMatchObject([{ isRemembered: true }]);
  const report = await importing(next);
  expect(report.warnings.map(({ message }) => message)).toEqual([
    "columns read as said before: A = title, B = date, C = leave-out",
    "words of the header row, which names the columns",
    "words of cells that became titles, dates, names, codes and folders",
    "words of the column “C” left out",
  ]);
});

test("what is said now stands before what was said earlier", async () => {
  await importing(await folder({ "one.csv": "A,B,C\nx,1907,secret\n" }), [said]);
  const other = {
    columns: said.columns.map((one) => ({
      ...one,
      role: one.role === "leave-out" ? ("note" as const) : one.role,
    })),
  };
  await importing(await folder({ "two.csv": "A,B,C\ny,1908,open\n" }), [other]);
  const [table] = await found(await folder({ "three.csv": "A,B,C\nz,1909,?\n" }));
  expect(roles(table?.mapping)).toEqual(["title", "date", "note"]);
});

test("the preview is what the import makes, with doubts by row and column", async () => {
  const rows = [{ number: 2, cells: ["x", "late", "c"] }];
  expect(await room.handlers.tryTable({ rows, mapping: said })).toEqual({
    units: [
      {
        row: 2,
        level: "item",
        title: "x",
        referenceCode: null,
        path: [],
        dates: [{ edtf: null, display: "late" }],
        agents: [],
        description: null,
        text: null,
        images: [],
        problems: [{ row: 2, column: "B", kind: "date", value: "late" }],
      },
    ],
  });
});

test("a row's image is its facsimile; one that did not come along is told of", async () => {
  const path = await folder({
    "list.csv": "Title,Image\nThe mole,scans/M1.JPG\nThe pier,p.jpg\n",
    "scans/m1.jpg": jpegFile(40, 30),
    "other.jpg": jpegFile(41, 31),
  });
  const report = await importing(path);
  // The image that the row claims does not come a second time, for itself.
  expect(report.skipped).toEqual([]);
  const units = [...room.open.tables.units()].map(({ unit }) => unit);
  expect(
    units
      .filter(({ level }) => level === "item")
      .map(({ title, facsimiles }) => [title, facsimiles.map(({ width }) => width)]),
  ).toEqual([
    ["The mole", [40]],
    ["The pier", []],
    ["other", [41]],
  ]);
  expect(report.warnings).toContainEqual(
    expect.objectContaining({
      source: "Box/list.csv",
      message: "images that it names are not among the files of this import",
      count: 1,
    }),
  );
});
