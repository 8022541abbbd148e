import type { SearchField } from "./search-field";

/** `note:` - the archivist's words about it: description and the other prose elements, written dates, the name of the file it came from. */
export const notes: SearchField = {
  id: "note",
  label: "Description",
  boost: 1,
  read: ({ unit }) =>
    [
      unit.description,
      ...Object.values(unit.elements ?? {}),
      ...unit.dates.map(({ display }) => display),
      unit.source?.name,
    ]
      .filter(Boolean)
      .join("\n"),
};
