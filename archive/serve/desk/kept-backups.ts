import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";

const Kept = z.object({
  /** The last backup of the archive that was verified: when, where, of which state of its log. */
  last: z
    .object({
      when: z.string(),
      path: z.string(),
      head: z.string(),
      seq: z.number(),
      size: z.number(),
    })
    .nullable()
    .catch(null),
  /** The last restore drill: when, of which backup, whether all was well. */
  drill: z.object({ when: z.string(), path: z.string(), ok: z.boolean() }).nullable().catch(null),
  /** Days after which a reader wants to be reminded; null for never. */
  remindDays: z.number().nullable().catch(14),
});
const Stored = z.record(z.string(), Kept.catch({ last: null, drill: null, remindDays: 14 }));

/** What this computer knows of an archive's backups. */
export type KeptBackup = z.infer<typeof Kept>;

/**
 * What this computer knows of backups, by archive (its UUID). It stands in the reader's home and never in the archive: a backup must
 * not change what it copies, and where a copy lies is nobody's business who gets another one.
 */
export interface KeptBackups {
  of(archive: string): KeptBackup;
  change(archive: string, change: Partial<KeptBackup>): void;
}

/** @param home folder of CARREL_HOME; read anew at each question, for the command line writes it too */
export function openKeptBackups(home: string): KeptBackups {
  const path = join(home, "backups.json");
  const of = (archive: string) =>
    read(path)[archive] ?? { last: null, drill: null, remindDays: 14 };
  return {
    of,
    change(archive, change) {
      const all = { ...read(path), [archive]: { ...of(archive), ...change } };
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(`${path}.new`, `${JSON.stringify(all, null, 1)}\n`);
      renameSync(`${path}.new`, path);
    },
  };
}

function read(path: string): z.infer<typeof Stored> {
  try {
    return Stored.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    return {};
  }
}
