import { ArchiveError } from "../../model/archive-error";
import type { Files } from "./files";

export interface RepairOptions {
  readonly root: string;
  /** Another copy of the same archive. */
  readonly replica: string;
  readonly files?: Files;
}

export interface Repair {
  readonly restored: readonly string[];
  readonly quarantined: readonly string[];
  readonly problems: readonly string[];
}

/** Restores damaged files from another copy of the archive. */
export async function repairStore(_options: RepairOptions): Promise<Repair> {
  throw new ArchiveError("store.not-built", "Repair is not built yet.", "Copy the file by hand.");
}
