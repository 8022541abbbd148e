import { withSink, writeAll } from "./durable";
import type { Files } from "./files";
import { digestOfFile } from "./verify";

/** Where a repair takes from and where it puts aside. */
export interface Workshop {
  readonly files: Files;
  readonly root: string;
  readonly replica: string;
  /** Folder in `staging/` for copies under way. */
  readonly bench: string;
  /** Folder in `quarantine/` for what is taken out. */
  readonly aside: string;
  readonly restored: string[];
  readonly quarantined: string[];
}

/**
 * Puts a sound copy of one file in its place; what stood there is put aside first, never overwritten.
 * @param expected `sha256:…` or `sha512:…`
 * @returns false when no copy has that digest
 */
export async function restoreFile(
  shop: Workshop,
  what: string,
  expected: string,
): Promise<boolean> {
  const [algorithm, digest] = expected.split(":");
  if (algorithm !== "sha256" && algorithm !== "sha512") return false;
  for (const candidate of candidates(shop, what)) {
    if ((await digestOfFile(shop.files, candidate, algorithm)) !== digest) continue;
    await putInPlace(shop, what, candidate);
    return true;
  }
  return false;
}

/** The replica's file, and the twin that an object's newest inventory has in the object itself. */
function candidates({ root, replica }: Workshop, what: string): readonly string[] {
  const twin = /^(objects\/..\/[^/]+)\/v\d+\/(inventory\.json(\.sha512)?)$/.exec(what);
  const own = twin ? [`${root}/${twin[1]}/${twin[2]}`] : [];
  return [`${replica}/${what}`, ...own];
}

/** Copies a file beside its place, makes the copy durable, and moves it in. */
export async function putInPlace(shop: Workshop, what: string, from: string): Promise<void> {
  const { files, root } = shop;
  const copy = `${shop.bench}/${shop.restored.length}`;
  await withSink(files.create(copy), async (sink) => {
    for await (const piece of files.stream(from)) await writeAll(sink, piece);
    await sink.sync("repair.copy");
  });
  if (await files.stat(`${root}/${what}`)) await putAside(shop, what);
  const folder = `${root}/${what}`.slice(0, -1 - nameOf(what).length);
  await makeFolders(files, root, folder);
  await files.rename(copy, `${root}/${what}`);
  await files.syncFolder(folder, "repair.folder");
  shop.restored.push(what);
}

/** Moves a file or folder into the quarantine, under its own path. */
export async function putAside(shop: Workshop, what: string): Promise<void> {
  const { files, root, aside } = shop;
  const path = what.replace(/\/$/, "");
  const to = `${aside}/${path}`;
  await makeFolders(files, root, to.slice(0, -1 - nameOf(path).length));
  await files.rename(`${root}/${path}`, await freeName(files, to));
  shop.quarantined.push(path);
}

async function freeName(files: Files, path: string): Promise<string> {
  for (let number = 1; ; number++) {
    const name = number === 1 ? path : `${path}.${number}`;
    if (!(await files.stat(name))) return name;
  }
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** Makes a folder below the archive with every folder above it that is missing; each is synced into the one above. */
export async function makeFolders(files: Files, root: string, folder: string): Promise<void> {
  let at = root;
  for (const name of folder
    .slice(root.length + 1)
    .split("/")
    .filter(Boolean)) {
    const above = at;
    at = `${at}/${name}`;
    if (await files.stat(at)) continue;
    await files.makeFolder(at);
    await files.syncFolder(above, "repair.parent");
  }
}
