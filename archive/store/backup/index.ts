export { backUp } from "./write-backup";
export type { Backup, BackupOptions } from "./write-backup";
export { restoreBackup } from "./restore-backup";
export type { Restored, RestoreOptions } from "./restore-backup";
export { openBackup } from "./read-backup";
