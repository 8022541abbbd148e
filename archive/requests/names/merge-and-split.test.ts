import { changeUnits } from "../editing/change-units";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Changed } from "../../model/changed";
import type { AuthorityId, ObjectId } from "../../model/ids";
import { Unit } from "../../model/unit";
import { type RoomWithLetters, roomWithLetters } from "./testing/room-with-letters";

const FORMS = ["Vestrin", "Ordel", "서문하", "Верёхин", "Halloran", "Lin Shun"];
let room: RoomWithLetters;

beforeAll(async () => {
  room = await roomWithLetters(
    FORMS.map((form, at) => `Letter ${String(at)}\n\n${form} came on the tide.\n`),
  );
});
afterAll(() => room.close());

const back = (changed: readonly Changed[]) =>
  room.handlers.restore({ changed: [...changed], why: "Taken back", again: false });

/** A change as it is to be taken back after a later one was: its objects have newer versions with the same state. */
const asNow = (changed: readonly Changed[], later: readonly Changed[]) =>
  changed.map((one) => ({ ...one, now: later.find(({ id }) => id === one.id)?.now ?? one.now }));

/** The bytes of every object, as they stand. */
async function state(ids: readonly ObjectId[]): Promise<readonly string[]> {
  return Promise.all(
    ids.map(async (id) => {
      const { files } = await room.open.store.readAll(id);
      return [...files]
        .map(([path, bytes]) => `${path} ${Buffer.from(bytes).toString("hex")}`)
        .join();
    }),
  );
}

/** Records that some unit points to although they are not there any more. */
async function dangling(): Promise<readonly string[]> {
  const gone: string[] = [];
  for (const id of room.units) {
    const { files } = await room.open.store.readAll(id);
    const unit = Unit.parse(JSON.parse(Buffer.from(files.get("metadata.json") ?? []).toString()));
    for (const one of [...unit.agents, ...(unit.nameAnswers ?? [])])
      if (one.id !== null && room.open.index.names().standing(one.id) === null) gone.push(one.id);
  }
  return gone;
}

const someLinks = fc.array(
  fc.record({
    unit: fc.nat(FORMS.length - 1),
    who: fc.nat(2),
    state: fc.constantFrom("linked", "rejected", "perhaps"),
  }),
  { maxLength: 8 },
);

async function threeNames(links: readonly { unit: number; who: number; state: string }[]) {
  const ids = [
    await room.name("Ordel, Marek", ["Vestrin"]),
    await room.name("Seo Munha", ["서문하", "Vestrin"]),
    await room.name("Halloran, Ines", ["Lin Shun"]),
  ];
  for (const { unit, who, state: said } of links)
    await room.handlers.linkNames({
      id: ids[who] as AuthorityId,
      decisions: [
        { unit: room.units[unit]!, form: FORMS[unit]!, state: said as "linked" | "rejected" },
      ],
    });
  return ids as [AuthorityId, AuthorityId, AuthorityId];
}

test("a merge that is taken back leaves every object as it was, byte for byte; so does a split", () =>
  fc.assert(
    fc.asyncProperty(someLinks, async (links) => {
      const [a, b] = await threeNames(links);
      const all = [...room.units, a, b];
      const before = await state(all);
      const merged = await room.handlers.mergeAuthorities({ keep: a, other: b });
      expect(await dangling()).toEqual([]);
      await back(merged.changed);
      expect(await state(all)).toEqual(before);
      const split = await room.handlers.splitAuthority({
        id: a,
        forms: ["Vestrin"],
        preferred: null,
        units: [],
      });
      expect(await dangling()).toEqual([]);
      await back(split.changed);
      expect(await state(all)).toEqual(before);
      expect(await dangling()).toEqual([]);
      expect(
        (await room.handlers.names({ text: "", limit: 100, offset: 0 })).names,
      ).not.toContainEqual(expect.objectContaining({ id: split.id }));
    }),
    { numRuns: 5 },
  ));

/** What a search for each form finds, and by which of the three records' forms. */
const answers = async () =>
  Promise.all(
    FORMS.map(async (form) => (await room.search(form)).hits.map(({ id }) => id).toSorted()),
  );

test("three records that are merged in either order are found by the same words", () =>
  fc.assert(
    fc.asyncProperty(someLinks, async (links) => {
      const [a, b, c] = await threeNames(links);
      const first = await room.handlers.mergeAuthorities({ keep: a, other: b });
      const second = await room.handlers.mergeAuthorities({ keep: a, other: c });
      const leftFirst = await answers();
      const moved = room.open.index.unitsNaming(a).length;
      const undone = await back(second.changed);
      await back(asNow(first.changed, undone.changed));
      await room.handlers.mergeAuthorities({ keep: b, other: c });
      await room.handlers.mergeAuthorities({ keep: a, other: b });
      expect(await answers()).toEqual(leftFirst);
      expect(room.open.index.unitsNaming(a)).toHaveLength(moved);
      expect(await dangling()).toEqual([]);
    }),
    { numRuns: 4 },
  ));

test("a merge keeps both records, and asking for the one answers with the other", async () => {
  const [a, b] = await threeNames([{ unit: 2, who: 1, state: "linked" }]);
  const { moved } = await room.handlers.mergeAuthorities({ keep: a, other: b });
  expect(moved).toBe(1);
  const { authority, merged, forms } = await room.handlers.authority({ id: b });
  expect(authority.id).toBe(a);
  expect(merged).toEqual([{ id: b, preferred: "Seo Munha" }]);
  expect(authority.variants.map(({ form }) => form)).toEqual(["Vestrin", "Seo Munha", "서문하"]);
  expect(forms).toEqual([{ form: "서문하", items: 1 }]);
  await expect(room.handlers.mergeAuthorities({ keep: a, other: b })).rejects.toMatchObject({
    code: "request.name-merged",
  });
  await expect(room.handlers.mergeAuthorities({ keep: a, other: a })).rejects.toMatchObject({
    code: "request.same-name",
  });
});

test("a split takes the forms and the units that name it so, and no others", async () => {
  const id = await room.name("Ordel, Marek", ["Vestrin", "서문하"]);
  await room.link(id, room.units[0]!, "Vestrin");
  await room.link(id, room.units[1]!, "Ordel");
  const split = await room.handlers.splitAuthority({
    id,
    forms: ["Vestrin"],
    preferred: null,
    units: [],
  });
  expect(split.moved).toBe(1);
  const taken = await room.handlers.authority({ id: split.id });
  expect(taken.authority.preferred).toBe("Vestrin");
  expect(taken.forms).toEqual([{ form: "Vestrin", items: 1 }]);
  const left = await room.handlers.authority({ id });
  expect(left.authority.variants.map(({ form }) => form)).toEqual(["서문하"]);
  expect(left.forms).toEqual([{ form: "Ordel", items: 1 }]);
  const preferred = { id, forms: ["Ordel, Marek"], preferred: null, units: [] };
  await expect(room.handlers.splitAuthority(preferred)).rejects.toMatchObject({
    code: "request.preferred-stays",
  });
});

test("a record that units point to is not taken back, nor does a unit come back to one that is gone", async () => {
  const id = await room.name("Yeo, J.");
  const added = [{ id, before: 0, now: 1 }];
  await changeUnits(room.desk, room.open, [
    {
      id: room.units[3]!,
      seen: null,
      change: ({ unit }) => ({
        unit: { ...unit, extent: "1 leaf, torn" },
        type: "metadata modification",
        detail: "Extent",
      }),
    },
  ]);
  const linked = await room.link(id, room.units[3]!, "Верёхин");
  await expect(back(added)).rejects.toMatchObject({ code: "request.name-in-use" });
  const unlinked = await back(linked.changed);
  await back(added);
  await expect(back(unlinked.changed)).rejects.toMatchObject({ code: "request.name-gone" });
  await expect(room.handlers.undo({ id: room.units[3]! })).resolves.toBeDefined();
  expect(await dangling()).toEqual([]);
});
