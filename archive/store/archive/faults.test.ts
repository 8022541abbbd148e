import { expect, test, vi } from "vitest";
import { ArchiveError } from "../../model/archive-error";
import type { Files } from "./files";
import { inspect } from "./testing/inspect";
import { createModelFiles, newTally } from "./testing/model-files";
import type { Behaviour } from "./testing/model-files";
import { inAnyOrder, random } from "./testing/scheduler";
import { openStore } from "./store";
import { ROOT, createDiary, groundOf, id, live } from "./testing/script";
import { afterKill, afterPowerCut, emptyWorld } from "./testing/world";
import type { World } from "./testing/world";

// A busy build machine is slow; what is tested here is never a matter of time.
vi.setConfig({ testTimeout: 240_000 });

/** One life of an archive on a disk that misbehaves; the error that it ended with. */
async function liveThrough(behaviour: Behaviour) {
  const world = emptyWorld();
  const tally = newTally();
  const diary = createDiary();
  const end = await live(createModelFiles(world, behaviour, tally), diary).then(
    () => null,
    (error: unknown) => error,
  );
  return { world, diary, end, ...tally };
}

const code = (error: unknown) =>
  error instanceof ArchiveError ? error.code : (error as NodeJS.ErrnoException | null)?.code;

/** A store that failed while it wrote must refuse to go on. */
async function refusal(diary: ReturnType<typeof createDiary>): Promise<string | undefined> {
  const change = { object: id(9), files: { "a.txt": new Uint8Array(3) }, message: "after" };
  const error = await diary
    .used()
    ?.commit("Tester", [change], [])
    .catch((thrown: unknown) => thrown);
  return code(error);
}

test.each([
  ["EIO", "store.io"],
  ["EACCES", "store.io"],
  ["ENOSPC", "store.disk-full"],
])(
  "a single %s at any operation loses nothing, is told as %s, and ends all writing",
  async (fault, told) => {
    const { steps } = await liveThrough({});
    expect(steps).toBeGreaterThan(250);
    const wrong: string[] = [];
    let overcome = 0;
    for (let step = 1; step <= steps; step++) {
      const scheduler = step % 2 === 0 ? inAnyOrder(random(step)) : undefined;
      const failure = { step, code: fault };
      const { world, diary, end } = await liveThrough({ failure, ...(scheduler && { scheduler }) });
      // A full disk during the recovery is what the reserve is for.
      if (end === null && fault === "ENOSPC") overcome++;
      else if (code(end) !== told && code(end) !== fault)
        wrong.push(`${step}: ended with ${String(end)}`);
      const inCommit = diary.promised().underWay.size > 0;
      if (inCommit && code(end) !== told) wrong.push(`${step}: told as ${String(end)}`);
      if (inCommit && (await refusal(diary)) !== "store.poisoned")
        wrong.push(`${step}: not poisoned`);
      const reopened = await inspect(createModelFiles(afterKill(world)), diary.promised());
      const rebooted = afterPowerCut(world, random(step), 0.5);
      const later = await inspect(createModelFiles(rebooted), diary.promised());
      wrong.push(...[...reopened, ...later].map((what) => `${step}: ${what}`));
    }
    expect(wrong.slice(0, 10)).toEqual([]);
    expect(overcome).toBeLessThan(5);
  },
);

test("a file that cannot be looked at is told, and nothing is lost", async () => {
  const { looks } = await liveThrough({});
  expect(looks).toBeGreaterThan(60);
  const wrong: string[] = [];
  for (let look = 1; look <= looks; look++) {
    const { world, diary, end } = await liveThrough({ failure: { look, code: "EIO" } });
    if (end === null) wrong.push(`${look}: swallowed`);
    const reopened = await inspect(createModelFiles(world), diary.promised());
    wrong.push(...reopened.map((what) => `${look}: ${what}`));
  }
  expect(wrong.slice(0, 10)).toEqual([]);
});

test("short writes lose nothing", async () => {
  for (let seed = 1; seed <= 25; seed++) {
    const chance = random(seed);
    const takes = (bytes: number) => 1 + Math.floor(chance() * bytes);
    const { world, diary, end } = await liveThrough({ takes });
    expect(end).toBeNull();
    expect(await inspect(createModelFiles(world), diary.promised())).toEqual([]);
  }
});

test("a write that takes nothing is a failure, not an endless loop", async () => {
  expect(code((await liveThrough({ takes: () => 0 })).end)).toBe("store.io");
});

const ROOM = 64 * 1024 * 1024;

test("a disk without room is refused before anything is written, and the store stays usable", async () => {
  const { world, end, diary } = await liveThrough({ free: ROOM + 10_000 });
  expect(code(end)).toBe("store.disk-full");
  const files = createModelFiles(world);
  expect(await files.list(`${ROOT}/staging`)).toEqual([]);
  expect(await refusal(diary)).toBe("store.disk-full");
});

test("an archive on a full disk opens read-only and says so", async () => {
  const { world } = await liveThrough({});
  const files = createModelFiles(world, { free: ROOM - 1 });
  const store = await openStore({ ...groundOf(files), mode: "write" });
  expect(store.readOnly?.code).toBe("store.disk-full");
  expect((await store.object(id(1))).head).toBe(3);
});

test("the reserve is given up when a full disk stands in the way of the recovery", async () => {
  const world = emptyWorld();
  const moments: World[] = [];
  const files = createModelFiles(world, { after: () => moments.push(afterKill(world)) });
  await live(files, createDiary());
  let unfinished = 0;
  for (const moment of moments) {
    const disk = createModelFiles(afterKill(moment));
    if (!(await hasIntent(disk))) continue;
    unfinished++;
    const failing = createModelFiles(moment, { failure: { step: 3, code: "ENOSPC" } });
    const store = await openStore({ ...groundOf(failing), mode: "write" });
    expect((await store.verify({ quick: false })).discrepancies).toEqual([]);
  }
  expect(unfinished).toBeGreaterThan(20);
});

async function hasIntent(files: Files): Promise<boolean> {
  if (!(await files.stat(`${ROOT}/staging`))) return false;
  for (const { name } of await files.list(`${ROOT}/staging`))
    if (await files.stat(`${ROOT}/staging/${name}/intent`)) return true;
  return false;
}

test("the orders of parallel work differ from seed to seed", async () => {
  const orderOf = async (seed: number) => {
    const world = emptyWorld();
    const names: number[] = [];
    const scheduler = inAnyOrder(random(seed));
    const after = () => void names.push(world.files.size * 1000 + world.waiting.length);
    await live(createModelFiles(world, { scheduler, after }), createDiary());
    return names.join();
  };
  const orders = new Set(await Promise.all([1, 2, 3, 4].map(orderOf)));
  expect(orders.size).toBe(4);
});
