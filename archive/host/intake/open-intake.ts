import { mkdtemp, open, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { isLitter, isPageFolder, noFindings, pass } from "./findings";
import { passedOver } from "./passed-over";
import type { Findings } from "./findings";
import { intakeLimits } from "./intake-limits";
import type { IntakeLimits, IntakeOptions, OpenIntake } from "./intake-limits";
import { unpackZip } from "./unpack-zip";

interface Walk {
  readonly found: Findings;
  readonly limits: IntakeLimits;
  readonly signal: AbortSignal | undefined;
  /** A folder of our own, made when the first zip is met. */
  readonly unpackFolder: () => Promise<string>;
}

/**
 * Opens what a reader gave: files as they are, folders with all beneath them, zip archives unpacked into a temporary folder. A name
 * keeps the folders it came from; names are NFC. What cannot be taken is left aside with its reason.
 * @param paths absolute paths of files and folders
 */
export async function openIntake(
  paths: readonly string[],
  options: IntakeOptions = {},
): Promise<OpenIntake> {
  const found = noFindings();
  let folder: Promise<string> | null = null;
  const walk: Walk = {
    found,
    limits: { ...intakeLimits, ...options.limits },
    signal: options.signal,
    unpackFolder: () => (folder ??= mkdtemp(join(tmpdir(), "carrel-intake-"))),
  };
  const close = async () => {
    if (folder !== null) await rm(await folder, { recursive: true, force: true });
  };
  try {
    for (const path of paths) await visit(walk, path, basename(path).normalize("NFC"));
  } catch (error) {
    await close();
    throw error;
  }
  return { files: found.files, skipped: found.skipped, passed: passedOver(found), close };
}

async function visit(walk: Walk, path: string, name: string): Promise<void> {
  walk.signal?.throwIfAborted();
  const kind = await stat(path).catch((error: unknown) => String(error));
  if (typeof kind === "string")
    walk.found.skipped.push({ source: name, reason: `It cannot be opened: ${kind}` });
  else if (kind.isDirectory()) await visitFolder(walk, path, name);
  else if (kind.isFile()) await visitFile(walk, path, name, kind.size);
  else walk.found.skipped.push({ source: name, reason: "It is neither a file nor a folder." });
}

async function visitFile(walk: Walk, path: string, name: string, bytes: number): Promise<void> {
  const unpacked = (await isZip(path)) && (await unpackZip(walk, path, name));
  if (!unpacked) walk.found.files.push({ path, name, bytes });
}

const byName = new Intl.Collator("en", { numeric: true });

async function visitFolder(walk: Walk, path: string, name: string): Promise<void> {
  const entries = await readdir(path, { withFileTypes: true }).catch((error: unknown) =>
    String(error),
  );
  if (typeof entries === "string") {
    walk.found.skipped.push({ source: name, reason: `It cannot be opened: ${entries}` });
    return;
  }
  const ordered = entries.toSorted((a, b) => byName.compare(a.name, b.name));
  const siblings = new Set(entries.map((entry) => entry.name.toLowerCase()));
  if (entries.length === 0) pass(walk.found, "empty-folders", name);
  for (const entry of ordered) {
    const inner = `${name}/${entry.name.normalize("NFC")}`;
    if (isLitter(entry.name)) pass(walk.found, "litter", inner);
    else if (entry.isDirectory() && isPageFolder(entry.name, siblings))
      pass(walk.found, "page-files", inner);
    else if (entry.isSymbolicLink())
      walk.found.skipped.push({
        source: inner,
        reason: "It is a symbolic link; import what it points to.",
      });
    else await visit(walk, join(path, entry.name), inner);
  }
}

/** By content: `PK` and the sign of a first entry, or of an empty archive. */
async function isZip(path: string): Promise<boolean> {
  const handle = await open(path, "r").catch(() => null);
  if (handle === null) return false;
  try {
    const { buffer, bytesRead } = await handle.read(new Uint8Array(4), 0, 4, 0);
    return bytesRead === 4 && /^PK(\u0003\u0004|\u0005\u0006)/.test(String.fromCharCode(...buffer));
  } finally {
    await handle.close();
  }
}
