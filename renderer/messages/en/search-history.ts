/** What was searched for before, on this computer. */
export const searchHistory = {
  "history.clear": "Forget all",
  "history.found":
    "{total, plural, one {# item} other {# items}} found, {undated, plural, =0 {none} other {#}} undated",
  "history.none": "No search was kept yet. One that stands for a moment and a half is.",
  "history.note":
    "Searches of this archive, kept on this computer and not in the archive: what was asked, what ran, what was found, and in which state of the archive.",
  "history.noWords": "no words",
  "history.state": "State of the archive: {head}",
  "history.table": "Save as table (CSV)",
  "history.text": "Save as text",
  "history.title": "How this was searched",
} as const;
