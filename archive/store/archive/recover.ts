import { apply } from "./apply";
import { reserve } from "./create";
import { writeNew } from "./durable";
import type { Files } from "./files";
import type { LogTail } from "./event-log";
import { decodeIntent } from "./intent";
import type { Plan } from "./intent";
import { readOrNull } from "./inventory";

export interface Recovery {
  /** Decided transactions that were carried out to their end. */
  readonly redone: number;
  /** Undecided work that was set aside. */
  readonly quarantined: number;
}

/**
 * Puts an archive in order after a crash: what was decided is finished, the rest is set aside; nothing is deleted but
 * staging folders whose every part has found its place.
 */
export async function recover(files: Files, root: string): Promise<Recovery> {
  await restoreFolders(files, root);
  const found = await readStaging(files, root);
  const undecided = found.filter(({ plan }) => !plan);
  for (const { name, folder } of undecided)
    await files.rename(folder, `${root}/quarantine/${name}`);
  const decided = found.flatMap(({ folder, plan }) => (plan ? [{ folder, plan }] : []));
  const inOrder = decided.toSorted(
    (a, b) => a.plan.log.segment - b.plan.log.segment || a.plan.log.offset - b.plan.log.offset,
  );
  for (const { folder, plan } of inOrder) {
    await apply(files, root, folder, plan);
    await files.remove(folder);
  }
  return { redone: inOrder.length, quarantined: undecided.length };
}

/** Copying tools drop empty folders: what must be there to work is made again. */
async function restoreFolders(files: Files, root: string): Promise<void> {
  let made = false;
  for (const name of ["staging", "quarantine"]) {
    if (await files.stat(`${root}/${name}`)) continue;
    await files.makeFolder(`${root}/${name}`);
    made = true;
  }
  if (made) await files.syncFolder(root, "recover.folders");
}

/** Recovers; when the full disk stands in the way, the reserve is given up for it: it is there for nothing else. */
export async function recoverWithReserve(files: Files, root: string): Promise<Recovery> {
  return recover(files, root).catch(async (error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error;
    await files.remove(`${root}/reserve.bin`);
    return recover(files, root);
  });
}

/** Makes the reserve again once there is room for it; it is in its place whole or not at all. */
export async function restoreReserve(files: Files, root: string, bytes: number): Promise<void> {
  if (await files.stat(`${root}/reserve.bin`)) return;
  const beside = `${root}/staging/reserve.bin`;
  await writeNew(files, beside, reserve(bytes), "recover.reserve");
  await files.rename(beside, `${root}/reserve.bin`);
}

interface Found {
  readonly name: string;
  readonly folder: string;
  /** null when nothing was decided. */
  readonly plan: Plan | null;
}

async function readStaging(files: Files, root: string): Promise<readonly Found[]> {
  if (!(await files.stat(`${root}/staging`))) return [];
  const found: Found[] = [];
  for (const { name } of await files.list(`${root}/staging`)) {
    const folder = `${root}/staging/${name}`;
    const intent = await readOrNull(files, `${folder}/intent`);
    found.push({ name, folder, plan: intent && decodeIntent(intent) });
  }
  return found;
}

/** True when a crash left the end of the log unfinished, and the next writer knows what belongs there. */
export async function awaitsRecovery(files: Files, root: string, tail: LogTail): Promise<boolean> {
  const found = await readStaging(files, root);
  return found.some(({ plan }) => {
    if (!plan) return false;
    const { segment, offset } = plan.log;
    return segment === tail.segment ? offset <= tail.bytes : segment > tail.segment;
  });
}
