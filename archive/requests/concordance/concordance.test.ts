import { randomUUID } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import Papa from "papaparse";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Input } from "../../contract";
import type { UnitId } from "../../model/ids";
import { record } from "../record";
import { unitChange } from "../stored-unit";
import { openDesk } from "../testing/open-desk";

let room: Awaited<ReturnType<typeof openDesk>>;
beforeEach(async () => {
  room = await openDesk();
});
afterEach(() => room.close());

async function bring(texts: Readonly<Record<string, string>>, folder = "Papers"): Promise<void> {
  const at = join(room.folder, folder);
  await mkdir(at, { recursive: true });
  for (const [name, text] of Object.entries(texts)) await writeFile(join(at, name), text);
  await room.handlers.importFiles({ job: randomUUID(), tickets: [at], into: null, accept: "none" });
}

const asked = (text: string, more: Partial<Input<"concordance">> = {}): Input<"concordance"> => ({
  job: randomUUID(),
  text,
  narrowing: null,
  names: true,
  order: "hits",
  limit: 500,
  offset: 0,
  within: 5,
  common: false,
  mark: null,
  ...more,
});

const papers = {
  "a.txt":
    "The keeper asks for lamp glass.\n\nNine cases of lamp glass were landed, said the mate.\n",
  "b.txt": "No Lamp-glass came. The lamps are dark; glass is dear.\n",
  "c.txt": "Nothing about it.\n",
};

test("every place of the words is a line whose place is true in the stored text", async () => {
  await bring(papers);
  const answer = await room.handlers.concordance(asked("lamp"));
  expect(answer).toMatchObject({ total: 4, shown: 4, documents: 2 });
  for (const line of answer.lines) {
    const { transcriptions } = await room.handlers.dossier({ id: line.unit });
    const { text } = transcriptions.find(({ id }) => id === line.transcription)!;
    expect(text.slice(line.start, line.end).replace(/\s/g, " ")).toBe(line.match);
    const flat = text.replace(/\s/g, " ");
    expect(flat.slice(0, line.start).endsWith(line.left)).toBe(true);
    expect(flat.slice(line.end).startsWith(line.right)).toBe(true);
    const above = text.slice(0, line.start).split("\n");
    expect(line.line).toBe(above.filter((one) => one.trim() !== "").length || 1);
  }
});

test("lines are those that a plain look through the texts finds, in any order and by pages", async () => {
  await bring(papers);
  const plain = Object.values(papers).flatMap((text) =>
    Array.from(text.matchAll(/\b(?:lamps?)\b/gi), ([word]) => word),
  );
  for (const order of ["hits", "left", "right", "date", "code"] as const) {
    const { lines } = await room.handlers.concordance(asked("lamp", { order }));
    expect(lines.map(({ match }) => match).toSorted()).toEqual(plain.toSorted());
    const one = await room.handlers.concordance(asked("lamp", { order, limit: 1, offset: 2 }));
    expect(one.lines).toEqual([lines[2]]);
  }
});

test("sorted by the word to the right or to the left", async () => {
  await bring({ "a.txt": "red lamp burns. old lamp ails. new lamp cools. a lamp" });
  const at = async (order: "left" | "right") =>
    (await room.handlers.concordance(asked("lamp", { order }))).lines.map(
      ({ left, right }) => [left.trim().split(" ").at(-1), right.trim().split(/[ .]/)[0]] as const,
    );
  expect((await at("right")).map(([, right]) => right)).toEqual(["", "ails", "burns", "cools"]);
  expect((await at("left")).map(([left]) => left)).toEqual(["a", "new", "old", "red"]);
});

test("a neighbour marks the lines where it stands near, and changes nothing else", async () => {
  await bring(papers);
  const plain = await room.handlers.concordance(asked("glass"));
  const answer = await room.handlers.concordance(asked("glass", { mark: "landed" }));
  expect(answer.neighbours.find(({ form }) => form === "landed")).toMatchObject({ lines: 1 });
  expect(answer.lines.filter(({ isMarked }) => isMarked).map(({ left }) => left.trim())).toEqual([
    "The keeper asks for lamp glass.  Nine cases of lamp",
  ]);
  expect(answer.lines.map((line) => ({ ...line, isMarked: false }))).toEqual(plain.lines);
});

test("common words are told among the neighbours only when asked for", async () => {
  await bring(papers);
  const forms = async (common: boolean) =>
    (await room.handlers.concordance(asked("keeper", { common }))).neighbours.map(
      ({ form }) => form,
    );
  expect(await forms(true)).toContain("the");
  expect(await forms(false)).not.toContain("the");
});

test("without words there is nothing to show in lines", async () => {
  await bring(papers);
  for (const text of ["", "type:letter", "-lamp"])
    expect(await room.handlers.concordance(asked(text))).toMatchObject({ total: 0, lines: [] });
});

test("what is withheld stands in no visitor’s lines, counts, neighbours or table", async () => {
  await bring({ "case.txt": "The pilot Arkhip drank from the lamp oil.\n" }, "Personnel");
  await bring({ "open.txt": "A lamp for all.\n" }, "Open");
  const before = await room.visitors.concordance(asked("lamp"));
  expect(before).toMatchObject({ total: 2, documents: 2 });
  const file = (await room.handlers.tree({})).rows.find(({ title }) => title === "Personnel")!;
  const row = room.open.tables.unit(file.id as UnitId)!;
  const access = { restriction: "restricted", until: null, why: null } as const;
  await record(
    room.desk,
    room.open,
    [unitChange({ ...row.unit, access }, [], "Access decided")],
    [{ type: "metadata modification", object: file.id, detail: "Access decided" }],
  );
  const answer = await room.visitors.concordance(asked("lamp"));
  expect(answer).toMatchObject({ total: 1, shown: 1, documents: 1 });
  const table = await room.visitors.concordanceTable({
    job: randomUUID(),
    text: "lamp",
    narrowing: null,
    names: true,
    order: "hits",
  });
  expect(JSON.stringify([answer, table])).not.toMatch(/arkhip|drank|oil/i);
  expect(await room.handlers.concordance(asked("lamp"))).toMatchObject({ total: 2 });
});

test("the table holds every line, and no cell that a spreadsheet would run", async () => {
  await bring({ "a.txt": '=HYPERLINK("x") lamp +1 lamp @SUM\n' });
  const { text, name, shown } = await room.handlers.concordanceTable({
    job: randomUUID(),
    text: "lamp",
    narrowing: null,
    names: true,
    order: "right",
  });
  expect({ name, shown }).toEqual({ name: "lamp.csv", shown: 2 });
  const { data } = Papa.parse<Record<string, string>>(text.slice(1), { header: true });
  const rows = data.filter(({ match }) => match === "lamp");
  expect(rows.length).toBe(2);
  for (const row of rows)
    for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
});

test("a line knows the place of its unit among the hits, in the order in which these are shown", async () => {
  await bring({ ...papers, "d.txt": "Lamp for lamp, lamp by lamp.\n", "e.txt": "lamps lamps\n" });
  for (const hits of ["relevance", "closest", "oldest", "aid"] as const) {
    const question = { text: "lamps", narrowing: null, names: true };
    const page = { limit: 20, offset: 0, order: hits };
    const shown = await room.handlers.search({ ...question, ...page });
    const { lines } = await room.handlers.concordance(asked("lamps", { hits }));
    expect(lines.length).toBeGreaterThan(6);
    for (const { unit, hit } of lines) expect(shown.hits[hit ?? -1]?.id).toBe(unit);
  }
});
