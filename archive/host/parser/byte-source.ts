import { buffer } from "node:stream/consumers";
import { fromBufferPromise } from "yauzl";
import type { Entry, ZipFile } from "yauzl";
import type { ByteSource, PackageParts } from "../../import/importer";
import { ArchiveError } from "../../model/archive-error";
import { entryFault } from "../intake/entry-fault";
import { entryName } from "../intake/entry-name";
import { intakeLimits } from "../intake/intake-limits";

/** A file as importers of bytes see it; a package is opened only as far as its directory. @throws ArchiveError `import.*-package` */
export async function byteSource(
  bytes: Uint8Array,
  name: string,
  size: number,
): Promise<ByteSource> {
  const isPackage = bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
  return { name, bytes, size, parts: isPackage ? await openPackage(bytes, name) : null };
}

/** The whole directory is looked through before the first part is unpacked (STORE, Hostile input). */
async function openPackage(bytes: Uint8Array, name: string): Promise<PackageParts> {
  try {
    const zip = await fromBufferPromise(asBuffer(bytes), {
      lazyEntries: true,
      autoClose: false,
      decodeStrings: false,
    });
    const entries = await listEntries(zip, name);
    return {
      names: new Set(entries.keys()),
      async read(part) {
        const entry = entries.get(part);
        if (entry === undefined) throw damaged(name, `it has no part ${part}`);
        try {
          return await buffer(await zip.openReadStreamPromise(entry));
        } catch (error) {
          throw damaged(name, `${part} could not be unpacked: ${reason(error)}`);
        }
      },
    };
  } catch (error) {
    throw error instanceof ArchiveError ? error : damaged(name, reason(error));
  }
}

async function listEntries(zip: ZipFile, name: string): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>();
  const seen = new Set<string>();
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    total += entry.uncompressedSize;
    if (seen.size >= intakeLimits.entries)
      throw unsafe(name, `It holds more than ${String(intakeLimits.entries)} entries.`);
    if (total > intakeLimits.totalBytes)
      throw unsafe(name, `It would unpack to more than ${String(intakeLimits.totalBytes)} bytes.`);
    const part = entryName(entry);
    if (part.endsWith("/")) continue;
    const fault = entryFault(entry, part, seen, intakeLimits);
    if (fault !== null) throw unsafe(name, `${part}: ${fault}`);
    seen.add(part.toLowerCase());
    entries.set(part, entry);
  }
  return entries;
}

const asBuffer = (bytes: Uint8Array): Buffer =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const unsafe = (name: string, why: string): ArchiveError =>
  new ArchiveError(
    "import.unsafe-package",
    `${name} is not opened, for its parts are not safe to unpack: ${why}`,
    "Open it in the program that made it, save it anew, then import that.",
  );

const damaged = (name: string, why: string): ArchiveError =>
  new ArchiveError(
    "import.damaged-package",
    `${name} is damaged: ${why}.`,
    "Open it in the program that made it, save it anew, then import that.",
  );
