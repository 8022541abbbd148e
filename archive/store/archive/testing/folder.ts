import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach } from "vitest";
import type { ObjectId } from "../../../model/ids";
import type { ObjectStore } from "../../../requests/ports";
import { newId } from "../ids";

const now = () => new Date();

export const bytesOf = (words: string) => new TextEncoder().encode(words);
export const wordsOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
export const newRecord = () => newId("rec", now) as unknown as ObjectId;

/** An empty folder of the real disk for each test of a file. */
export function useFolder(): { path(name: string): string } {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "carrel-store-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  return { path: (name) => join(folder, name) };
}

/** Every file below a folder, relative to it, with `/`. */
export function filesBelow(root: string): readonly string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll("\\", "/"),
    )
    .toSorted();
}

/** Stores texts as a new version of an object. */
export function put(store: ObjectStore, object: ObjectId, files: Readonly<Record<string, string>>) {
  const contents = Object.entries(files).map(([path, words]) => [path, bytesOf(words)]);
  const change = { object, files: Object.fromEntries(contents), message: "As found." };
  return store.commit("H. Lind", [change], []);
}
