import { ulid } from "ulid";
import { ArchiveError } from "../../model/archive-error";
import { ObjectId } from "../../model/ids";
import type { EventDraft, ObjectChange, Receipt, Watch } from "../../requests/ports";
import { apply } from "./apply";
import { utf8, writeNew } from "./durable";
import { readLine, toEvent, writeLine } from "./event-line";
import type { EventBody } from "./event-line";
import type { LogTail } from "./event-log";
import type { Clock, Files } from "./files";
import { encodeIntent } from "./intent";
import { readInventory } from "./inventory";
import { inLanes } from "./lanes";
import { objectFolder } from "./layout";
import { stage } from "./stage";
import type { Incoming, Staged } from "./stage";

/** What a writer works with. */
export interface Desk {
  readonly files: Files;
  readonly root: string;
  readonly clock: Clock;
  /** A segment of the log that has grown to this many bytes is followed by a new one. */
  readonly segmentBytes: number;
  readonly reserveBytes: number;
}

/** One act to be recorded; `more` is what the log keeps beyond the model's event. */
export interface Act extends EventDraft {
  readonly more?: Partial<EventBody>;
}

/** Free bytes that are never touched (64 MiB), beside a tenth more than what is to be written. */
const SPARE_BYTES = 64 * 1024 * 1024;
/** What an object costs beyond its content: inventories, sidecars, folders, in bytes. */
const OBJECT_BYTES = 48 * 1024;

/**
 * Refuses before anything is written when the disk has no room.
 * @throws ArchiveError `store.disk-full`
 */
export async function checkRoom(desk: Desk, changes: readonly ObjectChange[]): Promise<null> {
  const contents = changes.flatMap(({ files }) => Object.values(files));
  const bytes = contents.reduce(
    (sum, content) =>
      sum + (content instanceof Uint8Array ? content.length : (content?.bytes ?? 0)),
    changes.length * OBJECT_BYTES,
  );
  const need = Math.ceil(bytes * 1.1) + SPARE_BYTES;
  const free = await desk.files.freeBytes(desk.root);
  if (free >= need) return null;
  const mib = (value: number) => Math.ceil(value / 1024 / 1024);
  throw new ArchiveError(
    "store.disk-full",
    `The disk of this archive has ${mib(free)} MiB left; ${mib(need)} MiB are needed. Nothing was written.`,
    "Free some space on the disk, then try again.",
  );
}

/**
 * Looks at what is to be stored before anything is written.
 * @throws ArchiveError `store.bad-change`
 */
export function checkChanges(changes: readonly ObjectChange[], acts: readonly Act[]): void {
  if (changes.length + acts.length === 0) throw badChange("There is nothing to store.");
  const ids = new Set(changes.map(({ object }) => object));
  if (ids.size < changes.length) throw badChange("One object appears twice in one change.");
  for (const { object, files } of changes) {
    if (!ObjectId.safeParse(object).success) throw badChange(`${object} is not an object's id.`);
    const wrong = Object.keys(files).find((path) => !/^[a-z0-9][a-z0-9._-]{0,99}$/.test(path));
    if (wrong !== undefined) throw badChange(`${wrong} cannot be the name of a stored file.`);
    if (Object.keys(files).length === 0) throw badChange(`${object} has no files.`);
  }
}

/** One transaction, from staging to the log. Everything is durable when it resolves; the staging folder is gone soon after. */
export async function transact(
  desk: Desk,
  tail: LogTail,
  by: string,
  { incoming, acts }: { readonly incoming: readonly Incoming[]; readonly acts: readonly Act[] },
  watch?: Watch,
): Promise<{ readonly tail: LogTail; readonly receipt: Receipt }> {
  const { files, root, clock } = desk;
  const when = clock().toISOString();
  const folder = `${root}/staging/${ulid(clock().getTime()).toLowerCase()}`;
  await files.makeFolder(folder);
  const steps = stepsOf(incoming.length, watch);
  const staged = await stage(files, folder, incoming, { by, created: when, onObject: steps.staged })
    .then(steps.decide)
    .catch((error: unknown) => discardAndThrow(files, folder, error, watch));
  const log = chain(desk, tail, bodiesOf(staged, incoming, acts, by, when));
  const objects = staged.map(({ slot, id, version }) => ({ slot, id, version }));
  const plan = { objects, log: { segment: log.segment, offset: log.offset, lines: log.lines } };
  // The folder's own entries must stand before the intent can be seen beside them.
  await files.syncFolder(folder, "stage.transaction");
  await writeNew(files, `${folder}/intent.tmp`, encodeIntent(plan), "commit.plan");
  await files.rename(`${folder}/intent.tmp`, `${folder}/intent`);
  await apply(files, root, folder, plan, steps.placed);
  await files.remove(folder);
  const versions = Object.fromEntries(staged.map(({ id, version }) => [id, version]));
  const events = log.lines.map((line) => toEvent(readLine(utf8(line)) as never));
  return { tail: log.tail, receipt: { head: log.tail.head, events, versions } };
}

/**
 * Finds the versions that the changes build on; nothing is written yet.
 * @throws ArchiveError `store.damaged`
 */
export async function lookUp(
  desk: Desk,
  changes: readonly ObjectChange[],
): Promise<readonly Incoming[]> {
  const found = new Array<Incoming>(changes.length);
  const indexed = changes.map((change, index) => ({ change, index }));
  await inLanes(indexed, async ({ change, index }) => {
    const folder = `${desk.root}/${objectFolder(change.object)}`;
    const old = await readInventory(desk.files, folder, change.object);
    found[index] = { slot: String(index), change, old };
  });
  return found;
}

/** Each object is staged, then placed. Up to the decision the watcher may stop it; afterwards it is only told. */
function stepsOf(objects: number, watch?: Watch) {
  let done = 0;
  const tell = () => watch?.progress((done += 1), 2 * objects);
  const decide = <T>(staged: T): T => {
    watch?.signal.throwIfAborted();
    return staged;
  };
  return { placed: tell, decide, staged: () => decide(tell()) };
}

/** A source that could not be read leaves nothing behind, nor does a stopped transaction; any other failure leaves everything for the recovery. */
async function discardAndThrow(
  files: Files,
  folder: string,
  error: unknown,
  watch?: Watch,
): Promise<never> {
  if (isBeforeWriting(error, watch)) await files.remove(folder);
  throw error;
}

/** True for refusals after which the store is as it was before. */
export function isBeforeWriting(error: unknown, watch?: Watch): boolean {
  if (watch?.signal.aborted === true && error === watch.signal.reason) return true;
  return error instanceof ArchiveError && /^store\.(source-|bad-|no-)/.test(error.code);
}

/** One body for each act, and one for each changed object that no act speaks of: every version stands in the log. */
function bodiesOf(
  staged: readonly Staged[],
  incoming: readonly Incoming[],
  acts: readonly Act[],
  by: string,
  when: string,
): readonly EventBody[] {
  const byId = new Map(staged.map((one) => [one.id, one]));
  const named = new Set(acts.map(({ object }) => object));
  const silent = incoming
    .map(({ change }) => change)
    .filter(({ object }) => !named.has(object))
    .map(({ object, message }): Act => {
      const born = byId.get(object)?.version === 1;
      return { type: born ? "creation" : "metadata modification", object, detail: message };
    });
  return [...acts, ...silent].map(({ type, object, detail, says, more }) => {
    const made = object === null ? undefined : byId.get(object);
    const version = made?.version ?? null;
    const proof = made ? { inventory: made.inventory, bytes: made.bytes } : {};
    const said = says === undefined ? {} : { says };
    return { type, when, agent: by, object, version, detail, ...said, ...proof, ...more };
  });
}

/** The lines that follow the tail; a full segment is followed by a new one, whose first line repeats the fixed digests. */
function chain(desk: Desk, tail: LogTail, bodies: readonly EventBody[]) {
  const turn = tail.bytes >= desk.segmentBytes;
  const segment = turn ? tail.segment + 1 : tail.segment;
  const offset = turn ? 0 : tail.bytes;
  const lines: string[] = [];
  let at: LogTail = { ...tail, segment, bytes: offset };
  for (const body of bodies) {
    const first = turn && lines.length === 0 ? { ...body, fixed: body.fixed ?? tail.fixed } : body;
    const { line, seq, head } = writeLine(first, at);
    lines.push(line);
    const fixed = body.fixed ?? at.fixed;
    at = { ...at, seq, head, fixed, bytes: at.bytes + utf8(line).length + 1 };
  }
  return { segment, offset, lines, tail: at };
}

function badChange(what: string): ArchiveError {
  return new ArchiveError(
    "store.bad-change",
    what,
    "This is a fault of Carrel: report it. Nothing was written.",
  );
}
