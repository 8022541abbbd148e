import { RightsKey, rightsKeys, rightsOfUri } from "../rights-statements";
import { type Field, refuse, tidyWords } from "./field";

/** A statement of rightsstatements.org or a licence, by key or address; after a colon the words of whoever says so. */
export const rights: Field = {
  id: "rights",
  label: "Rights",
  isad: "3.4.2",
  dacs: "4.4",
  roles: [],
  joiner: "; ",
  show: ({ rights: { statement, note } }) => (note === null ? statement : `${statement}: ${note}`),
  read(text) {
    const written = tidyWords(text);
    if (written === "") return { rights: { statement: "undetermined", note: null } };
    const byUri = rightsOfUri(written);
    if (byUri !== null) return { rights: { statement: byUri, note: null } };
    const [, key = "", note = ""] = /^([\w-]+)(?::\s*([\s\S]+))?$/u.exec(written) ?? [];
    const statement = RightsKey.safeParse(key.toLowerCase());
    if (statement.success) return { rights: { statement: statement.data, note: note || null } };
    return refuse(
      "field.no-rights",
      "rights",
      written,
      "is no rights statement",
      `Write one of ${rightsKeys.join(", ")}, or its address; after a colon a note.`,
    );
  },
};
