import { damaged } from "./problems";
import { sha256, withSink, writeAll, writeNew } from "./durable";
import type { Files } from "./files";
import { logBytes } from "./intent";
import type { Plan, PlannedObject } from "./intent";
import { inLanes } from "./lanes";
import { leafOf, objectFolder, segmentPath } from "./layout";

/**
 * Carries out a decided transaction. Every step looks first whether it was done, so that it may be repeated after any crash,
 * and syncs what it finds done as well: after a kill it may be visible without being durable.
 * @param transaction the folder with the intent and what was staged
 * @param onPlaced hears of each object's version
 */
export async function apply(
  files: Files,
  root: string,
  transaction: string,
  plan: Plan,
  onPlaced?: () => void,
): Promise<void> {
  // The commit point itself: from here on a crash cannot take the decision back.
  await files.syncFolder(transaction, "commit.intent");
  await files.syncFolder(`${root}/staging`, "commit.staging");
  await makeLeaves(files, root, plan.objects);
  await inLanes(plan.objects, async (object) => {
    await placeVersion(files, root, transaction, object);
    onPlaced?.();
  });
  await inLanes(parentsOf(root, plan.objects), (path) => files.syncFolder(path, "apply.version"));
  const updated = plan.objects.filter(({ version }) => version > 1);
  await inLanes(updated, (object) => placeInventory(files, root, transaction, object));
  await inLanes(updated, ({ id }) =>
    files.syncFolder(`${root}/${objectFolder(id)}`, "apply.inventory"),
  );
  await writeEvents(files, root, transaction, plan);
}

/** The two-digit folders stand, durably, before anything is moved into them. */
async function makeLeaves(files: Files, root: string, objects: readonly PlannedObject[]) {
  const born = objects.filter(({ version }) => version === 1);
  if (born.length === 0) return;
  await inLanes([...new Set(born.map(({ id }) => leafOf(id)))], async (leaf) => {
    if (!(await files.stat(`${root}/${leaf}`))) await files.makeFolder(`${root}/${leaf}`);
  });
  await files.syncFolder(`${root}/objects`, "apply.leaves");
}

function parentsOf(root: string, objects: readonly PlannedObject[]): readonly string[] {
  const parents = objects.map(({ id, version }) => (version === 1 ? leafOf(id) : objectFolder(id)));
  return [...new Set(parents)].map((path) => `${root}/${path}`);
}

async function placeVersion(
  files: Files,
  root: string,
  transaction: string,
  { slot, id, version }: PlannedObject,
): Promise<void> {
  const object = `${root}/${objectFolder(id)}`;
  const to = version === 1 ? object : `${object}/v${version}`;
  if (await files.stat(to)) return;
  const from = version === 1 ? `${transaction}/${slot}` : `${transaction}/${slot}/v${version}`;
  await files.rename(from, to);
}

async function placeInventory(
  files: Files,
  root: string,
  transaction: string,
  { slot, id }: PlannedObject,
): Promise<void> {
  for (const name of ["inventory.json", "inventory.json.sha512"]) {
    const from = `${transaction}/${slot}/${name}`;
    if (await files.stat(from)) await files.rename(from, `${root}/${objectFolder(id)}/${name}`);
  }
}

/** Adds the plan's lines to the log where they belong, whatever a crash has left of an earlier try. */
async function writeEvents(files: Files, root: string, transaction: string, plan: Plan) {
  const { segment, offset } = plan.log;
  const path = `${root}/${segmentPath(segment)}`;
  const lines = logBytes(plan);
  const found = (await files.stat(path))?.bytes ?? 0;
  if (found === offset) await appendLines(files, path, lines);
  else if (await hasLines(files, path, offset, lines)) await confirmLines(files, path);
  else if (found > offset + lines.length) throw damaged(path, "it does not hold a decided change");
  else await rewriteSegment(files, path, transaction, offset, lines);
  if (offset === 0 || found !== offset) await files.syncFolder(`${root}/log`, "log.folder");
}

async function appendLines(files: Files, path: string, lines: Uint8Array): Promise<void> {
  await withSink(files.append(path), async (sink) => {
    await writeAll(sink, lines);
    await sink.sync("log.append");
  });
}

async function hasLines(files: Files, path: string, offset: number, lines: Uint8Array) {
  const there = (await files.read(path)).subarray(offset, offset + lines.length);
  return there.length === lines.length && sha256(there) === sha256(lines);
}

/** The lines are there in full: after a kill they may still have to be made durable. */
async function confirmLines(files: Files, path: string): Promise<void> {
  await withSink(files.append(path), (sink) => sink.sync("log.confirm"));
}

/** A torn append: the beginning stays, the lines are written anew, and the whole replaces the torn file at once. */
async function rewriteSegment(
  files: Files,
  path: string,
  transaction: string,
  offset: number,
  lines: Uint8Array,
): Promise<void> {
  const before = (await files.read(path)).subarray(0, offset);
  if (before.length < offset) throw damaged(path, "its end is missing");
  const whole = `${transaction}/segment`;
  await files.remove(whole);
  await writeNew(files, whole, Buffer.concat([before, lines]), "log.rewrite");
  await files.rename(whole, path);
}
