import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Handlers, Output } from "../contract";
import { changeAid } from "../model/change-aid";
import { inReadingOrder, wholeAid, type FindingAid } from "../model/finding-aid";
import type { UnitId } from "../model/ids";
import type { Level } from "../model/unit";
import { openDesk } from "./testing/open-desk";
import { tree } from "./tree";

let room: Awaited<ReturnType<typeof openDesk>>;
beforeEach(async () => void (room = await openDesk()));
afterEach(() => room.close());

const make = async (level: Level, title: string, parent: UnitId | null) =>
  (await room.handlers.createUnit({ level, title, parent })).id;
const set = (id: UnitId, field: string, value: string) =>
  room.handlers.edit({ id, seen: null, set: [{ field, value }], patch: null });

/** A window: it holds the finding aid and asks for what changed. */
function createWindow(ask: Handlers["tree"]) {
  let aid: FindingAid | null = null;
  let revision = "";
  return async (): Promise<{ readonly aid: FindingAid; readonly reply: Output<"tree"> }> => {
    const reply = await ask(aid === null ? {} : { since: revision });
    revision = reply.revision;
    aid =
      reply.whole || aid === null ? wholeAid(reply.rows) : changeAid(aid, reply.rows, reply.gone);
    return { aid, reply };
  };
}

const titles = ({ aid }: { readonly aid: FindingAid }) =>
  [...inReadingOrder(aid)].map(({ title }) => title);

test("one change is told as one row, and the unit that holds it counts anew", async () => {
  const fonds = await make("fonds", "Harbour", null);
  const file = await make("file", "One", fonds);
  const look = createWindow(room.handlers.tree);
  await look();
  await make("item", "a", file);
  const { aid, reply } = await look();
  expect(reply.whole).toBe(false);
  expect(reply.rows.map(({ title }) => title)).toEqual(["a"]);
  expect([...inReadingOrder(aid)].map(({ items }) => items)).toEqual([1, 1, 0]);
});

test("a folder moves as one row, however much it holds", async () => {
  const fonds = await make("fonds", "Harbour", null);
  const series = await make("series", "Letters", fonds);
  const file = await make("file", "One", fonds);
  for (const title of ["a", "b", "c"]) await make("item", title, file);
  const look = createWindow(room.handlers.tree);
  await look();
  await room.handlers.moveUnits({ ids: [file], parent: series, before: null, codes: "keep" });
  const { aid, reply } = await look();
  expect(reply.rows).toHaveLength(1);
  expect([...inReadingOrder(aid)].map(({ depth }) => depth)).toEqual([0, 1, 2, 3, 3, 3]);
  expect(aid.byId.get(series)).toMatchObject({ items: 3, children: 1 });
});

test("a revision of another log is answered with the whole", async () => {
  await make("fonds", "Harbour", null);
  const { revision } = await room.handlers.tree({});
  const [seq, , today] = revision.split(".");
  const foreign = `${String(seq)}.${"f".repeat(64)}.${String(today)}`;
  expect((await room.handlers.tree({ since: revision })).whole).toBe(false);
  for (const since of [foreign, "", "x", `9999${revision}`])
    expect((await room.handlers.tree({ since })).whole).toBe(true);
});

test("conditions end on a day: on another day the answer is the whole", async () => {
  await make("fonds", "Harbour", null);
  const { revision } = await room.handlers.tree({});
  const tomorrow = tree({ ...room.desk, now: () => "2999-01-01T00:00:00.000Z" });
  expect((await tomorrow({ since: revision })).whole).toBe(true);
});

test("visitors are told of no unit that they never saw, and of the leaving of those that they did", async () => {
  const fonds = await make("fonds", "Harbour", null);
  const seen = await make("file", "Seen", fonds);
  const shut = await make("file", "Shut", fonds);
  await set(shut, "access", "restricted");
  const look = createWindow(room.visitors.tree);
  await look();
  await set(shut, "title", "Shut, mended");
  await set(seen, "access", "restricted");
  const { aid, reply } = await look();
  expect(reply).toMatchObject({ whole: false, rows: [], gone: [seen] });
  expect(titles({ aid })).toEqual(["Harbour"]);
});

test("a folder that is opened again brings all that lies in it, though nobody touched that", async () => {
  const fonds = await make("fonds", "Harbour", null);
  const series = await make("series", "Letters", fonds);
  await make("item", "a", await make("file", "One", series));
  await set(series, "access", "restricted");
  const look = createWindow(room.visitors.tree);
  expect(titles(await look())).toEqual(["Harbour"]);
  await set(series, "access", "open");
  const { reply } = await look();
  // The window holds too few and asks for the whole.
  expect([reply.whole, reply.total]).toEqual([false, 4]);
  expect(titles(await createWindow(room.visitors.tree)())).toEqual([
    "Harbour",
    "Letters",
    "One",
    "a",
  ]);
});

/** What may happen to a finding aid; numbers choose among the units that there are. */
const act = fc.oneof(
  fc.record({
    what: fc.constant("make" as const),
    at: fc.nat(),
    level: fc.constantFrom<Level[]>("series", "file", "item", "part"),
  }),
  fc.record({ what: fc.constant("move" as const), at: fc.nat(), into: fc.nat(), before: fc.nat() }),
  fc.record({
    what: fc.constant("title" as const),
    at: fc.nat(),
    title: fc.constantFrom("x", "y"),
  }),
  fc.record({
    what: fc.constant("access" as const),
    at: fc.nat(),
    value: fc.constantFrom("open", "restricted"),
  }),
  fc.record({ what: fc.constant("withdraw" as const), at: fc.nat() }),
  fc.record({ what: fc.constant("bring back" as const), at: fc.nat() }),
  fc.record({ what: fc.constant("look" as const) }),
);
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

/** Does it, where it may be done: what the archive refuses does not happen. */
async function happen(one: Act, ids: UnitId[]): Promise<void> {
  const pick = (n: number) => ids[n % ids.length] as UnitId;
  if (one.what === "make") ids.push(await make(one.level, "new", pick(one.at)));
  if (one.what === "move")
    await room.handlers.moveUnits({
      ...{
        ids: [pick(one.at)],
        parent: pick(one.into),
        before: pick(one.before),
        codes: "renumber",
      },
    });
  if (one.what === "title") await set(pick(one.at), "title", one.title);
  if (one.what === "access") await set(pick(one.at), "access", one.value);
  if (one.what === "withdraw") await room.handlers.withdrawUnits({ ids: [pick(one.at)], why: "x" });
  if (one.what === "bring back") await room.handlers.bringBack({ ids: [pick(one.at)] });
}

test("after any history, a window fed with changes holds the whole finding aid or knows that it does not", async () => {
  const told = { changes: 0, missed: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 6, maxLength: 16 }), async (acts) => {
      const ids = [await make("fonds", "Harbour", null)];
      const windows = [
        { ask: room.handlers.tree, fresh: () => tree(room.desk)({}) },
        {
          ask: room.visitors.tree,
          fresh: () => tree({ ...room.desk, reader: "visitor" })({}),
        },
      ].map((one) => ({ ...one, look: createWindow(one.ask) }));
      for (const one of [...acts, { what: "look" } as const]) {
        if (one.what !== "look") {
          await happen(one, ids).catch(() => undefined);
          continue;
        }
        for (const each of windows) {
          const { aid, reply } = await each.look();
          const whole = await each.fresh();
          told.changes += reply.whole ? 0 : 1;
          expect(reply.total).toBe(whole.rows.length);
          if (aid.byId.size === reply.total) expect([...inReadingOrder(aid)]).toEqual(whole.rows);
          else {
            told.missed += 1;
            each.look = createWindow(each.ask);
            expect([...inReadingOrder((await each.look()).aid)]).toEqual(whole.rows);
          }
        }
      }
    }),
    { numRuns: 25 },
  );
  // Most answers are changes, and few of them miss something: else this would prove nothing.
  expect(told.changes).toBeGreaterThan(25);
  expect(told.missed).toBeLessThan(told.changes / 4);
}, 60_000);
