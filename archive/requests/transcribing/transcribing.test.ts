import { afterEach, beforeEach, expect, test } from "vitest";
import type { TranscriptionId, UnitId } from "../../model/ids";
import { openLetter, readingHead as head, unclear } from "../testing/open-letter";

type Letter = Awaited<ReturnType<typeof openLetter>>;
let room: Letter;
let unit: UnitId;
let first: TranscriptionId;
beforeEach(async () => {
  room = await openLetter();
  ({ unit, first } = room);
});
afterEach(() => room.close());

const reading = (id = first) => room.reading(id);
const issue = (...given: Parameters<Letter["issue"]>) => room.issue(...given);

test("a reading is issued as a new version with its marks, counted in the log, found by search and taken back", async () => {
  const text = "The lamp glass came broken.\n\nThe oil came whole.";
  const before = await reading();
  const done = await issue(text, [unclear(42, 47)]);
  expect(done).toMatchObject({ transcription: first, words: { added: 1, gone: 1 } });
  expect(await reading()).toMatchObject({
    ...head,
    text,
    characters: text.length,
    sha256: room.desk.sha256(new TextEncoder().encode(text)),
    marks: [unclear(42, 47)],
  });
  const { events } = await room.handlers.dossier({ id: unit });
  expect(events.at(-1)).toMatchObject({ type: "transcription", agent: "M. Aldous" });
  expect(events.at(-1)?.detail).toContain("Reading 1 (diplomatic): 1 words in, 1 out");
  const found = (words: string) =>
    room.handlers.search({ text: words, limit: 5, offset: 0, narrowing: null, names: false });
  expect([(await found("whole")).total, (await found("short")).total]).toEqual([1, 0]);
  await room.handlers.restore({ changed: [...done.changed], why: "Issued", again: false });
  expect(await reading()).toEqual(before);
});

test("a text is stored in NFC with one line end, its marks with their words", async () => {
  await issue("Cafe\u0301 de la tour\r\nbrume", [unclear(18, 23)]);
  const now = await reading();
  expect(now?.text).toBe("Café de la tour\nbrume");
  expect(now?.text.slice(now.marks[0]!.start, now.marks[0]!.end)).toBe("brume");
});

test("what was not changed makes no version", async () => {
  await issue("The oil.", [unclear(4, 7)]);
  expect((await issue("The oil.", [unclear(4, 7)])).changed).toEqual([]);
  expect((await issue("The oil.", [unclear(0, 3)])).changed).toHaveLength(1);
});

test("an older state is not written over a newer one, and a reading without words is none", async () => {
  await issue("The oil.");
  await expect(
    room.handlers.saveTranscription({
      unit,
      seen: 1,
      transcription: first,
      head,
      text: "The fog.",
      marks: [],
    }),
  ).rejects.toMatchObject({ code: "request.changed-meanwhile" });
  await expect(issue(" \n")).rejects.toMatchObject({ code: "request.no-text" });
});

test("an item has several readings; the number of one that is gone is not given again", async () => {
  const korean = { ...head, kind: "translation", language: "ko", by: null } as const;
  const { version } = await room.handlers.dossier({ id: unit });
  const made = await room.handlers.saveTranscription({
    unit,
    seen: version,
    transcription: null,
    head: korean,
    text: "등유가 모자랐다.",
    marks: [],
  });
  expect(made.transcription).toBe(`${unit}.t2`);
  expect(await reading(made.transcription)).toMatchObject({ ...korean, text: "등유가 모자랐다." });
  expect(await reading()).toBeDefined();
  await room.handlers.dropTranscription({
    unit,
    seen: version + 1,
    transcription: made.transcription,
  });
  expect(await reading(made.transcription)).toBeUndefined();
  const { events } = await room.handlers.dossier({ id: unit });
  expect(events.at(-1)?.detail).toBe("Reading 2 (translation) taken out");
  expect((await issue("Oil short.", [], null)).transcription).toBe(`${unit}.t3`);
});

test("excerpts and notes taken from the reading are counted by state, before it is issued and after", async () => {
  const keep = (start: number, end: number) =>
    room.handlers.keepExcerpt({ unit, transcription: first, start, end, note: null });
  await keep(0, 14);
  await keep(15, 26);
  await keep(29, 36);
  const after = "The lamp glass came whole.\n\nBut The oil came short.";
  const told = await room.handlers.touchedByText({ unit, transcription: first, text: after });
  expect(told.excerpts).toEqual({
    before: { same: 3, changed: 0, gone: 0 },
    after: { same: 1, changed: 1, gone: 1 },
  });
  expect((await issue(after)).touched).toEqual(told);
});
