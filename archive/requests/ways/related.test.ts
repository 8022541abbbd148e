import { afterEach, expect, test } from "vitest";
import type { UnitId } from "../../model/ids";
import { restricted, roomOfLetters } from "./testing/room-of-letters";

let room: Awaited<ReturnType<typeof roomOfLetters>>;
afterEach(() => room.close());

async function correspondence() {
  room = await roomOfLetters([["Seo Munha"], ["Josiah Penhallow"], ["A. Lowrie"]], (ids) => {
    const [seo, josiah, lowrie] = ids.map(String) as [string, string, string];
    return [
      { from: seo, to: josiah, date: "1907-11-15" },
      { from: josiah, to: seo, date: "1907-11-16", answers: "1907-11-15" },
      { from: lowrie, to: seo, date: "1907-11-15" },
      { from: seo, to: josiah, date: "1907-11-19" },
      { from: josiah, to: seo, date: null },
    ];
  });
  return room.units;
}

const relations = async (who: "handlers" | "visitors", id: UnitId) => {
  const { groups, correspondence: count } = await room[who].related({ id });
  const told = groups.map(({ kind, total, units }) => [
    kind,
    total,
    units.map((unit) => room.units.indexOf(unit.id)),
  ]);
  return { told, count, groups };
};

test("a letter knows what it answers, what answers it, and its neighbours between the same two", async () => {
  const [first, second, , fourth] = await correspondence();
  const answer = await relations("handlers", second!);
  expect(answer.told.slice(0, 3)).toEqual([
    ["answers", 1, [0]],
    ["previous", 1, [0]],
    ["next", 1, [3]],
  ]);
  expect(answer.count).toBe(4);
  const [reply] = answer.groups;
  expect(reply?.units[0]).toMatchObject({
    about: ["yours of 1907-11-15"],
    source: "its first line",
  });
  expect((await relations("handlers", first!)).told[0]).toEqual(["answered-by", 1, [1]]);
  expect((await relations("handlers", fourth!)).told[0]).toEqual(["previous", 1, [1]]);
});

test("a letter of that day from somebody else is not what is answered", async () => {
  const [, second] = await correspondence();
  const answer = await relations("handlers", second!);
  expect(JSON.stringify(answer.told.find(([kind]) => kind === "answers"))).not.toContain("2");
});

test("shared names are told with the names, most in common first", async () => {
  const [, , third] = await correspondence();
  const { groups } = await relations("handlers", third!);
  const names = groups.find(({ kind }) => kind === "names");
  expect(names?.total).toBe(4);
  expect(names?.units[0]?.about).toEqual(["Seo Munha"]);
});

test("enclosures lie with their letter and beside one another", async () => {
  const [first, second, third] = await correspondence();
  await room.change(second!, { level: "part", parent: first! });
  await room.change(third!, { level: "part", parent: first! });
  expect((await relations("handlers", first!)).told).toContainEqual(["part", 2, [1, 2]]);
  const part = await relations("handlers", second!);
  expect(part.told[0]).toEqual(["part-of", 1, [0]]);
  expect(part.told[1]).toEqual(["beside", 1, [2]]);
});

test("what is withheld is related to nothing, and no count, order or name tells of it", async () => {
  const [first, second, third, fourth] = await correspondence();
  await room.change(second!, { access: restricted });
  await room.change(third!, { level: "part", parent: first!, access: restricted });
  const seen = await relations("visitors", first!);
  expect(seen.told).toEqual([
    ["next", 1, [3]],
    ["names", 2, [3, 4]],
  ]);
  expect(seen.count).toBe(3);
  expect((await relations("visitors", fourth!)).told[0]).toEqual(["previous", 1, [0]]);
  await expect(room.visitors.related({ id: second! })).rejects.toMatchObject({
    code: "request.no-unit",
  });
});

test("a reference code is found however it is spaced and capitalised; a withheld one is not there", async () => {
  const [first, second] = await correspondence();
  await room.change(first!, { referenceCode: "PE/HO 2/14/7" });
  await room.change(second!, { referenceCode: "PE/HO 2/14/71", access: restricted });
  const find = (who: "handlers" | "visitors", code: string) =>
    room[who].findCode({ code, limit: 5 });
  expect(await find("handlers", " pe/ho2/14/7")).toMatchObject({
    exact: first,
    near: [{ id: first }, { id: second }],
  });
  expect(await find("visitors", "PE/HO 2/14/71")).toEqual({ exact: null, near: [] });
  expect((await find("visitors", "2/14/7")).near.map(({ id }) => id)).toEqual([first]);
  expect(await find("handlers", "  ")).toEqual({ exact: null, near: [] });
});
