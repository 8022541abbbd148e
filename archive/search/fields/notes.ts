import type { SearchField } from "./search-field";

/** `note:` - the archivist's words about it: description, written dates, the name of the file it came from. */
export const notes: SearchField = {
  id: "note",
  label: "Description",
  boost: 1,
  read: ({ unit }) =>
    [unit.description, ...unit.dates.map(({ display }) => display), unit.source?.name]
      .filter(Boolean)
      .join("\n"),
};
