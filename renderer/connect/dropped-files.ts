/** A file to upload, with its name relative to what was dropped or picked: `letters/1905.txt`. */
export interface NamedFile {
  readonly name: string;
  readonly file: File;
}

/** Every file of a drop, folders walked to the bottom, in the order of their names. */
export async function filesOf(transfer: DataTransfer): Promise<readonly NamedFile[]> {
  // Entries must be taken before the first await: the browser empties the list after the event.
  const entries = [...transfer.items]
    .filter((item) => item.kind === "file")
    .map((item) => item.webkitGetAsEntry());
  const loose = [...transfer.files].map((file) => ({ name: file.name, file }));
  if (entries.some((entry) => entry === null)) return loose;
  const found = await Promise.all(
    entries.map((entry) => (entry === null ? [] : filesUnder(entry, ""))),
  );
  return found.flat();
}

async function filesUnder(entry: FileSystemEntry, folder: string): Promise<readonly NamedFile[]> {
  const name = `${folder}${entry.name}`;
  if (entry.isFile) {
    const file = await new Promise<File>((found, failed) =>
      (entry as FileSystemFileEntry).file(found, failed),
    );
    return [{ name, file }];
  }
  const children = await entriesIn(entry as FileSystemDirectoryEntry);
  const inOrder = children.toSorted((a, b) =>
    a.name.localeCompare(b.name, "en", { numeric: true }),
  );
  const found = await Promise.all(inOrder.map((child) => filesUnder(child, `${name}/`)));
  return found.flat();
}

/** A browser lists a folder in portions of about a hundred; an empty one ends it. */
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((found, failed) =>
      reader.readEntries(found, failed),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}
