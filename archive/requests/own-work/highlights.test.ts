import { randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Meaning } from "../../model/highlight";
import type { NoteId, UnitId } from "../../model/ids";
import { startAnew } from "../catch-up";
import { record } from "../record";
import { unitChange } from "../stored-unit";
import { openDesk } from "../testing/open-desk";

const LETTER = "The lamp glass came broken.\nNobody signed for the ninth case.\n";
let room: Awaited<ReturnType<typeof openDesk>>;
let letter: UnitId;

beforeEach(async () => {
  room = await openDesk();
  const path = join(room.folder, "letter.txt");
  await writeFile(path, LETTER);
  const report = await room.handlers.importFiles({
    job: randomUUID(),
    tickets: [path],
    into: null,
    accept: "none",
  });
  letter = report.imported[0]?.id as UnitId;
});
afterEach(() => room.close());

const place = (words: string) => ({
  transcription: `${letter}.t1` as never,
  start: LETTER.indexOf(words),
  end: LETTER.indexOf(words) + words.length,
});
const mark = (words: string, meaning: Meaning) =>
  room.handlers.highlightWords({ unit: letter, place: place(words), meaning });
const standing = async () =>
  (await room.handlers.highlightsOn({ unit: letter })).highlights.map(
    ({ highlight, state }) => `${highlight.meaning}: ${highlight.place.quote} (${state})`,
  );
const all = { meaning: null as Meaning | null, text: "", limit: 100 };
const idOf = async (at = 0) =>
  (await room.handlers.highlightsOn({ unit: letter })).highlights[at]?.highlight.id as NoteId;
const issue = async (text: string) => {
  const { version, transcriptions } = await room.handlers.dossier({ id: letter });
  const { kind, language, by, from } = transcriptions[0]!;
  return room.handlers.saveTranscription({
    unit: letter,
    seen: version,
    transcription: transcriptions[0]!.id,
    head: { kind, language, by, from },
    text,
    marks: [],
  });
};

test("words are marked with what they mean, their lines, the text’s digest and who did it", async () => {
  await mark("the ninth case", "question");
  await mark("The lamp glass", "evidence");
  expect(await standing()).toEqual([
    "evidence: The lamp glass (same)",
    "question: the ninth case (same)",
  ]);
  const { highlights } = await room.handlers.highlightsOn({ unit: letter });
  const { transcriptions } = await room.handlers.dossier({ id: letter });
  expect(highlights[1]?.highlight).toMatchObject({
    by: "M. Aldous",
    place: { lines: [2, 2], textSha256: transcriptions[0]?.sha256 },
  });
});

test("the same words with the same meaning are marked once; another meaning is another highlight", async () => {
  await mark("the ninth case", "question");
  expect((await mark("the ninth case", "question")).changed).toEqual([]);
  await mark("the ninth case", "quote");
  expect(await standing()).toHaveLength(2);
});

test.each([
  ["the marking", "mark", []],
  ["a change of meaning", "change", ["question: the ninth case (same)"]],
  ["the taking away", "drop", ["question: the ninth case (same)"]],
])("%s is taken back by restoring", async (_what, deed, after) => {
  const made = await mark("the ninth case", "question");
  const id = await idOf();
  const meaning = deed === "drop" ? null : "contradicts";
  const done = deed === "mark" ? made : await room.handlers.changeHighlight({ id, meaning });
  if (deed === "change") expect(await standing()).toEqual(["contradicts: the ninth case (same)"]);
  if (deed === "drop") expect(await standing()).toEqual([]);
  await room.handlers.restore({ changed: [...done.changed], why: "Back", again: false });
  expect(await standing()).toEqual(after);
});

test("a new catalogue knows every highlight: they are objects of the archive", async () => {
  await mark("the ninth case", "question");
  await startAnew(room.open);
  expect(await standing()).toEqual(["question: the ninth case (same)"]);
});

test("a corrected text says before it is issued which highlights it touches, and the highlights say so afterwards", async () => {
  await mark("came broken", "evidence");
  await mark("the ninth case", "question");
  const text = "The lamp glass came whole.\nNobody signed for the ninth case.\n";
  const transcription = place("x").transcription;
  const touched = await room.handlers.touchedByText({ unit: letter, transcription, text });
  expect(touched.highlights.after).toEqual({ same: 0, changed: 1, gone: 1 });
  expect(touched.words).toMatchObject([
    { of: "highlight", quote: "came broken", state: "gone", lines: [1, 1] },
    { of: "highlight", quote: "the ninth case", state: "changed" },
  ]);
  await issue(text);
  expect(await standing()).toEqual([
    "evidence: came broken (gone)",
    "question: the ninth case (changed)",
  ]);
});

test("the notebook lists them by meaning, counted, and by words", async () => {
  await mark("the ninth case", "question");
  await mark("The lamp glass", "evidence");
  await mark("came broken", "evidence");
  const listed = async (more: Partial<typeof all>) => {
    const found = await room.handlers.highlights({ ...all, ...more });
    return [found.total, found.highlights.map(({ highlight }) => highlight.place.quote)];
  };
  expect(await listed({ meaning: "evidence" })).toEqual([2, ["came broken", "The lamp glass"]]);
  expect(await listed({ text: "NINTH" })).toEqual([1, ["the ninth case"]]);
  expect((await room.handlers.highlights(all)).counts).toEqual({
    evidence: 2,
    question: 1,
    contradicts: 0,
    quote: 0,
  });
});

test("highlights of a restricted document are told to no visitor", async () => {
  await mark("the ninth case", "question");
  const row = room.open.tables.unit(letter)!;
  const access = { restriction: "restricted" as const, until: null, why: null };
  await record(
    room.desk,
    room.open,
    [unitChange({ ...row.unit, access }, [], "")],
    [{ type: "metadata modification", object: letter, detail: "Access decided" }],
  );
  expect((await room.visitors.highlights(all)).total).toBe(0);
  await expect(room.visitors.highlightsOn({ unit: letter })).rejects.toMatchObject({
    code: "request.no-unit",
  });
  expect((await room.handlers.highlights(all)).total).toBe(1);
});

test("no words and no highlight are refused", async () => {
  const { transcription } = place("x");
  const blank = { unit: letter, place: { transcription, start: 900, end: 901 } };
  await expect(room.handlers.highlightWords({ ...blank, meaning: "quote" })).rejects.toMatchObject({
    code: "request.empty-place",
  });
  await mark("the ninth case", "question");
  const id = await idOf();
  await room.handlers.changeHighlight({ id, meaning: null });
  await expect(room.handlers.changeHighlight({ id, meaning: "quote" })).rejects.toMatchObject({
    code: "request.no-highlight",
  });
});

test("the JSON of a document holds its highlights, and a visitor’s file those that they may see", async () => {
  await mark("the ninth case", "question");
  const { text } = await room.handlers.exportUnits({
    job: randomUUID(),
    format: "json",
    of: { kind: "units", ids: [letter] },
    style: null,
    language: "en",
    withheld: false,
  });
  const { units } = JSON.parse(text) as { units: { highlights: unknown[] }[] };
  expect(units[0]?.highlights).toMatchObject([
    { meaning: "question", place: { quote: "the ninth case", lines: [2, 2] } },
  ]);
});
