import { createHash } from "node:crypto";
import { ArchiveError } from "../../model/archive-error";
import type { Content, ObjectChange } from "../../requests/ports";
import { sha256, sha512, utf8, withSink, writeAll, writeNew } from "./durable";
import type { Files } from "./files";
import { addVersion, filesOf, headNumber, inventoryBytes, sidecarBytes } from "./inventory";
import type { Inventory } from "./inventory";
import { inLanes } from "./lanes";
import { OBJECT_MARK } from "./layout";

/** An object of the transaction with the version it builds on. */
export interface Incoming {
  readonly slot: string;
  readonly change: ObjectChange;
  readonly old: Inventory | null;
}

/** An object whose next version stands complete and durable in the staging folder. */
export interface Staged {
  readonly slot: string;
  readonly id: string;
  readonly version: number;
  /** SHA-256 of its inventory.json. */
  readonly inventory: string;
  /** Bytes of the content files that the version adds. */
  readonly bytes: number;
}

interface Part {
  readonly incoming: Incoming;
  readonly object: string;
  readonly version: number;
  readonly folder: string;
  /** Logical path -> sha512. */
  readonly digests: Map<string, string>;
  readonly writes: (readonly [path: string, content: Content])[];
}

/** Who makes the versions, and who hears of each one; what that throws ends the work. */
interface Maker {
  readonly by: string;
  readonly created: string;
  readonly onObject: () => void;
}

/**
 * Writes the next version of each object into the transaction's folder; everything but that folder's own entries is durable
 * when it resolves. Files are synced side by side, folders from the bottom up.
 */
export async function stage(
  files: Files,
  folder: string,
  incoming: readonly Incoming[],
  { by, created, onObject }: Maker,
): Promise<readonly Staged[]> {
  const parts = incoming.map((one) => plan(folder, one));
  await inLanes(parts, (part) => makeFolders(files, part));
  const contents = parts.flatMap((part) => part.writes.map((write) => ({ part, write })));
  await inLanes(contents, ({ part, write }) => writeContent(files, part, ...write));
  await inLanes(parts, (part) => dropKnown(files, part));
  const described = parts.map((part) => describe(part, by, created));
  const records = described.flatMap(({ part, inventory }) => recordsOf(part, inventory));
  await inLanes(records, async ([path, bytes, site]) => {
    await writeNew(files, path, bytes, site);
    if (site === "stage.inventory") onObject();
  });
  const inner = parts.filter((part) => part.writes.length > 0);
  await inLanes(inner, ({ folder }) => files.syncFolder(`${folder}/content`, "stage.content"));
  await inLanes(parts, (part) => files.syncFolder(part.folder, "stage.version"));
  await inLanes(parts, (part) => files.syncFolder(part.object, "stage.object"));
  return described.map(({ part, inventory, bytes }) => ({
    slot: part.incoming.slot,
    id: part.incoming.change.object,
    version: part.version,
    inventory: sha256(inventory),
    bytes,
  }));
}

/** Decides what has to be written: bytes that an older version has are kept by their digest and not written again. */
function plan(folder: string, incoming: Incoming): Part {
  const { old, change, slot } = incoming;
  const version = old ? headNumber(old) + 1 : 1;
  const digests = digestsAtHand(incoming, version);
  const known = new Set(Object.keys(old?.manifest ?? {}));
  const writes: [string, Content][] = [];
  for (const [path, content] of Object.entries(change.files)) {
    const digest = digests.get(path);
    if (content !== null && (digest === undefined || !known.has(digest)))
      writes.push([path, content]);
    if (digest !== undefined) known.add(digest);
  }
  const object = `${folder}/${slot}`;
  return { incoming, object, version, folder: `${object}/v${version}`, digests, writes };
}

/** Digests that are known before anything is written: of bytes at hand and of files kept. */
function digestsAtHand({ change, old }: Incoming, version: number): Map<string, string> {
  const before = old ? filesOf(old, version - 1) : null;
  const digests = new Map<string, string>();
  for (const [path, content] of Object.entries(change.files)) {
    if (content instanceof Uint8Array) digests.set(path, sha512(content));
    else if (content === null)
      digests.set(path, before?.get(path) ?? nothingToKeep(change.object, path));
  }
  return digests;
}

async function makeFolders(files: Files, part: Part): Promise<void> {
  await files.makeFolder(part.object);
  await files.makeFolder(part.folder);
  if (part.writes.length > 0) await files.makeFolder(`${part.folder}/content`);
}

async function writeContent(files: Files, part: Part, path: string, content: Content) {
  const to = `${part.folder}/content/${path}`;
  if (content instanceof Uint8Array) return writeNew(files, to, content, "stage.file");
  const hash = createHash("sha512");
  let bytes = 0;
  await withSink(files.create(to), async (sink) => {
    for await (const piece of readSource(content, part.incoming.change.object)) {
      hash.update(piece);
      bytes += piece.length;
      await writeAll(sink, piece);
    }
    await sink.sync("stage.stream");
  });
  if (bytes !== content.bytes) throw sourceChanged(content.bytes, bytes);
  part.digests.set(path, hash.digest("hex"));
}

/** A failure to read what is to be stored is the source's, not the archive's: it must not poison the store. */
async function* readSource(content: Exclude<Content, Uint8Array>, id: string) {
  try {
    yield* content.stream();
  } catch (error) {
    throw new ArchiveError(
      "store.source-unreadable",
      `The file to be stored as ${id} could not be read: ${error instanceof Error ? error.message : String(error)}`,
      "Check that the file is still there and can be opened, then try again. Nothing was stored.",
      { cause: error },
    );
  }
}

/** Streamed bytes show their digest only afterwards: what was stored before is taken out again. */
async function dropKnown(files: Files, part: Part): Promise<void> {
  const known = new Set(Object.keys(part.incoming.old?.manifest ?? {}));
  for (const [path] of [...part.writes]) {
    const digest = part.digests.get(path) as string;
    if (known.has(digest)) {
      await files.remove(`${part.folder}/content/${path}`);
      part.writes.splice(
        part.writes.findIndex(([other]) => other === path),
        1,
      );
      if (part.writes.length === 0) await files.remove(`${part.folder}/content`);
    }
    known.add(digest);
  }
}

function describe(part: Part, by: string, created: string) {
  const { change, old } = part.incoming;
  const added = part.writes.map(([path]) => [part.digests.get(path) as string, path] as const);
  const inventory = addVersion(old, {
    id: change.object,
    created,
    by,
    message: change.message,
    files: part.digests,
    added: new Map(added),
  });
  const bytes = part.writes.reduce(
    (sum, [, content]) => sum + (content instanceof Uint8Array ? content.length : content.bytes),
    0,
  );
  return { part, inventory: inventoryBytes(inventory), bytes };
}

function recordsOf(part: Part, inventory: Uint8Array): readonly [string, Uint8Array, string][] {
  const sidecar = sidecarBytes(inventory);
  const mark = utf8("ocfl_object_1.1\n");
  return [
    [`${part.folder}/inventory.json`, inventory, "stage.inventory"],
    [`${part.folder}/inventory.json.sha512`, sidecar, "stage.sidecar"],
    [`${part.object}/inventory.json`, inventory, "stage.root-inventory"],
    [`${part.object}/inventory.json.sha512`, sidecar, "stage.root-sidecar"],
    ...(part.version === 1
      ? [[`${part.object}/${OBJECT_MARK}`, mark, "stage.mark"] as [string, Uint8Array, string]]
      : []),
  ];
}

function nothingToKeep(id: string, path: string): never {
  throw new ArchiveError(
    "store.no-file",
    `${id} has no ${path} that could be kept.`,
    "Give the file's content.",
  );
}

function sourceChanged(expected: number, found: number): ArchiveError {
  return new ArchiveError(
    "store.source-changed",
    `The file to be stored has ${found} bytes, but ${expected} were announced.`,
    "Something changed the file while it was read. Try again; nothing was stored.",
  );
}
