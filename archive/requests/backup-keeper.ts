import type { BackupLabel } from "../model/backup";
import type { OpenArchive } from "./desk";

/** How a long piece of work is told of and stopped. */
interface Working {
  readonly signal: AbortSignal;
  progress(done: number, total: number, current: string): void;
}

/** What this computer remembers of an archive's backups; none of it stands in the archive. */
export interface RememberedBackup {
  readonly last: {
    readonly when: string;
    readonly name: string;
    readonly folder: string;
    readonly seq: number;
    readonly size: number;
    readonly there: boolean;
    readonly own: boolean;
  } | null;
  readonly drill: { readonly when: string; readonly ok: boolean } | null;
  readonly remindDays: number | null;
}

/** Makes, restores and tries backups; wired in serve/. */
export interface BackupKeeper {
  remembered(archive: string): RememberedBackup;
  /** @returns whether there was a copy of Carrel's own */
  dropOwn(archive: string): boolean;
  remind(archive: string, days: number | null): void;
  /**
   * @param ticket the place that the shell admitted; null for a place of Carrel's own, handed out under `url`
   * @throws ArchiveError `backup.*` `import.no-ticket`
   */
  backUp(
    open: OpenArchive,
    ticket: string | null,
    working: Working,
  ): Promise<{
    readonly label: BackupLabel;
    readonly name: string;
    readonly size: number;
    readonly url: string | null;
  }>;
  /** Restores into the reader's own place for archives and opens it. @throws ArchiveError `backup.*` `restore.*` */
  restore(ticket: string, working: Working): Promise<OpenArchive>;
  /**
   * Restores the last backup into a folder of its own, every byte checked, and throws the copy away.
   * @throws ArchiveError `backup.none` `backup.gone` `backup.*`
   */
  drill(archive: string, working: Working): Promise<BackupLabel>;
  rememberDrill(archive: string, ok: boolean): void;
}
