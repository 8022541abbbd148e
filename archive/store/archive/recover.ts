import { apply } from "./apply";
import type { Files } from "./files";
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
  const decided: { readonly folder: string; readonly plan: Plan }[] = [];
  let quarantined = 0;
  for (const { name } of await files.list(`${root}/staging`)) {
    const folder = `${root}/staging/${name}`;
    const intent = await readOrNull(files, `${folder}/intent`);
    const plan = intent && decodeIntent(intent);
    if (plan) decided.push({ folder, plan });
    else {
      await files.rename(folder, `${root}/quarantine/${name}`);
      quarantined++;
    }
  }
  const inOrder = decided.toSorted(
    (a, b) => a.plan.log.segment - b.plan.log.segment || a.plan.log.offset - b.plan.log.offset,
  );
  for (const { folder, plan } of inOrder) {
    await apply(files, root, folder, plan);
    await files.remove(folder);
  }
  return { redone: inOrder.length, quarantined };
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
