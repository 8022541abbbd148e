import { afterEach, beforeEach, expect, test } from "vitest";
import { asked, restricted, roomOfLetters, withDate } from "./testing/room-of-letters";

let room: Awaited<ReturnType<typeof roomOfLetters>>;
beforeEach(async () => {
  room = await roomOfLetters([["Seo Munha", "서문하"], ["Josiah Penhallow"]], ([seo, josiah]) => [
    { from: seo!, to: josiah!, date: "1907-11-15", received: "1907-12-02" },
    { from: josiah!, to: seo!, date: "1907-11-16" },
    { from: seo!, to: "A. Verekhin", date: "1908-02" },
    { from: "a. verekhín", to: seo!, date: null },
    { from: "The Board", to: josiah!, date: "1907-12-01" },
  ]);
});
afterEach(() => room.close());

const ask = { ...asked, view: null };
const told = { ...asked, people: 10, chosen: [], limit: 50 } as const;

test("the timeline counts the whole match, says what its date holds, and tells the undated apart", async () => {
  const answer = await room.handlers.timeline({
    ...ask,
    narrowing: withDate("1907-11/1908-02-10"),
  });
  expect(answer).toMatchObject({
    step: "day",
    whole: { from: "1907-11-15", to: "1908-02-29" },
    within: { certain: 3, possible: 1 },
    undated: 1,
  });
  const day = (from: string) => answer.bars.find((bar) => bar.from === from);
  expect(day("1907-11-16")).toMatchObject({ certain: 1, possible: 0, all: 1 });
  expect(day("1908-02-20")).toMatchObject({ certain: 0, possible: 1 });
  const { total } = await room.handlers.search({
    ...asked,
    narrowing: withDate("1907-11/1908-02-10"),
    limit: 1,
    offset: 0,
  });
  expect(total).toBe(answer.within.certain + answer.within.possible);
});

test("what a search leaves out stays in the grey of all", async () => {
  const { bars, undated } = await room.handlers.timeline({ ...ask, text: "went" });
  expect(bars.find(({ from }) => from === "1907-11-15")).toMatchObject({ certain: 0, all: 1 });
  expect(bars.find(({ from }) => from === "1907-11-16")).toMatchObject({ certain: 1, all: 1 });
  expect(undated).toBe(0);
});

test("a closer look has finer bars, and one that ends before it begins shows all", async () => {
  const near = await room.handlers.timeline({
    ...ask,
    view: { from: "1907-11-15", to: "1907-11-17" },
  });
  expect(near.bars.map(({ certain }) => certain)).toEqual([1, 1, 0]);
  const wrong = await room.handlers.timeline({
    ...ask,
    view: { from: "1908-11-15", to: "1907-11-17" },
  });
  expect(wrong.bars[0]?.from).toBe("1907-11-15");
});

test("no visitor’s timeline or letters tell of what is withheld: neither in counts, nor in bounds, nor by name", async () => {
  const [, , third, , fifth] = room.units;
  await room.change(third!, { access: restricted });
  await room.change(fifth!, { access: restricted });
  const seen = await room.visitors.timeline(ask);
  expect(seen.whole).toEqual({ from: "1907-11-15", to: "1907-11-16" });
  expect(seen.bars.map(({ all }) => all)).toEqual([1, 1]);
  const letters = await room.visitors.letters(told);
  expect(letters.letters).toBe(3);
  expect(JSON.stringify(letters)).not.toContain("Board");
  expect(letters.people.find(({ name }) => name === "Seo Munha")).toMatchObject({ letters: 3 });
  expect((await room.handlers.letters(told)).letters).toBe(5);
});

test("forms of one name are one person: the record where there is one, else the name without capitals and accents", async () => {
  const { people, pairs, letters, undated } = await room.handlers.letters(told);
  expect({ letters, undated }).toEqual({ letters: 5, undated: 1 });
  expect(
    people.map(({ name, wrote, received, id }) => [name, wrote, received, id !== null]),
  ).toEqual([
    ["Seo Munha", 2, 2, true],
    ["Josiah Penhallow", 1, 2, true],
    ["A. Verekhin", 1, 1, false],
    ["The Board", 1, 0, false],
  ]);
  expect(pairs).toContainEqual({
    from: 0,
    to: 2,
    count: 1,
    first: "1908-02-01",
    last: "1908-02-29",
  });
  expect(pairs.find(({ from, to }) => from === 2 && to === 0)).toMatchObject({
    count: 1,
    first: null,
  });
});

test("a name merged into another counts as that one", async () => {
  const into = await room.name("Aleksei Verekhin");
  await room.link(into, room.units[2]!, "A. Verekhin");
  const { people } = await room.handlers.letters(told);
  expect(people.map(({ name }) => name)).toContain("Aleksei Verekhin");
  const kept = room.ids[1]!;
  await room.handlers.mergeAuthorities({ keep: kept, other: into });
  const merged = await room.handlers.letters(told);
  expect(merged.people.find(({ id }) => id === kept)).toMatchObject({
    name: "Josiah Penhallow",
    received: 3,
  });
});

test("who is beyond those told is counted, with the letters", async () => {
  const { people, others, pairs } = await room.handlers.letters({ ...told, people: 2 });
  expect(people).toHaveLength(2);
  expect(others).toEqual({ people: 2, letters: 3 });
  expect(pairs.map(({ from, to, count }) => [from, to, count])).toEqual([
    [0, 1, 1],
    [1, 0, 1],
  ]);
});

test("a click lists the letters of one, or what passed between two, oldest first and the undated last", async () => {
  const [seo, josiah] = room.ids;
  const one = await room.handlers.letters({ ...told, chosen: [seo!] });
  expect(one.listed?.letters.map(({ id, wrote }) => [room.units.indexOf(id), wrote])).toEqual([
    [0, true],
    [1, false],
    [2, true],
    [3, false],
  ]);
  const two = await room.handlers.letters({ ...told, chosen: [seo!, josiah!], limit: 1 });
  expect(two.listed?.total).toBe(2);
  expect(two.listed?.letters.map(({ others }) => others)).toEqual([["Josiah Penhallow"]]);
});

test("time narrows the letters as it narrows a search", async () => {
  const { letters, span } = await room.handlers.letters({
    ...told,
    narrowing: withDate("1907-11"),
  });
  expect({ letters, span }).toEqual({ letters: 2, span: { from: "1907-11-15", to: "1907-11-16" } });
});

test("a letter that only arrived in a time was not written in it, though a search finds it", async () => {
  const narrowing = withDate("1907-12");
  expect((await room.handlers.search({ ...asked, narrowing, limit: 1, offset: 0 })).total).toBe(2);
  expect((await room.handlers.letters({ ...told, narrowing })).letters).toBe(1);
});
