import { genreWords } from "./genre-words";
import type { CslDate } from "./csl-date";
import type { CslItem } from "./csl-json";
import { END_OF_WORDS, shield } from "./shield";

/**
 * The source as it is handed to the processor. Titles and names are shielded; shelf marks are kept from a style's capitals
 * ("f. 558" must never be "F. 558"); what a note would say twice is left out. The exported CSL-JSON has none of this.
 */
export function processorView(item: CslItem, language: string): Readonly<Record<string, unknown>> {
  const view: Record<string, unknown> = {};
  for (const [variable, value] of Object.entries(item)) {
    if (variable === "custom") continue;
    const isDate = variable === "issued";
    view[variable] = shieldDeep(isDate ? withEndOfWords(value as CslDate) : value);
  }
  for (const variable of ["archive_location", "number"]) {
    const value = view[variable];
    if (typeof value === "string") view[variable] = `<span class="nocase">${value}</span>`;
  }
  view["genre"] = genreToPrint(item, language);
  if (isNumberAlone(item)) delete view["title"];
  if (language === "ko" && typeof view["volume"] === "string")
    view["volume"] = koreanVolume(view["volume"]);
  return view;
}

/** Korean puts the unit behind the number: 5권 2부. */
const koreanVolume = (volume: string): string =>
  volume.replace(/^(.*?)(?:, pt\. (.*))?$/u, (_, number: string, part?: string) =>
    part === undefined ? `${number}권` : `${number}권 ${part}부`,
  );

function shieldDeep(value: unknown): unknown {
  if (typeof value === "string") return shield(value);
  if (Array.isArray(value)) return value.map(shieldDeep);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shieldDeep(one)]));
}

/** "letter" goes without saying between two names; "minutes" does when the title begins with it. */
function genreToPrint(item: CslItem, language: string): string | undefined {
  const genre = item["genre"];
  if (typeof genre !== "string") return undefined;
  if (item.type === "webpage") return undefined;
  const isLetter = genre === "letter" && "author" in item && "recipient" in item;
  const isSaid = item.title.toLowerCase().includes(genre.toLowerCase());
  if (isLetter || (isSaid && item.type !== "personal_communication")) return undefined;
  return shield(genreWords(genre, language));
}

/** "[document 7]" stands where an edition prints no heading: its number is said anyway, so who wrote it is enough. */
const isNumberAlone = (item: CslItem): boolean =>
  "author" in item &&
  typeof item["number"] === "string" &&
  item.title === `[document ${item["number"]}]`;

/** Marks the end of a date in words, so that nothing grows on it. */
function withEndOfWords(date: CslDate): CslDate {
  return date.literal === undefined ? date : { literal: `${date.literal}${END_OF_WORDS}` };
}
