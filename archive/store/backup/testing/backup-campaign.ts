import type { Files } from "../../archive/files";
import { text, utf8 } from "../../archive/durable";
import { createStore, openStore } from "../../archive/store";
import { createModelFiles, newTally } from "../../archive/testing/model-files";
import { inAnyOrder, random } from "../../archive/testing/scheduler";
import { groundOf, id, ROOT } from "../../archive/testing/script";
import { afterKill, afterPowerCut, emptyWorld, type World } from "../../archive/testing/world";
import { backUp, restoreBackup } from "../index";

/** How far a campaign goes. */
export interface Terms {
  readonly seed: number;
  /** Crashes tried after each operation. */
  readonly crashes: number;
  /** The place in the protocol whose syncs are taken away. */
  readonly without?: string;
  /** Ends at the first failure, latest crashes first. */
  readonly once?: boolean;
}

export interface Outcome {
  readonly states: number;
  readonly failures: readonly string[];
  readonly sites: ReadonlySet<string>;
}

const OUT = "/b.zip";
const COPY = "/copy.carrel";
const SHARES = [0, 1, 0.5, 0.2, 0.8];
const clock = () => new Date(Date.UTC(2026, 5, 1));

/**
 * Backs an archive up and restores it on a modelled disk, in an order of its own, and crashes after every operation. A backup is there
 * whole or not at all, so is the restored archive, and nothing that was acknowledged is lost.
 */
export async function campaign(terms: Terms): Promise<Outcome> {
  const chance = random(terms.seed);
  const at = await diskWithArchive();
  const tally = newTally();
  const crashes: { readonly world: World; readonly done: string }[] = [];
  const done = { backup: "", copy: "" };
  const files = createModelFiles(
    at,
    {
      scheduler: inAnyOrder(chance),
      without: terms.without,
      after: () => crashes.push({ world: afterKill(at), done: JSON.stringify(done) }),
    },
    tally,
  );
  const { label } = await backUp({ root: ROOT, out: OUT, files, clock });
  done.backup = label.head;
  await restoreBackup({ from: OUT, root: COPY, files, clock });
  done.copy = label.head;
  crashes.push({ world: afterKill(at), done: JSON.stringify(done) });
  const failures: string[] = [];
  let states = 0;
  for (const [step, crash] of [...crashes.entries()].toReversed())
    for (let round = 0; round < terms.crashes; round++) {
      const share = SHARES[states++ % SHARES.length] as number;
      const left = round === 0 ? afterKill(crash.world) : afterPowerCut(crash.world, chance, share);
      const promised = JSON.parse(crash.done) as typeof done;
      const wrong = await inspect(createModelFiles(left), promised, label.head);
      failures.push(...wrong.map((what) => `after step ${String(step)}: ${what}`));
      if (terms.once === true && failures.length > 0)
        return { states, failures, sites: tally.sites };
    }
  return { states, failures, sites: tally.sites };
}

/** A small archive on a disk that has forgotten nothing of it. */
async function diskWithArchive(): Promise<World> {
  const world = emptyWorld();
  const ground = groundOf(createModelFiles(world));
  const store = await createStore({ ...ground, segmentBytes: 600, title: "Harbour office" });
  const put = (number: number, words: string) =>
    store.commit(
      "Tester",
      [{ object: id(number), files: { "text.txt": utf8(words) }, message: "Stored" }],
      [],
    );
  await put(1, "eins");
  await put(2, "zwei ".repeat(40));
  await put(1, "uno");
  await store.close();
  return afterPowerCut(world, () => 0, 1);
}

async function inspect(
  files: Files,
  promised: { readonly backup: string; readonly copy: string },
  head: string,
): Promise<readonly string[]> {
  const wrong: string[] = [];
  const backup = (await files.stat(OUT)) !== null;
  if (promised.backup !== "" && !backup) wrong.push("the backup is gone");
  if (backup) {
    const again = await restoreBackup({
      from: OUT,
      root: "/again.carrel",
      files,
      clock,
      isRunning: () => false,
    }).then(
      ({ label }) => label.head,
      (error: unknown) => String(error),
    );
    if (again !== head) wrong.push(`the backup is no backup: ${again}`);
    wrong.push(...(await unclearedBenches(files)));
  }
  const copy = (await files.stat(COPY)) !== null;
  if (promised.copy !== "" && !copy) wrong.push("the restored archive is gone");
  for (const { name, folder } of await files.list(""))
    if (folder && name.startsWith("copy.carrel")) {
      wrong.push(...(await halfArchive(files, `/${name}`, head)));
      wrong.push(...(await halfArchive(files, `/${name}/archive`, head)));
    }
  if (copy && !(await opensSound(files, COPY))) wrong.push("what stands in the place is damaged");
  return wrong;
}

/** The next restore clears away what says that a killed one has left it; what a power cut has torn may stay, and is told. */
async function unclearedBenches(files: Files): Promise<readonly string[]> {
  const benches = (await files.list("/")).filter(({ name }) => name.includes(".restoring-"));
  const marked = benches.map(async ({ name }) => {
    const bytes = await files.read(`/${name}/carrel-restoring.json`).catch(() => null);
    return bytes !== null && /^\{.*\}\n$/.test(text(bytes)) ? [`${name} was not cleared away`] : [];
  });
  return (await Promise.all(marked)).flat();
}

const opensSound = (files: Files, root: string): Promise<boolean> =>
  openStore({ ...groundOf(files), root, mode: "read" }).then(
    ({ readOnly }) => readOnly?.code === "store.read-only",
    () => false,
  );

/** What opens as a sound archive must be one, wherever it stands. */
async function halfArchive(files: Files, root: string, head: string): Promise<readonly string[]> {
  if (!(await opensSound(files, root))) return [];
  const store = await openStore({ ...groundOf(files), root, mode: "read" });
  const { discrepancies } = await store.verify({ quick: false });
  if (discrepancies.length === 0 && store.head() === head) return [];
  return [`${root} opens, but ${JSON.stringify(discrepancies[0] ?? store.head())}`];
}
