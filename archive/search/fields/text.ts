import type { SearchField } from "./search-field";

/** `text:` - the words of all its readings. */
export const text: SearchField = {
  id: "text",
  label: "Text",
  boost: 1,
  read: (item) => item.text,
};
