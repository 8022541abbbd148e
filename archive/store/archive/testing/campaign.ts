import type { Files } from "../files";
import { openStore } from "../store";
import { inspect, inspectAsReader } from "./inspect";
import { createModelFiles, newTally } from "./model-files";
import { inAnyOrder, random } from "./scheduler";
import { NOTHING, createDiary, groundOf, live } from "./script";
import type { Promised } from "./script";
import { afterKill, afterPowerCut, emptyWorld } from "./world";
import type { World } from "./world";

/** How far a campaign goes. */
export interface Terms {
  readonly seed: number;
  /** Crashes tried after each operation. */
  readonly crashes: number;
  /** The place in the protocol whose syncs are taken away. */
  readonly without?: string;
  /** Ends at the first failure. */
  readonly once?: boolean;
}

export interface Outcome {
  readonly states: number;
  readonly failures: readonly string[];
  readonly sites: ReadonlySet<string>;
}

interface Crash {
  readonly world: World;
  readonly promised: Promised;
  readonly step: number;
}

const SHARES = [0, 1, 0.5, 0.2, 0.8];

/**
 * One life of an archive in an order of its own, crashed after every operation; every crashed disk is opened, checked against what
 * was promised, and often crashed once more while it recovers.
 */
export async function campaign(terms: Terms): Promise<Outcome> {
  const chance = random(terms.seed);
  const crashes: Crash[] = [];
  const tally = newTally();
  const diary = createDiary();
  const world = emptyWorld();
  const files = createModelFiles(
    world,
    {
      scheduler: inAnyOrder(chance),
      without: terms.without,
      after: (step) => crashes.push({ world: afterKill(world), promised: diary.promised(), step }),
    },
    tally,
  );
  await live(files, diary);
  const open: OpenDisk = (world, after) =>
    createModelFiles(
      world,
      { without: terms.without, ...(after && { after }) },
      { ...newTally(), sites: tally.sites },
    );
  const failures: string[] = [];
  let states = 0;
  for (const crash of terms.once ? shuffle(crashes, chance) : crashes)
    for (let round = 0; round < terms.crashes; round++) {
      const kind = KINDS[states++ % KINDS.length] as (typeof KINDS)[number];
      const wrong = await kind(crash, chance, open);
      failures.push(...wrong.map((what) => `after ${crash.step} (${kind.name}): ${what}`));
      if (terms.once && failures.length > 0) return { states, failures, sites: tally.sites };
    }
  return { states, failures, sites: tally.sites };
}

/** A disk under the terms of the campaign. @param after called after each step of its use */
type OpenDisk = (world: World, after?: (step: number) => void) => Files;

type Kind = (crash: Crash, chance: () => number, open: OpenDisk) => Promise<readonly string[]>;

const KINDS: readonly Kind[] = [powerCut, twoPowerCuts, killThenPowerCut, readerAfterPowerCut];

function cut(world: World, chance: () => number): World {
  return afterPowerCut(world, chance, SHARES[Math.floor(chance() * SHARES.length)] as number);
}

async function powerCut({ world, promised }: Crash, chance: () => number, open: OpenDisk) {
  return inspect(open(cut(world, chance)), promised);
}

/** The power fails again while the archive recovers. */
async function twoPowerCuts({ world, promised }: Crash, chance: () => number, open: OpenDisk) {
  const first = chance() < 0.5 ? cut(world, chance) : afterKill(world);
  const middle = await duringRecovery(first, chance, open);
  return inspect(open(cut(middle, chance)), promised);
}

/** The disk as it is at some moment of a recovery. */
async function duringRecovery(world: World, chance: () => number, open: OpenDisk): Promise<World> {
  const at = 1 + Math.floor(chance() * 24);
  let moment: World | null = null;
  const files = open(world, (step) => {
    if (step === at) moment = afterKill(world);
  });
  await openStore({ ...groundOf(files), mode: "write" }).catch(() => undefined);
  return moment ?? world;
}

/** The process dies but the cache lives; what the next one shows after its recovery must survive a power cut. */
async function killThenPowerCut({ world, promised }: Crash, chance: () => number, open: OpenDisk) {
  const kept = afterKill(world);
  const wrong = await inspect(open(kept), promised);
  const shown = wrong.length === 0 ? await promiseWhatIsShown(kept, promised) : NOTHING;
  return [...wrong, ...(await inspect(open(cut(kept, chance)), shown))];
}

/** A change that a recovered archive shows counts as promised from then on. */
async function promiseWhatIsShown(world: World, promised: Promised): Promise<Promised> {
  if (promised.underWay.size === 0) return promised;
  const files = createModelFiles(world);
  const store = await openStore({ ...groundOf(files), mode: "read" });
  const [first] = promised.underWay.keys();
  const before = promised.objects.get(first as never)?.length ?? 0;
  const { head } = await store.object(first as never).catch(() => ({ head: 0 }));
  if (head === before) return promised;
  const objects = new Map(promised.objects);
  for (const [object, texts] of promised.underWay)
    objects.set(object, [...(objects.get(object) ?? []), texts]);
  return { ...promised, objects, underWay: new Map() };
}

async function readerAfterPowerCut(
  { world, promised }: Crash,
  chance: () => number,
  open: OpenDisk,
) {
  const left = cut(world, chance);
  const wrong = await inspectAsReader(open(afterKill(left)), promised);
  return [...wrong, ...(await inspect(open(left), promised))];
}

function shuffle<Item>(items: readonly Item[], chance: () => number): readonly Item[] {
  return items
    .map((item) => ({ item, place: chance() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ item }) => item);
}
