import { basename } from "node:path";
import { createStore } from "../../../store/archive";
import { ArchiveError } from "../../../model/archive-error";
import type { Verb } from "../verb";

export const create: Verb = {
  name: "create",
  usage: "create ARCHIVE [--title T]",
  options: { title: { type: "string" } },
  words: [1, 1],
  async run({ words, text }, around) {
    const root = archivePath(around.path(words[0] as string));
    const title = text("title") ?? basename(root, ".carrel");
    const store = await createStore({ root, title });
    await store.close();
    around.out(`${root}\n`);
    return 0;
  },
};

/** @throws ArchiveError `store.name` unless the name ends in `.carrel`: a folder must be known for what it is */
export function archivePath(root: string): string {
  if (root.endsWith(".carrel")) return root;
  throw new ArchiveError(
    "store.name",
    `“${basename(root)}” is not a name for an archive.`,
    `Archives are folders whose names end in .carrel: ${basename(root)}.carrel.`,
  );
}
