import type { SearchField } from "./search-field";

/** `title:` - the unit's title. */
export const title: SearchField = {
  id: "title",
  label: "Title",
  boost: 10,
  read: ({ unit }) => unit.title,
};
