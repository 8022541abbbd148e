import type { Entry } from "yauzl";
import { nameFault } from "./entry-name";
import type { IntakeLimits } from "./intake-limits";

const UNIX = 3;
const FILE_TYPE = 0o170000;
const REGULAR = 0o100000;
const NESTED = /\.(zip|jar|7z|rar|gz|tgz|bz2|xz|tar)$/i;

/**
 * Why an entry is refused, null when it may be unpacked.
 * @param seen names met before, in lower case: two names that some system takes for one are refused
 */
export function entryFault(
  entry: Entry,
  name: string,
  seen: ReadonlySet<string>,
  limits: IntakeLimits,
): string | null {
  return nameFault(name) ?? kindFault(entry, name, seen) ?? sizeFault(entry, limits);
}

function kindFault(entry: Entry, name: string, seen: ReadonlySet<string>): string | null {
  if (seen.has(name.toLowerCase()))
    return "Another entry has the same name, if case does not count.";
  if (isSpecial(entry)) return "It is a symbolic link or a device, not a file.";
  if (entry.isEncrypted()) return "It is encrypted.";
  if (NESTED.test(name)) return "It is an archive inside an archive.";
  return null;
}

/** Unix keeps the file type in the upper half of the external attributes; 0 means that none was written. */
function isSpecial(entry: Entry): boolean {
  if (entry.versionMadeBy >> 8 !== UNIX) return false;
  const type = (entry.externalFileAttributes >>> 16) & FILE_TYPE;
  return type !== 0 && type !== REGULAR;
}

function sizeFault(entry: Entry, limits: IntakeLimits): string | null {
  const { uncompressedSize, compressedSize } = entry;
  if (uncompressedSize > limits.entryBytes)
    return `It would unpack to more than ${String(limits.entryBytes)} bytes.`;
  if (uncompressedSize > compressedSize * limits.ratio)
    return `It would unpack to more than ${String(limits.ratio)} times its size.`;
  return null;
}
