import type { FileRow } from "../../import/draft";
import type { FileBeside } from "../../import/importer";
import type { SourceFile } from "../ports";
import type { DescribedFile } from "./import-run";
import { gather, isMetadata } from "./gatherings";
import { isReadme } from "./readme";

/** Tells each table of metadata which files lie in its folder and beneath; a folder with a table of its own answers to that. */
export function withFilesBeside(files: readonly SourceFile[]): readonly SourceFile[] {
  const tables = files.filter(({ name }) => isMetadata(name));
  if (tables.length === 0) return files;
  const folders = tables.map(({ name }) => folderOf(name));
  const nearest = (name: string): string | undefined =>
    folders.filter((folder) => name.startsWith(folder)).toSorted((a, b) => b.length - a.length)[0];
  const besides = new Map<string, FileBeside[]>(folders.map((folder) => [folder, []]));
  for (const file of filesToDescribe(files)) besides.get(nearest(file.name) ?? "")?.push(file);
  return files.map((file) =>
    isMetadata(file.name) ? { ...file, beside: besides.get(folderOf(file.name)) ?? [] } : file,
  );
}

function filesToDescribe(files: readonly SourceFile[]): readonly FileBeside[] {
  return gather(files.filter(({ name }) => !isMetadata(name) && !isReadme(name))).flatMap(
    ({ file, pages }) => [
      { name: file.name, pageOf: null },
      ...pages.map(({ name }) => ({ name, pageOf: file.name })),
    ],
  );
}

const folderOf = (name: string): string => name.replace(/[^/]*$/, "");

/** What a table said of a file, and which table it was. */
export interface SaidOfFile extends FileRow {
  readonly table: string;
}

/** What tables said of files, each said once; whoever reads a file asks for it. */
export function describedFiles() {
  const said = new Map<string, SaidOfFile>();
  return {
    hear({ file: { name, beside = [] }, reading: { describes = [] } }: DescribedFile): void {
      // The parser may have been taken over: it speaks of the files that it was told of, and of no others.
      const known = new Set(beside.map((file) => file.name));
      for (const row of describes)
        if (known.has(row.file) && !said.has(row.file)) said.set(row.file, { ...row, table: name });
    },
    /** @returns what is said of this file; it is not said again */
    take(name: string): SaidOfFile | null {
      const found = said.get(name) ?? null;
      said.delete(name);
      return found;
    },
    /** What nobody asked for, by table: how many of its rows. */
    left(): ReadonlyMap<string, number> {
      const counts = new Map<string, number>();
      for (const { table } of said.values()) counts.set(table, (counts.get(table) ?? 0) + 1);
      return counts;
    },
  };
}

export type DescribedFiles = ReturnType<typeof describedFiles>;
