import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { z } from "zod";
import { TiledImage } from "../../model/tiled-image";

/**
 * Renditions of page images in a folder of this computer, by the digest of what they were made from: never the archive's, and all of it
 * can be made again. What was used longest ago goes first when there is too much.
 */
export interface DerivativeCache {
  /** The tiles of a leaf; null when they are not all there. Counts as use. */
  shape(key: string): Promise<TiledImage | null>;
  /** A new, empty folder to put tiles into. */
  begin(): Promise<string>;
  /** The tiles in a folder are all there. */
  keep(key: string, folder: string, shape: TiledImage, bytes: number): Promise<void>;
  drop(folder: string): Promise<void>;
  tile(key: string, path: string): Promise<Uint8Array | null>;
  small(key: string, size: string): Promise<Uint8Array | null>;
  keepSmall(key: string, size: string, jpeg: Uint8Array): Promise<void>;
  /** A leaf for paper, with how many leaves its file has. */
  printed(key: string): Promise<PrintedLeaf | null>;
  keepPrinted(key: string, printed: PrintedLeaf): Promise<void>;
}

interface PrintedLeaf {
  readonly jpeg: Uint8Array;
  readonly leaves: number;
}

const Shape = z.object({ shape: TiledImage, bytes: z.int().nonnegative() });
/** What another Carrel began and left: older than this it is nobody's. */
const ABANDONED = 24 * 3_600_000;

/** @param limitBytes of all renditions together; the newest stays even when it is larger alone */
export function openDerivatives(root: string, limitBytes: number): DerivativeCache {
  const tiles = (key: string) => join(root, "tiles", key);
  const small = (key: string, size: string) => join(root, "small", `${key}-${size}.jpg`);
  return {
    async shape(key) {
      const stored = await readShape(tiles(key));
      if (stored !== null) await touch(join(tiles(key), "shape.json"));
      return stored?.shape ?? null;
    },
    async begin() {
      const folder = join(root, "begun", randomUUID());
      await mkdir(folder, { recursive: true });
      return folder;
    },
    async keep(key, folder, shape, bytes) {
      await writeFile(join(folder, "shape.json"), JSON.stringify({ shape, bytes }));
      await mkdir(join(root, "tiles"), { recursive: true });
      // Another Carrel of this computer may have been quicker, or have left half of it.
      if ((await readShape(tiles(key))) === null)
        await rm(tiles(key), { recursive: true, force: true });
      await rename(folder, tiles(key)).catch(() => rm(folder, { recursive: true, force: true }));
      await trim(root, limitBytes);
    },
    drop: (folder) => rm(folder, { recursive: true, force: true }),
    tile: (key, path) => bytesOf(join(tiles(key), path)),
    small: (key, size) => used(small(key, size)),
    keepSmall: (key, size, jpeg) => put(small(key, size), jpeg),
    printed: (key) => printedAt((what) => small(key, what)),
    async keepPrinted(key, { jpeg, leaves }) {
      await put(small(key, "leaf"), jpeg);
      await put(small(key, "leaves"), new TextEncoder().encode(String(leaves)));
      await trim(root, limitBytes);
    },
  };
}

async function printedAt(path: (what: "leaf" | "leaves") => string): Promise<PrintedLeaf | null> {
  const [jpeg, leaves] = await Promise.all([used(path("leaf")), used(path("leaves"))]);
  const count = Number(new TextDecoder().decode(leaves ?? new Uint8Array(0)));
  return jpeg === null || !(count > 0) ? null : { jpeg, leaves: count };
}

/** Bytes of a file, which count as used from now on. */
async function used(path: string): Promise<Uint8Array | null> {
  const found = await bytesOf(path);
  if (found !== null) await touch(path);
  return found;
}

async function put(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const begun = `${path}.${randomUUID()}`;
  await writeFile(begun, bytes);
  await rename(begun, path);
}

interface Kept {
  readonly path: string;
  readonly bytes: number;
  /** When it was used last, in milliseconds. */
  readonly used: number;
}

/** Takes away what was used longest ago, until the rest is within the limit; and what was begun and abandoned. */
async function trim(root: string, limitBytes: number): Promise<void> {
  await dropAbandoned(join(root, "begun"));
  const all = [...(await keptTiles(root)), ...(await keptSmall(root))];
  const newestFirst = all.toSorted((a, b) => b.used - a.used);
  let sum = 0;
  for (const [at, { path, bytes }] of newestFirst.entries()) {
    sum += bytes;
    if (sum > limitBytes && at > 0) await rm(path, { recursive: true, force: true });
  }
}

async function keptTiles(root: string): Promise<readonly Kept[]> {
  const kept: Kept[] = [];
  for (const name of await namesIn(join(root, "tiles"))) {
    const path = join(root, "tiles", name);
    const used = await usedAt(join(path, "shape.json"));
    kept.push({ path, bytes: (await readShape(path))?.bytes ?? 0, used: used?.mtimeMs ?? 0 });
  }
  return kept;
}

async function keptSmall(root: string): Promise<readonly Kept[]> {
  const kept: Kept[] = [];
  for (const name of await namesIn(join(root, "small"))) {
    const path = join(root, "small", name);
    const found = await usedAt(path);
    if (found !== null) kept.push({ path, bytes: found.size, used: found.mtimeMs });
  }
  return kept;
}

async function dropAbandoned(folder: string): Promise<void> {
  for (const name of await namesIn(folder)) {
    const found = await usedAt(join(folder, name));
    if (found !== null && Date.now() - found.mtimeMs > ABANDONED)
      await rm(join(folder, name), { recursive: true, force: true });
  }
}

const namesIn = (folder: string): Promise<readonly string[]> => readdir(folder).catch(() => []);
const usedAt = (path: string) => stat(path).catch(() => null);

async function touch(path: string): Promise<void> {
  const now = new Date();
  await utimes(path, now, now).catch(() => {});
}

async function readShape(folder: string): Promise<z.infer<typeof Shape> | null> {
  try {
    return Shape.parse(JSON.parse(await readFile(join(folder, "shape.json"), "utf8")));
  } catch {
    return null;
  }
}

async function bytesOf(path: string): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await readFile(path));
  } catch {
    return null;
  }
}
