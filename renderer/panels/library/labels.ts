import type { FacetValue } from "../../../archive/model/hit";
import type { FacetName } from "../../routes/route";
import { isMessageKey, type Say } from "../../messages/messages";

/** A message where the catalogue has one, else the archive's own word with a capital. */
function named(say: Say, key: string, word: string): string {
  if (isMessageKey(key)) return say(key);
  return word === "" ? word : word[0]!.toLocaleUpperCase() + word.slice(1).replaceAll("-", " ");
}

/** The name of a kind of document; the archive's own word for kinds we have not met. */
export const genreLabel = (say: Say, genre: string): string => named(say, `genre.${genre}`, genre);

export const levelLabel = (say: Say, level: string): string => named(say, `level.${level}`, level);

/** A language's name in itself: readers look for their own. */
export function languageLabel(tag: string): string {
  try {
    const own = new Intl.DisplayNames([tag], { type: "language" }).of(tag) ?? tag;
    return own[0]!.toLocaleUpperCase(tag) + own.slice(1);
  } catch {
    return tag;
  }
}

/** What a reader calls a value of a facet. */
export function facetLabel(
  say: Say,
  facet: FacetName,
  { value, label }: Pick<FacetValue, "value" | "label">,
): string {
  if (facet === "language") return languageLabel(value);
  if (facet === "type") return genreLabel(say, value);
  if (facet === "level") return levelLabel(say, value);
  if (facet === "classification") return value;
  return label ?? (value.startsWith("~") ? value.slice(1) : value);
}
