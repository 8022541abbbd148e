import type { Entry } from "yauzl";

const UNIX = 3;
const FILE_TYPE = 0o170000;
const REGULAR = 0o100000;
const STORED = 0;
/** Steps of a path in a backup: `NAME.carrel/objects/7c/src-…/v1/content/source.txt` has seven. */
const DEEPEST = 8;

/**
 * Why a zip is not as Carrel writes backups, null when it is. Everything is judged before anything is written: a name may lead
 * nowhere but below the archive's own folder, and nothing can be larger unpacked than it is in the file.
 * @param size bytes of the whole file
 */
export function entriesFault(
  entries: readonly Entry[],
  folder: string,
  size: number,
): string | null {
  const seen = new Set<string>();
  let total = 0;
  for (const entry of entries) {
    const fault = kindFault(entry) ?? nameFault(entry.fileName, folder);
    if (fault !== null) return fault;
    const name = entry.fileName.normalize("NFC").toLowerCase();
    if (seen.has(name)) return `It holds ${quoted(entry.fileName)} twice.`;
    seen.add(name);
    total += entry.uncompressedSize;
    // Stored entries that lie over each other are how a small zip unpacks to a disk full of nothing.
    if (total > size) return "It would unpack to more bytes than it has.";
  }
  return null;
}

function kindFault(entry: Entry): string | null {
  const name = quoted(entry.fileName);
  if (entry.compressionMethod !== STORED || entry.compressedSize !== entry.uncompressedSize)
    return `${name} is compressed.`;
  if (entry.isEncrypted()) return `${name} is encrypted.`;
  if (entry.versionMadeBy >> 8 !== UNIX) return null;
  const type = (entry.externalFileAttributes >>> 16) & FILE_TYPE;
  return type === 0 || type === REGULAR ? null : `${name} is a link or a device, not a file.`;
}

function nameFault(name: string, folder: string): string | null {
  if (name === "backup.json" || name === "README.txt") return null;
  if (!name.startsWith(`${folder}/`)) return `${quoted(name)} lies outside of the archive.`;
  const steps = name.slice(folder.length + 1).split("/");
  const plain = steps.every(
    (step) => /^[0-9A-Za-z][0-9A-Za-z._=-]*$/.test(step) && !step.endsWith("."),
  );
  return plain && steps.length < DEEPEST
    ? null
    : `${quoted(name)} is no name of an archive's file.`;
}

/** The folder inside a backup, when it can be the name of one folder. */
export function isFolderName(folder: string): boolean {
  return folder.endsWith(".carrel") && !/[\u0000-\u001f/\\:]|^\.|[. ]$/.test(folder);
}

const quoted = (name: string): string => `“${name.slice(0, 120)}”`;
