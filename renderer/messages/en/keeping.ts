/** Backups, restores, drills and the reminder. */
export const keeping = {
  "keeping.title": "Backups",
  "keeping.none": "This archive has no backup yet",
  "keeping.last": "Backed up on {day} at {time}",
  "keeping.lead":
    "A backup is one file with everything that is in the archive. It is a zip that any program opens, and every byte of it is read again before it counts. Keep it on another drive.",
  "keeping.where": "File",
  "keeping.folder": "Folder",
  "keeping.size": "Size",
  "keeping.state": "Since then",
  "keeping.unchanged": "Nothing was stored since",
  "keeping.changed": "The archive has changed since",
  "keeping.gone": "It is not where it was put: its drive may not be plugged in",
  "keeping.drilled": "Restore drill",
  "keeping.drilled.ok": "Restored and compared on {day}",
  "keeping.drilled.bad": "Failed on {day}",
  "keeping.drilled.never": "Never tried",
  "keeping.backUp": "Back up…",
  "keeping.drill": "Try to restore it",
  "keeping.restore": "Restore a backup…",
  "keeping.restore.lead":
    "A backup becomes an archive of its own, beside those that are there. Nothing is overwritten.",
  "keeping.running.backup": "Backing up, and reading it again",
  "keeping.running.restore": "Restoring, and checking every byte",
  "keeping.running.drill": "Restoring into a folder that is thrown away",
  "keeping.stop": "Stop",
  "keeping.done.backup":
    "{name}: {objects, plural, one {# object} other {# objects}}, written and read again, every byte verified.",
  "keeping.done.download":
    "The copy that Carrel verified stays on this computer. Where the browser puts yours is its own affair: see that it arrived.",
  "keeping.done.drill":
    "The backup restores: {objects, plural, one {# object} other {# objects}} in {files, plural, one {# file} other {# files}}, every byte checked in the backup and again in the copy; its last event, number {seq, number}, stands in this archive’s log with the same digest. The copy was removed.",
  "keeping.done.foreign":
    "The backup restores whole, but its last event, number {seq, number}, does not stand in this archive’s log: it is of another archive, or of another past of this one. Make a new backup.",
  "keeping.remind": "Remind me when it has changed and the last backup is older than",
  "keeping.days": "{days, plural, one {# day} other {# days}}",
  "keeping.never": "Never remind",
  "keeping.due": "Changed since the backup of {day}",
  "keeping.due.never": "Never backed up",
  "keeping.fileName": "{archive} {day}.zip",
  "keeping.megabytes": "{size} MB",
  "keeping.own":
    "Besides the file that your browser saved, the reading room keeps this copy on the computer that it runs on: the restore is tried with it. Only the newest is kept.",
  "keeping.own.drop": "Remove this copy",
  "diagnostics.lead":
    "If something goes wrong and you ask for help, this report says what Carrel is and how it stands: versions, sizes, counts, a quick verification, the last problems by their codes, timings. No text, title, name, file name or path of yours is in it. It is shown here first, and goes nowhere unless you send it.",
  "diagnostics.make": "Show the report",
  "diagnostics.report": "Report without documents",
  "diagnostics.save": "Save the report",
} as const;
