import type { Handlers } from "../../contract";
import type { BackupState } from "../../contract/keeping";
import type { BackupLabel } from "../../model/backup";
import { summarise } from "../about";
import { type Desk, type OpenArchive, openArchive } from "../desk";
import { diagnostics } from "./diagnostics";

const DAY = 24 * 60 * 60 * 1000;

/** Handlers of backups, restores and drills. */
export const keepingHandlers = (desk: Desk) => ({
  backups: backups(desk),
  backUp: backUp(desk),
  restoreBackup: restoreBackup(desk),
  drillBackup: drillBackup(desk),
  remindOfBackup: remindOfBackup(desk),
  dropOwnBackup: dropOwnBackup(desk),
  diagnostics: diagnostics(desk),
});

const backups =
  (desk: Desk): Handlers["backups"] =>
  async () => {
    const open = openArchive(desk);
    const remembered = desk.backups.remembered(open.store.identity.id);
    const changed = hasChanged(open, remembered.last?.seq ?? 0);
    return { ...remembered, changed, due: isDue(desk, open, remembered, changed) };
  };

/** Opening and closing an archive store nothing that anybody made. */
function hasChanged({ tables }: OpenArchive, since: number): boolean {
  const all = { before: Number.MAX_SAFE_INTEGER, type: null, text: "" };
  for (const { seq, type, object } of tables.eventsBefore(all)) {
    if (seq <= since) return false;
    if (type !== "open" && type !== "checkpoint" && object !== null) return true;
  }
  return false;
}

function isDue(
  desk: Desk,
  { store }: OpenArchive,
  { last, remindDays }: Pick<BackupState, "last" | "remindDays">,
  changed: boolean,
): boolean {
  // The sample can be made again at any time.
  if (!changed || remindDays === null || store.identity.invented) return false;
  const since = Date.parse(last?.when ?? store.identity.created);
  return Date.parse(desk.now()) - since > remindDays * DAY;
}

const backUp =
  (desk: Desk): Handlers["backUp"] =>
  async ({ job, ticket }) => {
    const open = openArchive(desk);
    const { end, ...working } = desk.beginJob(job, "backup");
    try {
      const { label, name, size, url } = await desk.backups.backUp(open, ticket, working);
      desk.emit("archiveChanged", { head: open.store.head() });
      return { name, size, url, seq: label.seq, objects: label.objects };
    } finally {
      end();
    }
  };

const restoreBackup =
  (desk: Desk): Handlers["restoreBackup"] =>
  async ({ job, ticket }) => {
    const { end, ...working } = desk.beginJob(job, "restore");
    try {
      const open = await desk.backups.restore(ticket, working);
      desk.emit("archiveChanged", { head: open.store.head() });
      return summarise(desk, open);
    } finally {
      end();
    }
  };

const drillBackup =
  (desk: Desk): Handlers["drillBackup"] =>
  async ({ job }) => {
    const open = openArchive(desk);
    const { id } = open.store.identity;
    const { end, ...working } = desk.beginJob(job, "drill");
    try {
      const label = await desk.backups.drill(id, working);
      const inLog = await standsInLog(open, label);
      desk.backups.rememberDrill(id, inLog);
      const { objects, files, bytes, seq } = label;
      return { ok: inLog, objects, files, bytes, seq, inLog };
    } catch (error) {
      if (!working.signal.aborted) desk.backups.rememberDrill(id, false);
      throw error;
    } finally {
      end();
    }
  };

/** The backup's last event must be the archive's own event of that number: else it is of another archive, or of another past. */
async function standsInLog({ store }: OpenArchive, { archive, seq, head }: BackupLabel) {
  if (archive.id !== store.identity.id) return false;
  for await (const event of store.events(seq - 1)) return event.hash === head;
  return false;
}

const dropOwnBackup =
  (desk: Desk): Handlers["dropOwnBackup"] =>
  async () => {
    const open = openArchive(desk);
    const dropped = desk.backups.dropOwn(open.store.identity.id);
    desk.emit("archiveChanged", { head: open.store.head() });
    return { dropped };
  };

const remindOfBackup =
  (desk: Desk): Handlers["remindOfBackup"] =>
  async ({ days }) => {
    const open = openArchive(desk);
    desk.backups.remind(open.store.identity.id, days);
    desk.emit("archiveChanged", { head: open.store.head() });
    return { remindDays: days };
  };
