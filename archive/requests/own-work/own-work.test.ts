import { randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { NoteId, UnitId } from "../../model/ids";
import { startAnew } from "../catch-up";
import { changeUnits } from "../editing/change-units";
import { openDesk } from "../testing/open-desk";

const LETTER = "The lamp glass came broken.\nNobody signed for the ninth case.\n";
let room: Awaited<ReturnType<typeof openDesk>>;
let letter: UnitId;
let list: UnitId;

beforeEach(async () => {
  room = await openDesk();
  const paths = [join(room.folder, "letter.txt"), join(room.folder, "list.txt")] as const;
  await writeFile(paths[0], LETTER);
  await writeFile(paths[1], "For the lantern, large, 12\n");
  const report = await room.handlers.importFiles({
    job: randomUUID(),
    tickets: [...paths],
    into: null,
    accept: "none",
  });
  [letter, list] = report.imported.map(({ id }) => id) as [UnitId, UnitId];
});
afterEach(() => room.close());

const write = (text: string, more: object = {}) =>
  room.handlers.writeNote({ id: null, unit: letter, place: null, excerpt: null, text, ...more });
const tag = (title: string, ...units: readonly UnitId[]) =>
  room.handlers.addToList({
    kind: "tag",
    title,
    members: units.map((unit) => ({ unit, excerpt: null })),
  });
const onLetter = () => room.handlers.ownWorkOn({ unit: letter });
const place = (words: string) => ({
  transcription: `${letter}.t1` as never,
  start: LETTER.indexOf(words),
  end: LETTER.indexOf(words) + words.length,
});

test("a note on words keeps the words, their lines and who wrote it", async () => {
  await write("Which ninth case?", { place: place("the ninth case") });
  const { notes } = await onLetter();
  expect(notes).toMatchObject([
    {
      state: "same",
      note: { text: "Which ninth case?", by: "M. Aldous", place: { quote: "the ninth case" } },
    },
  ]);
  expect(notes[0]?.note.place?.lines).toEqual([2, 2]);
});

test("a note says when the words that it speaks of have changed", async () => {
  await write("Which ninth case?", { place: place("the ninth case") });
  const retell = (text: string) =>
    changeUnits(room.desk, room.open, [
      {
        id: letter,
        seen: null,
        change: ({ unit, transcriptions }) => {
          const [first] = transcriptions;
          const sha256 = room.desk.sha256(new TextEncoder().encode(text));
          const head = { ...unit.transcriptions[0]!, characters: text.length, sha256 };
          return {
            unit: { ...unit, transcriptions: [head] },
            texts: [{ ...first!, text, marks: [] }],
            type: "transcription",
            detail: "Read again",
          };
        },
      },
    ]);
  await retell(`Draft. ${LETTER}`);
  expect((await onLetter()).notes[0]?.state).toBe("changed");
  await retell("The lamp glass came broken.\n");
  expect((await onLetter()).notes[0]?.state).toBe("gone");
});

test("a note is changed, taken out by leaving it empty, and comes back by taking that back", async () => {
  await write("First thought");
  const id = (await onLetter()).notes[0]?.note.id as NoteId;
  await write("Second thought", { id });
  expect((await onLetter()).notes[0]?.note.text).toBe("Second thought");
  const { changed } = await write(" ", { id });
  expect((await onLetter()).notes).toEqual([]);
  await room.handlers.restore({ changed: [...changed], why: "Note taken out", again: false });
  expect((await onLetter()).notes[0]?.note.text).toBe("Second thought");
});

test("taking back the writing of a note takes it from view, and doing it again brings it back", async () => {
  const { changed } = await write("A thought");
  const back = await room.handlers.restore({ changed: [...changed], why: "Note", again: false });
  expect((await onLetter()).notes).toEqual([]);
  await room.handlers.restore({ changed: [...back.changed], why: "Note", again: true });
  expect((await onLetter()).notes).toHaveLength(1);
});

test("an empty note is never written, nor one on words that are not there", async () => {
  const head = room.open.store.head();
  expect((await write("  ")).changed).toEqual([]);
  const nowhere = { transcription: `${letter}.t1` as never, start: 9000, end: 9001 };
  await expect(write("?", { place: nowhere })).rejects.toMatchObject({
    code: "request.empty-place",
  });
  expect(room.open.store.head()).toBe(head);
});

test("a tag is one, however it is written, and holds a unit once", async () => {
  await tag("Lamp glass", letter);
  await tag("lamp glass ", letter, list);
  const { lists } = await room.handlers.ownWork({ text: "", limit: 10 });
  expect(lists).toMatchObject([{ kind: "tag", title: "Lamp glass", members: 2 }]);
  const shown = await room.handlers.readerList({ id: lists[0]!.id, offset: 0, limit: 10 });
  expect(shown.members.map(({ unit }) => unit)).toEqual([letter, list]);
});

test("a collection keeps the reader's order, and says when a member is taken out", async () => {
  await room.handlers.addToList({
    kind: "collection",
    title: "For the seminar",
    members: [letter, list].map((unit) => ({ unit, excerpt: null })),
  });
  const [head] = (await room.handlers.ownWork({ text: "seminar", limit: 10 })).lists;
  const id = head!.id;
  const edit = { id, title: null, description: null, drop: false };
  await room.handlers.editList({ ...edit, move: { from: 1, to: 0 } });
  const order = async () =>
    (await room.handlers.readerList({ id, offset: 0, limit: 10 })).members.map(({ unit }) => unit);
  expect(await order()).toEqual([list, letter]);
  await room.handlers.takeFromList({ id, members: [{ unit: list, excerpt: null }] });
  expect(await order()).toEqual([letter]);
  await room.handlers.editList({ ...edit, move: null, drop: true });
  await expect(order()).rejects.toMatchObject({ code: "request.no-list" });
});

test("units are found by the tag or collection that they stand in", async () => {
  await tag("Lamp glass", letter);
  const found = async (text: string) =>
    (
      await room.handlers.search({ text, limit: 10, offset: 0, narrowing: null, names: true })
    ).hits.map(({ id }) => id);
  expect(await found('tag:"lamp glass"')).toEqual([letter]);
  expect(await found('collection:"lamp glass" ninth')).toEqual([letter]);
  expect(await found("tag:nothing")).toEqual([]);
});

test("a visitor sees neither notes on what is withheld nor its place in a list", async () => {
  await write("Not for everybody");
  await tag("Lamp glass", letter, list);
  await changeUnits(room.desk, room.open, [
    {
      id: letter,
      seen: null,
      change: ({ unit }) => ({
        unit: { ...unit, access: { restriction: "restricted", until: null, why: "Living person" } },
        type: "metadata modification",
        detail: "Restricted",
      }),
    },
  ]);
  const seen = await room.visitors.ownWork({ text: "", limit: 10 });
  expect(seen.notes).toEqual([]);
  expect(seen.lists).toMatchObject([{ members: 1 }]);
  const { id } = seen.lists[0]!;
  const { members } = await room.visitors.readerList({ id, offset: 0, limit: 10 });
  expect(members.map(({ unit }) => unit)).toEqual([list]);
  const asked = { before: null, type: null, text: "", limit: 100 };
  const said = JSON.stringify(await room.visitors.ledger(asked));
  expect(said).toContain(list);
  expect(said).not.toContain(letter);
  expect(said).not.toContain("Note written");
  await expect(room.visitors.ownWorkOn({ unit: letter })).rejects.toMatchObject({
    code: "request.no-unit",
  });
});

test("the ledger is read backwards in pages, by type and by words", async () => {
  await write("A thought");
  const ask = (more: object) =>
    room.handlers.ledger({ before: null, type: null, text: "", limit: 2, ...more });
  const first = await ask({});
  expect(first.more).toBe(true);
  expect(first.events[0]?.event.detail).toBe("Note written");
  const before = first.events.at(-1)?.event.seq ?? 0;
  const next = await ask({ before });
  expect(next.events[0]?.event.seq).toBe(before - 1);
  const ingested = await ask({ type: "ingestion", text: "letter.txt" });
  expect(ingested.events.map(({ event }) => event.type)).toEqual(["ingestion"]);
});

test("notes, tags and collections are objects of the archive: a new catalogue knows them", async () => {
  await write("A thought");
  await tag("Lamp glass", letter);
  const before = await onLetter();
  await startAnew(room.open);
  expect(await onLetter()).toEqual(before);
});
