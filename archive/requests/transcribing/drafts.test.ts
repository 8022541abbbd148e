import { copyFileSync, existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { TranscriptionId, UnitId } from "../../model/ids";
import { openDrafts } from "../../store/drafts/open-drafts";
import { startAnew } from "../catch-up";
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

const draft = (text: string, known: string | null = null) => ({
  unit,
  transcription: first,
  base: 1,
  head,
  text,
  marks: [unclear(0, 3)],
  known,
});

test("a draft is kept beside the archive, not in it, and a new catalogue does not touch it", async () => {
  const { kept } = await room.handlers.keepDraft(draft("The lamp"));
  const { version, transcriptions } = await room.handlers.dossier({ id: unit });
  expect([version, transcriptions[0]?.text]).toEqual([1, (await reading())?.text]);
  await startAnew(room.open);
  const { drafts } = await room.handlers.draftsOf({ unit });
  expect(drafts).toEqual([{ ...omit(draft("The lamp")), kept, moved: false }]);
  expect((await room.visitors.draftsOf({ unit })).drafts).toEqual([]);
});
const omit = ({ unit: _unit, known: _known, ...rest }: ReturnType<typeof draft>) => rest;

test("what a killed process leaves on the disk holds the draft that was answered last", async () => {
  let known: string | null = null;
  for (const text of ["The", "The lamp", "The lamp glass"])
    known = (await room.handlers.keepDraft(draft(text, known))).kept;
  // The files as they stand now, the database still open: a process that is killed leaves no more than these.
  const { id } = room.open.store.identity;
  mkdirSync(join(room.folder, "left", id), { recursive: true });
  for (const end of ["", "-wal"])
    copyFileSync(
      join(room.folder, "catalogues", id, `drafts.sqlite${end}`),
      join(room.folder, "left", id, `drafts.sqlite${end}`),
    );
  const left = openDrafts(join(room.folder, "left"), id);
  expect(left.of(unit).map(({ text, by }) => [text, by])).toEqual([
    ["The lamp glass", "M. Aldous"],
  ]);
  left.close();
});

test("a draft says when the text has moved on under it, not when only the description did", async () => {
  await room.handlers.keepDraft(draft("The lamp"));
  await room.handlers.edit({
    id: unit,
    seen: null,
    set: [{ field: "title", value: "Oil" }],
    patch: {},
  });
  expect((await room.handlers.draftsOf({ unit })).drafts[0]?.moved).toBe(false);
  const other = await room.handlers.unitVersion({ id: unit, version: null });
  await room.handlers.restore({
    changed: [{ id: unit, before: 1, now: other.version }],
    why: "",
    again: false,
  });
  expect((await room.handlers.draftsOf({ unit })).drafts[0]?.moved).toBe(false);
  await issue("Another text");
  expect((await room.handlers.draftsOf({ unit })).drafts).toEqual([]);
  await room.handlers.keepDraft(draft("The lamp"));
  expect((await room.handlers.draftsOf({ unit })).drafts[0]?.moved).toBe(true);
});

test("another window's draft is not overwritten unknown; with its time it is", async () => {
  const { kept } = await room.handlers.keepDraft(draft("One"));
  await expect(room.handlers.keepDraft(draft("Two"))).rejects.toMatchObject({
    code: "request.other-draft",
  });
  await room.handlers.keepDraft(draft("Two", kept));
  expect((await room.handlers.draftsOf({ unit })).drafts[0]?.text).toBe("Two");
});

test("a draft that was dropped is gone, and nothing is made by asking for drafts", async () => {
  const file = join(room.folder, "catalogues", room.open.store.identity.id, "drafts.sqlite");
  expect((await room.handlers.draftsOf({ unit })).drafts).toEqual([]);
  expect(existsSync(file)).toBe(false);
  await room.handlers.keepDraft(draft("One"));
  expect(await room.handlers.dropDraft({ unit, transcription: first })).toEqual({ dropped: true });
  expect(await room.handlers.dropDraft({ unit, transcription: first })).toEqual({ dropped: false });
});
