import { crc32 } from "node:zlib";
import { RandomAccessReader, fromRandomAccessReaderPromise } from "yauzl";
import type { Entry, ZipFile } from "yauzl";
import type { Files, FolderEntry, Part } from "../archive/files";

/** A zip of stored entries as a disk that can only be read. */
export interface ZipFiles {
  /** Paths begin with `/`. What is broken inside the zip has no bytes here, so that its digest tells of it. */
  readonly files: Files;
  readonly entries: readonly Entry[];
  /** The bytes of a small entry, its CRC-32 checked; null when there is none or it is damaged. */
  sound(name: string): Promise<Uint8Array | null>;
}

/** Bytes read at a time. */
const PIECE = 1 << 20;

/**
 * Reads the directory of a zip. Names are not trusted yet: see `check-entries.ts`.
 * @throws Error of yauzl when it is no zip, or its end is missing
 */
export async function readZip(part: Part): Promise<ZipFiles> {
  const zip = await fromRandomAccessReaderPromise(readerOf(part), part.bytes, {
    lazyEntries: true,
    autoClose: false,
    validateEntrySizes: false,
  });
  const entries: Entry[] = [];
  const folders = new Map<string, Map<string, Entry | null>>([["", new Map()]]);
  for await (const entry of zip.eachEntry()) {
    entries.push(entry);
    enter(folders, entry);
  }
  const disk: Disk = { zip, part, folders };
  return {
    files: filesOf(disk),
    entries,
    async sound(name) {
      const entry = find(disk, `/${name}`);
      if (!entry || entry.uncompressedSize > PIECE) return null;
      const bytes = await readEntry(disk, entry);
      return bytes !== null && crc32(bytes) === entry.crc32 ? bytes : null;
    },
  };
}

interface Disk {
  readonly zip: ZipFile;
  readonly part: Part;
  /** Folder -> name -> its entry, null for a folder within. */
  readonly folders: ReadonlyMap<string, ReadonlyMap<string, Entry | null>>;
}

/** What yauzl reads through. */
function readerOf(part: Part): RandomAccessReader {
  const read: RandomAccessReader["read"] = (buffer, offset, length, position, done) => {
    part.read(position, length).then(
      (bytes) => {
        buffer.set(bytes, offset);
        done(bytes.length < length ? new Error("The zip ends too early.") : null);
      },
      (error: unknown) => done(error as Error),
    );
  };
  return Object.assign(Reflect.construct(RandomAccessReader, []) as RandomAccessReader, { read });
}

function enter(folders: Map<string, Map<string, Entry | null>>, entry: Entry): void {
  const steps = entry.fileName.split("/");
  for (let depth = 0; depth < steps.length; depth++) {
    const folder = steps
      .slice(0, depth)
      .map((step) => `/${step}`)
      .join("");
    const known = folders.get(folder) ?? new Map<string, Entry | null>();
    folders.set(folder, known);
    const name = steps[depth] as string;
    if (depth === steps.length - 1) known.set(name, entry);
    else if (!known.has(name)) known.set(name, null);
  }
}

function find({ folders }: Disk, path: string): Entry | null | undefined {
  const cut = path.lastIndexOf("/");
  return folders.get(path.slice(0, cut))?.get(path.slice(cut + 1));
}

function filesOf(disk: Disk): Files {
  return {
    list: async (path) => {
      const names = disk.folders.get(path);
      if (names === undefined) throw failed("ENOENT", path);
      return [...names].map(([name, entry]): FolderEntry => ({ name, folder: entry === null }));
    },
    stat: async (path) => {
      const entry = find(disk, path);
      if (entry) return { bytes: entry.uncompressedSize, folder: false };
      return disk.folders.has(path) ? { bytes: 0, folder: true } : null;
    },
    read: async (path) => {
      const entry = find(disk, path);
      if (!entry) throw failed("ENOENT", path);
      return (await readEntry(disk, entry)) ?? new Uint8Array();
    },
    stream: (path) => piecesOf(disk, path),
    openPart: refuse,
    makeFolder: refuse,
    create: refuse,
    append: refuse,
    rename: refuse,
    syncFolder: refuse,
    remove: refuse,
    freeBytes: async () => 0,
  };
}

const failed = (code: string, path: string) =>
  Object.assign(new Error(`${code}: ${path}`), { code });
const refuse = () => Promise.reject(failed("EROFS", "a backup"));

/** null when the zip is broken at this place; a failure of the disk itself is thrown. */
async function readEntry(disk: Disk, entry: Entry): Promise<Uint8Array | null> {
  const start = await startOf(disk, entry);
  if (start === null) return null;
  const bytes = await disk.part.read(start, entry.uncompressedSize);
  return bytes.length === entry.uncompressedSize ? bytes : null;
}

async function* piecesOf(disk: Disk, path: string): AsyncGenerator<Uint8Array> {
  const entry = find(disk, path);
  if (!entry) throw failed("ENOENT", path);
  const start = await startOf(disk, entry);
  if (start === null) return;
  for (let done = 0; done < entry.uncompressedSize;) {
    const length = Math.min(PIECE, entry.uncompressedSize - done);
    const bytes = await disk.part.read(start + done, length);
    if (bytes.length === 0) return;
    yield bytes;
    done += bytes.length;
  }
}

async function startOf({ zip }: Disk, entry: Entry): Promise<number | null> {
  try {
    return (await zip.readLocalFileHeaderPromise(entry, { minimal: true })).fileDataStart;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== undefined) throw error;
    return null;
  }
}
