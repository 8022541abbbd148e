/** Names of the lines between the preload script and main. Main checks the sender on each. */
export const channels = {
  wire: "carrel:wire",
  command: "carrel:command",
  pickFiles: "carrel:pick-files",
  pickFolder: "carrel:pick-folder",
  pickArchive: "carrel:pick-archive",
  admitDropped: "carrel:admit-dropped",
  pickBackupPlace: "carrel:pick-backup-place",
  openWindow: "carrel:open-window",
  savePacket: "carrel:save-packet",
} as const;
