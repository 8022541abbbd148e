import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readOnlyBecause } from "../../requests/desk";
import { openStore } from "../../store/archive";
import { makeSample } from "../sample-archive";
import { FEW_EVENTS } from "./making";
import { type HeldArchive, holdArchive } from "./open-archive";

let folder: string;
let root: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "carrel-making-"));
  root = join(folder, "Port.carrel");
  await makeSample(root);
  // A long life of the archive: the sample's documents stand in its first acts.
  const store = await openStore({ root, mode: "write", keys: join(folder, "keys") });
  const object = (await store.events(0)[Symbol.asyncIterator]().next()).value?.object ?? null;
  const act = { type: "metadata modification", object, detail: "Looked through" } as const;
  await store.commit(
    "Someone",
    [],
    Array.from({ length: FEW_EVENTS }, () => act),
  );
  await store.close();
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const hold = (meanwhile?: (head: string) => void) =>
  holdArchive(root, {
    ...{ home: join(folder, "home"), write: true, strict: meanwhile === undefined },
    ...(meanwhile && { meanwhile }),
  });

const found = (open: HeldArchive) =>
  open.index.search("lamp glass", {
    ...{ limit: 20, offset: 0, narrowing: null, names: true, reader: "keeper" },
    today: "2026-11-27",
  }).total;

test("an archive without its catalogue is shown at once, searched while it is made, and written to when it is whole", async () => {
  const seen: { found: number; because: string | undefined }[] = [];
  let open: HeldArchive | null = null;
  open = await hold(() => {
    if (open !== null)
      seen.push({ found: found(open), because: readOnlyBecause(open)?.message.slice(-40) });
  });
  expect(readOnlyBecause(open)).toMatchObject({ code: "catalogue.making" });
  expect(found(open)).toBe(0);
  await open.made;
  expect(readOnlyBecause(open)).toBeNull();
  const whole = found(open);
  expect(whole).toBeGreaterThan(5);
  // Answers came in between, from what was there.
  expect(seen.length).toBeGreaterThan(3);
  expect(seen.at(0)).toMatchObject({ found: whole, because: expect.stringContaining(" of ") });
  expect(seen.at(-1)).toEqual({ found: whole, because: undefined });
  await open.close();
});

test("one that is closed meanwhile goes on from there, and finds the same", async () => {
  let taken = 0;
  let closing: Promise<void> | null = null;
  const first: HeldArchive = await hold(() => {
    taken = first.tables.seen().seq;
    closing ??= first.close();
  });
  await first.made;
  await closing;
  expect(taken).toBeGreaterThan(0);
  expect(taken).toBeLessThan(FEW_EVENTS);
  const again = await hold(() => undefined);
  await again.made;
  const whole = found(again);
  await again.close();
  const strict = await hold();
  expect([strict.making, found(strict)]).toEqual([undefined, whole]);
  await strict.close();
});

test("the command line waits for all of it: its answers are whole", async () => {
  const open = await hold();
  expect([open.making, readOnlyBecause(open)]).toEqual([undefined, null]);
  expect(found(open)).toBeGreaterThan(5);
  await open.close();
});
