import { afterEach, beforeEach, expect, test } from "vitest";
import type { UnitId } from "../../model/ids";
import { changeUnits } from "../editing/change-units";
import { everything, openReview } from "../testing/open-review";

const all = { within: null, kind: null, rule: null, least: 0 };

let room: Awaited<ReturnType<typeof openReview>>;
beforeEach(async () => {
  room = await openReview();
});
afterEach(() => room.close());

test("proposals are listed by unit, kind, rule, state and sureness, and in pages", async () => {
  const all = await room.listed();
  expect(all.length).toBeGreaterThan(8);
  expect(new Set(all.map(({ state }) => state))).toEqual(new Set(["open"]));
  const { unit, rule } = await room.one("agent", /Marlow$/);
  expect((await room.listed({ within: [unit] })).every((each) => each.unit === unit)).toBe(true);
  expect((await room.listed({ rule })).every((each) => each.rule === rule)).toBe(true);
  expect((await room.listed({ least: 0.9 })).every(({ confidence }) => confidence >= 0.9)).toBe(
    true,
  );
  const pages = [0, 3, 6].map((offset) => room.listed({ offset, limit: 3 }));
  expect((await Promise.all(pages)).flat()).toEqual(all.slice(0, 9));
  expect((await room.handlers.proposals({ ...everything, limit: 1 })).total).toBe(all.length);
});

test("a folder's proposals are those of what lies beneath it", async () => {
  const { rows } = await room.handlers.tree({});
  const [folder] = rows.map(({ id }) => id);
  expect(await room.listed({ within: [folder as UnitId] })).toEqual(await room.listed());
});

test("the queue counts what is open by unit and by rule, and forgets what was withdrawn", async () => {
  const { units, rules } = await room.handlers.reviewQueue(all);
  expect(units.map(({ total, open }) => total === open && total > 3)).toEqual([true, true]);
  const date = await room.one("date", /1908-01-22/);
  await room.accept(date.id);
  const after = await room.handlers.reviewQueue(all);
  expect(after.units.map(({ id }) => id)).toEqual(units.map(({ id }) => id));
  const openOf = (queue: typeof units) => queue.find(({ id }) => id === date.unit)?.open ?? 0;
  expect(openOf(after.units)).toBe(openOf(units) - 1);
  const ofRule = (queue: typeof rules) => queue.find(({ rule }) => rule === date.rule);
  expect(ofRule(after.rules)).toMatchObject({
    open: (ofRule(rules)?.open ?? 0) - 1,
    applied: 1,
  });
  await room.handlers.restore({
    changed: [{ id: date.unit, before: 0, now: 2 }],
    why: "Import",
    again: false,
  });
  const left = await room.handlers.reviewQueue(all);
  expect(left.units.map(({ id }) => id)).not.toContain(date.unit);
});

test("a visitor sees no proposals of what is restricted", async () => {
  const [first] = await room.listed();
  await changeUnits(room.desk, room.open, [
    {
      id: first?.unit as UnitId,
      seen: null,
      change: ({ unit }) => ({
        unit: { ...unit, access: { restriction: "restricted", until: null, why: null } },
        type: "metadata modification",
        detail: "Restricted",
      }),
    },
  ]);
  const { proposals } = await room.visitors.proposals(everything);
  expect(proposals.length).toBeGreaterThan(0);
  expect(proposals.map(({ unit }) => unit)).not.toContain(first?.unit);
});

test("the queue of one rule holds the units with its proposals alone, and still counts every rule", async () => {
  const secret = await room.one("classification", /Secret/u);
  const queue = await room.handlers.reviewQueue({ ...all, rule: secret.rule });
  expect(queue.units).toMatchObject([{ id: secret.unit, total: 1, open: 1 }]);
  expect(queue.rules).toEqual((await room.handlers.reviewQueue(all)).rules);
});
