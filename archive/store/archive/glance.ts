import { constants } from "node:fs";
import { access } from "node:fs/promises";
import { resolve } from "node:path";
import type { ArchiveIdentity } from "../../requests/ports";
import { identify } from "./identity";
import { isHeld } from "./lock";
import { createNodeFiles } from "./node-files";

/** What can be told of an archive without opening it. */
export type Glance =
  | { readonly there: false }
  /** A folder without a readable archive.json and log. */
  | { readonly there: true; readonly identity: null }
  | {
      readonly there: true;
      readonly identity: ArchiveIdentity;
      /** archive.json is missing or cannot be read; the log says what the archive is. */
      readonly damaged: boolean;
      readonly newerFormat: boolean;
      /** Another holds it for writing. */
      readonly inUse: boolean;
      readonly mayWrite: boolean;
    };

/** Looks at an archive from outside: nothing is written, no lock is kept. A place that cannot be read counts as not there. */
export async function glanceAt(folder: string): Promise<Glance> {
  const files = createNodeFiles();
  const root = resolve(folder).replaceAll("\\", "/");
  const found = await files.stat(root).catch(() => null);
  if (found === null) return { there: false };
  const identified = await identify(files, root).catch(() => null);
  if (identified === null) return { there: true, identity: null };
  const { identity, problem } = identified;
  return {
    there: true,
    identity,
    damaged: problem?.code === "store.damaged",
    newerFormat: problem?.code === "store.newer-format",
    inUse: isHeld(root),
    mayWrite: await access(root, constants.W_OK).then(
      () => true,
      () => false,
    ),
  };
}
