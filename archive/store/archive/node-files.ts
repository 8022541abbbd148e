import { constants } from "node:fs";
import { mkdir, open, readdir, readFile, rename, rm, stat, statfs } from "node:fs/promises";
import type { FileHandle } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import type { Files, FileStat, Part, Sink } from "./files";

/** A scanner or an indexer holds a file for a moment on Windows: waits in milliseconds before each new try. */
const RENAME_WAITS = [5, 10, 20, 50, 100, 200, 400, 800];
const HELD_FOR_A_MOMENT = new Set(["EPERM", "EACCES", "EBUSY"]);

/**
 * The disk of this computer. On macOS Node's `fsync` is libuv's, which asks for F_FULLFSYNC and so reaches the platter;
 * on Windows it is FlushFileBuffers, and folders cannot be synced: NTFS journals their entries.
 */
export function createNodeFiles(platform: NodeJS.Platform = process.platform): Files {
  return {
    makeFolder: async (path) => void (await mkdir(path)),
    create: async (path) => sinkOf(await open(path, "wx", 0o644)),
    append: async (path) => sinkOf(await open(path, "a", 0o644)),
    rename: (from, to) => renamePatiently(from, to, platform),
    syncFolder: (path) => syncFolder(path, platform),
    remove: (path) => rm(path, { recursive: true, force: true }),
    list: async (path) =>
      (await readdir(path, { withFileTypes: true })).map((entry) => ({
        name: entry.name,
        folder: entry.isDirectory(),
      })),
    read: (path) => readFile(path),
    stream: (path) => inPieces(path),
    openPart,
    stat: statOrNull,
    async freeBytes(path) {
      const { bavail, bsize } = await statfs(path);
      return bavail * bsize;
    },
  };
}

/** Bytes read at a time: 1 MiB. */
const PIECE = 1 << 20;

async function* inPieces(path: string): AsyncGenerator<Uint8Array> {
  const handle = await open(path, constants.O_RDONLY);
  try {
    const { size } = await handle.stat();
    const buffer = Buffer.allocUnsafe(Math.max(1, Math.min(size, PIECE)));
    for (let done = 0; done < size;) {
      const { bytesRead } = await handle.read(buffer, 0, buffer.length, null);
      if (bytesRead === 0) return;
      yield Uint8Array.prototype.slice.call(buffer, 0, bytesRead);
      done += bytesRead;
    }
  } finally {
    await handle.close();
  }
}

async function openPart(path: string): Promise<Part> {
  const handle = await open(path, constants.O_RDONLY);
  const { size } = await handle.stat();
  return {
    bytes: size,
    async read(at, length) {
      const buffer = Buffer.allocUnsafe(Math.max(0, Math.min(length, size - at)));
      let done = 0;
      while (done < buffer.length) {
        const { bytesRead } = await handle.read(buffer, done, buffer.length - done, at + done);
        if (bytesRead === 0) break;
        done += bytesRead;
      }
      return buffer.subarray(0, done);
    },
    close: () => handle.close(),
  };
}

function sinkOf(handle: FileHandle): Sink {
  return {
    write: async (bytes) => (await handle.write(bytes)).bytesWritten,
    sync: () => handle.sync(),
    close: () => handle.close(),
  };
}

async function syncFolder(path: string, platform: NodeJS.Platform): Promise<void> {
  if (platform === "win32") return;
  const handle = await open(path, constants.O_RDONLY);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function statOrNull(path: string): Promise<FileStat | null> {
  try {
    const found = await stat(path);
    return { bytes: found.size, folder: found.isDirectory() };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return null;
    throw error;
  }
}

/**
 * Renames, trying again on Windows while something else holds the file.
 * @param attempt the rename itself, given by tests
 */
export async function renamePatiently(
  from: string,
  to: string,
  platform: NodeJS.Platform,
  attempt: (from: string, to: string) => Promise<void> = rename,
): Promise<void> {
  for (const wait of platform === "win32" ? RENAME_WAITS : []) {
    try {
      return await attempt(from, to);
    } catch (error) {
      if (!HELD_FOR_A_MOMENT.has((error as NodeJS.ErrnoException).code ?? "")) throw error;
      await pause(wait);
    }
  }
  return attempt(from, to);
}
