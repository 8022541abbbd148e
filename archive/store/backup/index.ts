export { backUp } from "./write-backup";
export type { Backup, BackupOptions } from "./write-backup";
export { restoreBackup } from "./restore-backup";
export type { Restored, RestoreOptions } from "./restore-backup";
export { clearLeftovers } from "./leftovers";
export type { Leftovers } from "./leftovers";
export { openBackup } from "./read-backup";
