/** The manual's own words; its chapters stand in renderer/manual. */
export const manual = {
  manual: "Manual",
  "manual.contents": "Chapters",
  "manual.find": "Find in the manual",
  "manual.found": "{count, plural, =0 {Nothing found} one {# place} other {# places}}",
  "manual.onward": "Chapter before and after",
  "manual.print": "Print this chapter",
} as const;
