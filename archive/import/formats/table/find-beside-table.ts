import type { FileBeside } from "../../importer";

/**
 * Finds a file by what a cell calls it: its path from the table's folder, its whole path, its name where only one file has it, or its
 * name without the ending where only one text has it. Case and composition aside.
 */
export function fileFinder(
  table: string,
  beside: readonly FileBeside[],
): (name: string) => FileBeside | null {
  const folder = plain(table).replace(/[^/]*$/, "");
  const byPath = new Map(beside.map((file) => [plain(file.name), file]));
  const byName = only(beside, ({ name }) => lastStep(plain(name)));
  const byStem = only(
    beside.filter(({ pageOf }) => pageOf === null),
    ({ name }) => lastStep(plain(name)).replace(/\.[^.]*$/, ""),
  );
  return (name) => {
    const wanted = plain(name).replace(/^\.\//, "");
    const found = byPath.get(folder + wanted) ?? byPath.get(wanted);
    // A path that leads nowhere means no file of that name elsewhere.
    if (found !== undefined || wanted.includes("/")) return found ?? null;
    return byName.get(wanted) ?? byStem.get(wanted) ?? null;
  };
}

const plain = (name: string): string => name.normalize("NFC").toLowerCase().replaceAll("\\", "/");

/** The last step of a path: the name of the file. */
export const lastStep = (path: string): string => path.split("/").at(-1) ?? "";

function only(
  files: readonly FileBeside[],
  keyOf: (file: FileBeside) => string,
): ReadonlyMap<string, FileBeside> {
  const counted = new Map<string, FileBeside | null>();
  for (const file of files) counted.set(keyOf(file), counted.has(keyOf(file)) ? null : file);
  return new Map([...counted].flatMap(([key, file]) => (file === null ? [] : [[key, file]])));
}
