import { afterAll, beforeAll, expect, test } from "vitest";
import type { AuthorityId } from "../../model/ids";
import { changeUnits } from "../editing/change-units";
import { acquaintance } from "./weigh-evidence";
import { type RoomWithLetters, roomWithLetters } from "./testing/room-with-letters";

let room: RoomWithLetters;
let ordel: AuthorityId;

beforeAll(async () => {
  room = await roomWithLetters([
    "Port Ellery, 3 March 1908\n\nThe lamp glass came broken, wrote Vestrin to the board.\n",
    "VESTRIN asked for oil.\n",
    "Marek Ordel held the keys.\n",
    "The fog bell was rung by Vestrim, they say.\n",
    "No one is named here.\n",
  ]);
  ordel = await room.name("Ordel, Marek", [
    { form: "Vestrin", kind: "pseudonym", source: "Cipher book", used: "1907/1909" },
  ]);
});
afterAll(() => room.close());

const groups = async (desk = room.handlers) => (await desk.nameMentions({ id: ordel })).groups;
const states = async () =>
  (await groups()).map(({ form, mentions }) => [
    form,
    mentions
      .map(({ unit, state }) => `${String(room.units.indexOf(unit) + 1)} ${state}`)
      .toSorted(),
  ]);

test("mentions stand by form as written, with the words around them; near spellings are said to be that", async () => {
  expect(await states()).toEqual([
    ["Vestrin", ["1 open", "2 open"]],
    ["Marek Ordel", ["3 open"]],
    ["Vestrim", ["4 open"]],
  ]);
  const [vestrin, direct, near] = await groups();
  expect([vestrin?.kind, direct?.kind, near?.kind]).toEqual([
    "pseudonym",
    "preferred",
    "near-spelling",
  ]);
  const first = vestrin?.mentions.find(({ unit }) => unit === room.units[0]);
  expect(first?.before).toMatch(/glass came broken, wrote $/);
  expect(first?.after).toMatch(/^ to the board\./);
});

test("open mentions come first, rejected ones last, and a link found elsewhere speaks for the next one", async () => {
  const [vestrin] = await groups();
  const before = vestrin?.mentions.find(({ unit }) => unit === room.units[1])?.score ?? 0;
  await room.handlers.linkNames({
    id: ordel,
    decisions: [
      { unit: room.units[0]!, form: "Vestrin", state: "linked" },
      { unit: room.units[3]!, form: "Vestrim", state: "rejected" },
    ],
  });
  expect(await states()).toEqual([
    ["Vestrin", ["1 linked", "2 open"]],
    ["Marek Ordel", ["3 open"]],
    ["Vestrim", ["4 rejected"]],
  ]);
  const work = await room.handlers.nameWork({ ids: [ordel] });
  expect(work.work).toEqual([{ id: ordel, open: 2, merges: 0 }]);
  expect(before).toBeGreaterThan(0);
});

test("a form that means somebody else in a unit is no open question there", async () => {
  const other = await room.name("Vestrin, Ada");
  await room.link(other, room.units[1]!, "VESTRIN");
  expect((await states())[1]).toEqual(["Vestrin", ["1 linked"]]);
});

test("evidence is weighed for and against: time of use, and others of the same name", async () => {
  await changeUnits(room.desk, room.open, [
    {
      id: room.units[0]!,
      seen: null,
      change: ({ unit }) => ({
        unit: {
          ...unit,
          dates: [{ edtf: "1931", display: "1931", role: "created", source: null }],
        },
        type: "metadata modification",
        detail: "Date",
      }),
    },
  ]);
  const all = (await groups()).flatMap(({ mentions }) => mentions);
  const first = all.find(({ unit }) => unit === room.units[0]);
  expect(first?.evidence).toContainEqual({
    kind: "not-in-use",
    speaksFor: false,
    with: ["1907/1909"],
  });
  const { candidates } = await room.handlers.nameCandidates({
    unit: room.units[2]!,
    form: "Marek Ordel",
  });
  expect(candidates[0]?.name.id).toBe(ordel);
});

test("two records with one form are proposed as one until somebody says that they are not", async () => {
  const twin = await room.name("Ordel, M.", ["Vestrin"]);
  const { proposals } = await room.handlers.mergeProposals({ id: ordel });
  expect(proposals.map(({ other }) => other.id)).toEqual([twin]);
  expect(proposals[0]?.evidence).toContainEqual({
    kind: "shared-form",
    speaksFor: true,
    with: ["Vestrin"],
  });
  await room.handlers.keepApart({ id: twin, other: ordel });
  expect((await room.handlers.mergeProposals({ id: ordel })).proposals).toEqual([]);
});

test("names without a record stand together however they are written, and become one with all their units", async () => {
  const agents = (name: string) => [{ id: null, name, role: "recipient" as const }];
  await changeUnits(
    room.desk,
    room.open,
    ["Lowrie, A.", "LOWRIE, A."].map((name, at) => ({
      id: room.units[at + 3]!,
      seen: null,
      change: ({ unit }) => ({
        unit: { ...unit, agents: agents(name) },
        type: "metadata modification" as const,
        detail: "Recipient",
      }),
    })),
  );
  const { names } = await room.handlers.unlinkedNames({ text: "lowr", limit: 10, offset: 0 });
  expect(names).toEqual([{ forms: ["Lowrie, A.", "LOWRIE, A."], items: 2 }]);
  const { id } = await room.handlers.addAuthority({
    draft: { preferred: "Lowrie, A.", kind: "person", variants: [], dates: null, note: null },
    linking: "Lowrie, A.",
  });
  expect((await room.handlers.authority({ id })).items).toBe(2);
  expect((await room.handlers.unlinkedNames({ text: "lowr", limit: 10, offset: 0 })).total).toBe(0);
});

test("a visitor sees no mention in a unit that is withheld", async () => {
  await changeUnits(room.desk, room.open, [
    {
      id: room.units[2]!,
      seen: null,
      change: ({ unit }) => ({
        unit: { ...unit, access: { restriction: "restricted", until: null, why: "Privacy" } },
        type: "metadata modification",
        detail: "Restricted",
      }),
    },
  ]);
  const units = (found: Awaited<ReturnType<typeof groups>>) =>
    found.flatMap(({ mentions }) => mentions.map(({ unit }) => unit));
  expect(units(await groups())).toContain(room.units[2]);
  expect(units(await groups(room.visitors))).not.toContain(room.units[2]);
});

test("what is known of a record's company from withheld units is not known to a visitor", async () => {
  const linked = room.units[0]!;
  const companion = await room.name("Companion, A.", []);
  await changeUnits(room.desk, room.open, [
    {
      id: linked,
      seen: null,
      change: ({ unit }) => ({
        unit: {
          ...unit,
          agents: [
            { id: ordel, name: "Vestrin", role: "author" },
            { id: companion, name: "A companion", role: "recipient" },
          ],
          access: { restriction: "restricted", until: null, why: "Privacy" },
        },
        type: "metadata modification",
        detail: "Restricted",
      }),
    },
  ]);
  const record = room.open.index.names().get(ordel)!;
  const known = (desk = room.desk) => [...acquaintance(desk, room.open, record).parties];
  expect(known()).toContain(companion);
  expect(known({ ...room.desk, reader: "visitor" })).not.toContain(companion);
});
