import { afterAll, beforeAll, expect, test } from "vitest";
import type { UnitId } from "../model/ids";
import type { Mark } from "../model/mark";
import type { Unit } from "../model/unit";
import { type RoomWithLetters, roomWithLetters } from "./names/testing/room-with-letters";
import { record } from "./record";
import { readWholeUnit, unitChange } from "./stored-unit";

let room: RoomWithLetters;

const agent = (role: Unit["agents"][number]["role"], name: string) => ({ id: null, name, role });
const date = (edtf: string) => ({ edtf, display: edtf, role: "created", source: null }) as const;

/** Letter by letter; the marks are those of its one reading. */
async function describe(letter: number, more: Partial<Unit>, marks: readonly Mark[] = []) {
  const { unit, transcriptions } = await readWholeUnit(room.open.store, idOf(letter));
  const texts = transcriptions.map((one) => ({ ...one, marks }));
  await record(
    room.desk,
    room.open,
    [unitChange({ ...unit, ...more }, texts, "Described")],
    [{ type: "metadata modification", object: unit.id, detail: "Described" }],
  );
}
const idOf = (letter: number) => room.units[letter - 1] as UnitId;
const mark = (kind: Mark["kind"], start: number, end: number): Mark => ({
  ...{ kind, start, end },
  ...{ note: null, by: null, label: null },
});
const found = async (text: string, names = true) =>
  (await room.search(text, names)).hits.map(({ id }) => room.units.indexOf(id) + 1).toSorted();

beforeAll(async () => {
  room = await roomWithLetters(["One.\n", "Two.\n", "Three.\n", "Four.\n", "Five.\n", "Six.\n"]);
  const stalin = await room.name("Stalin, Joseph", [
    { form: "Filippov", kind: "pseudonym", source: "Cable log", used: "1949/1952" },
    { form: "스탈린", kind: "other-script" },
  ]);
  await describe(1, {
    agents: [agent("author", "Filippov"), agent("recipient", "Shtykov, Terentii")],
    dates: [date("1950-01-30")],
  });
  await describe(2, { agents: [agent("author", "Filippov")], dates: [date("1890")] });
  await describe(3, {
    agents: [agent("signatory", "J. Stalin"), agent("recipient", "Filippov")],
    dates: [date("1936")],
  });
  await describe(4, {
    agents: [{ ...agent("author", "The Leader"), id: stalin }, agent("mentioned", "Shtykov")],
    dates: [date("1890")],
  });
  await describe(5, {
    agents: [agent("author", "Foreign Office"), agent("signatory", "J. Stalin")],
    places: [{ name: "Port Ellery", role: "sent", source: null }],
  });
});
afterAll(() => room.close());

test("from: finds what its bearer sent under any form in its time, under any name where linked, and never what was sent to him", async () => {
  expect(await found("from:stalin")).toEqual([1, 3, 4]);
  expect(await found("from:스탈린")).toEqual([1, 3, 4]);
  // His family name, which nobody else has, is a form of his.
  expect(await found('from:"joseph stalin"')).toEqual([1, 3, 4]);
  // The beginning of a word names nobody: only names as written and linked records have it.
  expect(await found("sender:stal*")).toEqual([3, 4]);
  expect(await found("-from:stalin level:item")).toEqual([2, 5, 6]);
});

test("a pseudonym finds what was signed with it at any time, its bearer's other names in the time of its use only", async () => {
  expect(await found("from:filippov")).toEqual([1, 2, 4]);
});

test("without names a sender is found as written", async () => {
  expect(await found("from:stalin", false)).toEqual([3]);
  expect(await found("from:filippov", false)).toEqual([1, 2]);
  expect(await found('from:"the leader"', false)).toEqual([4]);
});

test("who signed is the sender only where no author is named", async () => {
  expect(await found('from:"foreign office"')).toEqual([5]);
});

test("to: finds who received it, by every word of the name and in any order", async () => {
  expect(await found("to:shtykov")).toEqual([1]);
  expect(await found('recipient:"Terentii Shtykov"')).toEqual([1]);
  expect(await found('to:"Shtykov Ivan"')).toEqual([]);
  expect(await found("to:filippov from:stalin")).toEqual([3]);
});

test("place: finds where it was sent from", async () => {
  expect(await found("place:ellery")).toEqual([5]);
  expect(await found("place:seoul")).toEqual([]);
});

test("a name without a letter or digit is left out and told of", async () => {
  const { interpretation, total } = await room.search("from:?! two");
  expect(total).toBe(1);
  expect(interpretation.dropped[0]?.word).toBe("from:?!");
});

test("repository: finds what lies beneath its holdings, but for what another holds", async () => {
  const held = (holder: string, to: string | null = null) =>
    [{ kind: "held", holder, from: null, to, evidence: null, source: null }] as const;
  await describe(1, { custody: held("Town Archive of Port Ellery") });
  await describe(2, { parent: idOf(1), level: "part" });
  await describe(3, { parent: idOf(2), level: "part", custody: held("Harbour Museum") });
  await describe(4, { parent: idOf(3), level: "part" });
  await describe(6, { custody: held("Town Archive of Port Ellery", "1990") });
  expect(await found("repository:ellery")).toEqual([1, 2]);
  expect(await found('repo:"harbour museum"')).toEqual([3, 4]);
  expect(await found("-repository:ellery -repository:museum")).toEqual([5, 6]);
});

test("has: finds notes, unclear and supplied words, gaps, doubts and excerpts", async () => {
  await describe(1, {}, [mark("note", 1, 1), mark("gap", 2, 2)]);
  await describe(2, {}, [mark("unclear", 0, 3)]);
  await describe(5, { dates: [date("1950~")] }, [mark("supplied", 0, 4)]);
  await describe(6, { agents: [{ ...agent("author", "Seo"), certainty: "possible" }] });
  const reading = (await readWholeUnit(room.open.store, idOf(3))).transcriptions[0]!;
  const place = { unit: idOf(3), transcription: reading.id, start: 0, end: 5, note: null };
  await room.handlers.keepExcerpt(place);
  expect(await found("has:notes")).toEqual([1]);
  expect(await found("has:gap")).toEqual([1]);
  expect(await found("has:unclear")).toEqual([2]);
  expect(await found("has:supplied")).toEqual([5]);
  expect(await found("has:unclear,supplied")).toEqual([2, 5]);
  expect(await found("has:doubt")).toEqual([5, 6]);
  expect(await found("has:excerpt")).toEqual([3]);
  expect(await found("has:transcription -has:excerpt")).toEqual([1, 2, 4, 5, 6]);
});
