import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

/** The checkout. */
export const root = path.join(import.meta.dirname, "../..");

/** Paths of the shipped TypeScript of a folder, relative to the checkout: no tests, no doubles, no declarations. */
export function shippedFiles(folder: string): readonly string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .map((file) => path.join(folder, file))
    .filter((file) => /\.tsx?$/.test(file) && !/\.(test|d)\.tsx?$|[\\/]testing[\\/]/.test(file));
}

export function readSource(file: string): string {
  return readFileSync(path.join(root, file), "utf8");
}

/** What a source imports that is not a file of ours: package names and `node:` modules. */
export function importsOf(source: string): readonly string[] {
  const names = ts.preProcessFile(source).importedFiles.map(({ fileName }) => fileName);
  const packages = names
    .filter((name) => !name.startsWith("."))
    .map((name) => /^(@[^/]+\/)?[^/]+/.exec(name)![0]);
  return [...new Set(packages)];
}
