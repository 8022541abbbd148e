import type { Warning } from "../../import/importer";
import type { SourceFile } from "../ports";
import type { Gathering } from "./gatherings";
import type { ReadFile } from "./import-run";
import { imageFinder, imageNamesOf } from "./named-images";

/** A file that was read, with the images of its pages and those that it names itself. */
export interface ReadGathering {
  readonly read: ReadFile;
  readonly pages: readonly ReadFile[];
  /** By the name that the file gives them. */
  readonly named: ReadonlyMap<string, ReadFile>;
}

/**
 * Reads files with their images. An image that a text or a table names belongs to it, and is claimed: it does not stand for itself.
 * Images are read one after the other: a bound volume may have hundreds.
 */
export function gatheringReader(
  readOne: (file: SourceFile) => Promise<ReadFile | null>,
  files: readonly SourceFile[],
) {
  const find = imageFinder(files);
  const claimed = new Set<SourceFile>();
  const readAll = async (images: readonly SourceFile[]) => {
    const read: ReadFile[] = [];
    for (const image of images) {
      const one = await readOne(image);
      if (one !== null) read.push(one);
    }
    return read;
  };
  const readNamed = async (read: ReadFile): Promise<ReadonlyMap<string, ReadFile>> => {
    const named = new Map<string, ReadFile>();
    if (!("reading" in read)) return named;
    for (const name of imageNamesOf(read.reading)) {
      const file = find(read.file.name, name);
      if (file === null) continue;
      claimed.add(file);
      const [image] = await readAll([file]);
      if (image !== undefined) named.set(name, image);
    }
    return named;
  };
  return {
    isClaimed: (file: SourceFile) => claimed.has(file),
    async read({ file, pages }: Gathering): Promise<ReadGathering | null> {
      const read = await readOne(file);
      if (read === null) return null;
      const named = await readNamed(read);
      const others = pages.filter((page) => !claimed.has(page));
      return { read: withMissing(read, named), pages: await readAll(others), named };
    },
  };
}

/** Says how many images are named that did not come along. */
function withMissing(read: ReadFile, named: ReadonlyMap<string, ReadFile>): ReadFile {
  if (!("reading" in read)) return read;
  const count = imageNamesOf(read.reading).length - named.size;
  // Volumes name the scans of a publisher on every page: that none came along is no news.
  const isNews = named.size > 0 || read.reading.table !== undefined;
  if (count === 0 || !isNews) return read;
  const missing: Warning = {
    message: "images that it names are not among the files of this import",
    count,
  };
  return {
    ...read,
    reading: { ...read.reading, warnings: [...read.reading.warnings, missing] },
  };
}
