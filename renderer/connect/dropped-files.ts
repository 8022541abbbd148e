/** A file to upload, with its name relative to what was dropped or picked: `letters/1905.txt`. */
export interface NamedFile {
  readonly name: string;
  /** Asked for when it is sent, not before: a browser halts the page a little for every file that it opens. */
  readonly open: () => Promise<Blob>;
}

/** Every file of a drop, folders walked to the bottom, in the order of their names. */
export async function filesOf(transfer: DataTransfer): Promise<readonly NamedFile[]> {
  // Entries must be taken before the first await: the browser empties the list after the event.
  const items = [...transfer.items].filter((item) => item.kind === "file");
  const entries = items.map((item) => item.webkitGetAsEntry());
  if (entries.every((entry) => entry !== null)) return filesUnder(entries, "");
  return [...transfer.files].map((file) => ({ name: file.name, open: async () => file }));
}

async function filesUnder(
  entries: readonly FileSystemEntry[],
  folder: string,
): Promise<readonly NamedFile[]> {
  const found: (readonly NamedFile[])[] = [];
  for (const entry of entries) {
    const name = `${folder}${entry.name}`;
    if (entry.isFile) found.push([{ name, open: () => opened(entry as FileSystemFileEntry) }]);
    else
      found.push(await filesUnder(await entriesIn(entry as FileSystemDirectoryEntry), `${name}/`));
  }
  return found.flat();
}

const opened = (entry: FileSystemFileEntry) =>
  new Promise<File>((found, failed) => entry.file(found, failed));

/** A browser lists a folder in portions of about a hundred; an empty one ends it. */
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((found, failed) =>
      reader.readEntries(found, failed),
    );
    if (some.length === 0)
      return all.toSorted((a, b) => a.name.localeCompare(b.name, "en", { numeric: true }));
    all.push(...some);
  }
}
