import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { openPromise } from "yauzl";
import type { Entry, ZipFile } from "yauzl";
import { entryName } from "./entry-name";
import { entryFault } from "./entry-fault";
import type { Findings } from "./findings";
import { isLitter, isPageFolder, pass } from "./findings";
import type { IntakeLimits } from "./intake-limits";

/** What unpacking needs of the walk it is part of. */
export interface Unpacking {
  readonly found: Findings;
  readonly limits: IntakeLimits;
  readonly signal: AbortSignal | undefined;
  readonly unpackFolder: () => Promise<string>;
}
interface NamedEntry {
  readonly entry: Entry;
  readonly name: string;
}

/**
 * Unpacks a zip into files with generated names; the entries' own names live on only as what they are called.
 * @returns false for an office document, which is a zip but no archive: it is to be read as the file it is
 */
export async function unpackZip(walk: Unpacking, path: string, name: string): Promise<boolean> {
  const zip = await openPromise(path, {
    lazyEntries: true,
    autoClose: false,
    decodeStrings: false,
  }).catch((error: unknown) => `It is a damaged zip archive: ${reason(error)}`);
  if (typeof zip === "string") return refuse(walk, name, zip);
  try {
    const entries = await listEntries(zip, walk.limits);
    if (typeof entries === "string") return refuse(walk, name, entries);
    if (isOfficeDocument(entries)) return false;
    await unpackAll(walk, zip, entries, name);
    return true;
  } catch (error) {
    walk.signal?.throwIfAborted();
    return refuse(walk, name, `It is a damaged zip archive: ${reason(error)}`);
  } finally {
    zip.close();
  }
}

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function refuse(walk: Unpacking, source: string, why: string): true {
  walk.found.skipped.push({ source, reason: why });
  return true;
}

/** The whole directory before the first byte is unpacked: the caps on number and total size need no byte to be written. */
async function listEntries(
  zip: ZipFile,
  limits: IntakeLimits,
): Promise<readonly NamedEntry[] | string> {
  const entries: NamedEntry[] = [];
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    total += entry.uncompressedSize;
    if (entries.length >= limits.entries)
      return `It holds more than ${String(limits.entries)} entries.`;
    if (total > limits.totalBytes)
      return `It would unpack to more than ${String(limits.totalBytes)} bytes.`;
    entries.push({ entry, name: entryName(entry) });
  }
  return entries;
}

function isOfficeDocument(entries: readonly NamedEntry[]): boolean {
  return (
    entries.some(({ name }) => name === "[Content_Types].xml") || entries[0]?.name === "mimetype"
  );
}

async function unpackAll(
  walk: Unpacking,
  zip: ZipFile,
  entries: readonly NamedEntry[],
  zipName: string,
): Promise<void> {
  const seen = new Set<string>();
  const inZip = new Set(entries.map(({ name }) => name.toLowerCase()));
  const base = zipName.replace(/\.zip$/i, "");
  for (const { entry, name } of entries) {
    walk.signal?.throwIfAborted();
    if (name.endsWith("/")) continue;
    if (isLitter(name)) {
      pass(walk.found, "litter", `${zipName}/${name}`);
      continue;
    }
    if (isInPageFolder(name, inZip)) {
      pass(walk.found, "page-files", `${zipName}/${name}`);
      continue;
    }
    const fault = entryFault(entry, name, seen, walk.limits);
    seen.add(name.toLowerCase());
    if (fault === null) await unpackOne(walk, zip, entry, nameWithin(base, name));
    else walk.found.skipped.push({ source: `${zipName}/${name}`, reason: fault });
  }
}

/** @param names of all entries, in lower case */
function isInPageFolder(name: string, names: ReadonlySet<string>): boolean {
  const steps = name.split("/").slice(0, -1);
  return steps.some((_, at) => isPageFolder(steps.slice(0, at + 1).join("/"), names));
}

/** `papers.zip` that holds one folder `papers` is not `papers/papers`. */
function nameWithin(base: string, name: string): string {
  const last = base.split("/").at(-1) ?? "";
  return name.startsWith(`${last}/`) ? `${base}${name.slice(last.length)}` : `${base}/${name}`;
}

async function unpackOne(walk: Unpacking, zip: ZipFile, entry: Entry, name: string): Promise<void> {
  const path = join(await walk.unpackFolder(), `${String(walk.found.files.length + 1)}.bin`);
  try {
    const content = await zip.openReadStreamPromise(entry);
    await pipeline(content, createWriteStream(path, { flags: "wx" }), { signal: walk.signal });
    walk.found.files.push({ path, name, bytes: entry.uncompressedSize });
  } catch (error) {
    await rm(path, { force: true });
    walk.signal?.throwIfAborted();
    walk.found.skipped.push({ source: name, reason: `It could not be unpacked: ${reason(error)}` });
  }
}
