import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ArchiveError } from "../../model/archive-error";
import type { UnitId } from "../../model/ids";
import type { Desk } from "../desk";
import { createHandlers } from "../index";
import { openDesk } from "../testing/open-desk";

const UNITS = 40;
let room: Awaited<ReturnType<typeof openDesk>>;
let ids: readonly UnitId[];

beforeEach(async () => {
  room = await openDesk();
  const made: UnitId[] = [];
  for (let at = 0; at < UNITS; at += 1) {
    const title = `Lamp list ${String(at)}`;
    made.push((await room.handlers.createUnit({ level: "item", title, parent: null })).id);
  }
  ids = made;
});
afterEach(() => room.close());

/** The same desk, where a job is stopped as soon as it says so much, in hundredths; and what was told. */
function stoppedAt(hundredth: number) {
  const told: number[] = [];
  const controller = new AbortController();
  const desk: Desk = {
    ...room.desk,
    beginJob: () => ({
      signal: controller.signal,
      progress(done) {
        told.push(done);
        if (done >= hundredth)
          controller.abort(new ArchiveError("job.cancelled", "Stopped.", "Start it again."));
      },
      end: () => {},
    }),
  };
  return { handlers: createHandlers(desk), told };
}

const change = { field: "genre", how: "set", value: "list", find: "" } as const;
const genres = async () => {
  const { rows } = await room.handlers.tree({});
  return new Set(rows.map(({ genre }) => genre));
};
const edit = ({ handlers }: ReturnType<typeof stoppedAt>) =>
  handlers.bulkEdit({ ...change, ids: [...ids], job: randomUUID() });

test.each([0, 10, 20, 30, 40])(
  "stopped at %i hundredths, before it is decided, a change leaves everything as it was, and the next one works",
  async (hundredth) => {
    const head = room.open.store.head();
    await expect(edit(stoppedAt(hundredth))).rejects.toMatchObject({ code: "job.cancelled" });
    expect(room.open.store.head()).toBe(head);
    expect(await genres()).toEqual(new Set([null]));
    await edit(stoppedAt(Infinity));
    expect(await genres()).toEqual(new Set(["list"]));
  },
);

test.each([60, 80])(
  "stopped at %i hundredths, when it is decided, a change is completed and can be taken back",
  async (hundredth) => {
    const { changed } = await edit(stoppedAt(hundredth));
    expect(changed).toHaveLength(UNITS);
    expect(await genres()).toEqual(new Set(["list"]));
    await room.handlers.restore({ changed: [...changed], why: "Back", again: false });
    expect(await genres()).toEqual(new Set([null]));
  },
);

test("a long change tells of every leg, and never goes back", async () => {
  const run = stoppedAt(Infinity);
  await edit(run);
  expect(run.told).toEqual(run.told.toSorted((a, b) => a - b));
  expect(run.told.at(-1)).toBe(100);
  for (const [from, to] of [
    [0, 20],
    [20, 70],
    [70, 101],
  ] as const)
    expect(run.told.some((one) => one >= from && one < to)).toBe(true);
});

test("taking back is stopped as a whole too", async () => {
  const { changed } = await edit(stoppedAt(Infinity));
  const back = { changed: [...changed], why: "Back", again: false, job: randomUUID() };
  await expect(stoppedAt(30).handlers.restore(back)).rejects.toMatchObject({
    code: "job.cancelled",
  });
  expect(await genres()).toEqual(new Set(["list"]));
  await room.handlers.restore(back);
  expect(await genres()).toEqual(new Set([null]));
});

test("what a question finds is found whole, beyond the first page of hits", async () => {
  const asked = { text: "lamp", narrowing: null, names: true };
  const { ids: found } = await room.handlers.foundUnits(asked);
  expect(new Set(found)).toEqual(new Set(ids));
  await room.handlers.withdrawUnits({ ids: ids.slice(0, 1), why: "Twice" });
  expect((await room.handlers.foundUnits(asked)).ids).toHaveLength(UNITS - 1);
});

test("visitors find only what they may see", async () => {
  const access = { restriction: "restricted", until: null, why: null } as const;
  const id = ids[0] as UnitId;
  await room.handlers.bulkEdit({
    ...{ ids: [id], field: "access", how: "set", value: access.restriction, find: "" },
    job: randomUUID(),
  });
  const { ids: found } = await room.visitors.foundUnits({
    text: "lamp",
    narrowing: null,
    names: true,
  });
  expect(found).not.toContain(id);
});
