import type { SearchField } from "./search-field";

/** `ref:` - reference code, locator and the source's own key. */
export const reference: SearchField = {
  id: "ref",
  label: "Reference code",
  boost: 8,
  read: ({ unit }) => [unit.referenceCode, unit.locator, unit.sourceKey].filter(Boolean).join("\n"),
};
