/** Archives opened before, several at once, and one whose drive is out. */
export const archives = {
  "archives.choose": "Open another archive…",
  "archives.empty": "No other archive was opened on this computer yet.",
  "archives.forget": "Take {title} from this list. The archive stays where it is",
  "archives.forgotten": "Taken from the list. The archive itself was not touched.",
  "archives.key": "Archives opened before",
  "archives.lastOpened": "last opened {when}",
  "archives.newWindow": "New window",
  "archives.openBeside": "Open {title} in a window of its own",
  "archives.oneAtATime":
    "A reading room shows one archive at a time: opening another one here changes it in every window of this room.",
  "archives.state.away": "Its drive is out",
  "archives.state.damaged": "Damaged",
  "archives.state.elsewhere": "In use in another window or program",
  "archives.state.gone": "Moved, renamed or deleted",
  "archives.state.here": "Here",
  "archives.state.open": "Open in this window",
  "archives.state.read-only": "Only for reading",
  "archives.title": "Archives",
  "band.away": "Its drive is out.",
  "band.overtaken": "Changed elsewhere.",
  "band.reopen": "Open it again",
} as const;
