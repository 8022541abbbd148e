import { type Field, refuse } from "./field";

export const languages: Field = {
  id: "languages",
  label: "Languages",
  isad: "3.4.3",
  dacs: "4.5",
  roles: [],
  joiner: ", ",
  show: (unit) => unit.languages.join(", "),
  read: (text) => ({
    languages: [
      ...new Set(
        text
          .split(/[\s,;|]+/u)
          .filter(Boolean)
          .map(languageTag),
      ),
    ],
  }),
};

/** Two letters are all given out (ISO 639-1); of three letters there are thousands, and nobody's list is whole. */
const isKnown = (tag: string) => {
  const [language = ""] = tag.split("-");
  if (language.length !== 2) return true;
  const names = new Intl.DisplayNames("en", { type: "language", fallback: "none" });
  return names.of(language) !== undefined;
};

/** A language tag (BCP 47) in its canonical form. @throws ArchiveError `field.no-language` */
export function languageTag(tag: string): string {
  try {
    const [canonical] = Intl.getCanonicalLocales(tag);
    if (canonical !== undefined && isKnown(canonical)) return canonical;
  } catch {
    // Said below, as for a language that there is not.
  }
  return refuse(
    "field.no-language",
    "languages",
    tag,
    "is no language tag",
    "Write tags of BCP 47: en, ko, ru, zh-Hant, und where it is not known.",
  );
}
