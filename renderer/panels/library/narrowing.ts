import type { LibraryQuery } from "../../routes/route";

/** Facets that can be chosen and, some of them, excluded. */
export type FacetName = "level" | "type" | "language";
export type FacetState = "free" | "chosen" | "excluded";

const excluding = { type: "notType", language: "notLanguage" } as const;

export const mayExclude = (facet: FacetName): facet is "type" | "language" => facet !== "level";

export function facetState(query: LibraryQuery, facet: FacetName, value: string): FacetState {
  if (query[facet].includes(value)) return "chosen";
  return mayExclude(facet) && query[excluding[facet]].includes(value) ? "excluded" : "free";
}

/** The query with one value of a facet chosen, excluded or let go. */
export function withFacet(
  query: LibraryQuery,
  facet: FacetName,
  value: string,
  state: FacetState,
): LibraryQuery {
  const without = (list: readonly string[]) => list.filter((one) => one !== value);
  const chosen = without(query[facet]);
  const next = { ...query, [facet]: state === "chosen" ? [...chosen, value] : chosen };
  if (!mayExclude(facet)) return next;
  const list = excluding[facet];
  const excluded = without(query[list]);
  return { ...next, [list]: state === "excluded" ? [...excluded, value] : excluded };
}

/** The words with every one required: `lamp glass` becomes `+lamp +glass`. Words with a sign of their own keep it. */
export function requireAll(text: string): string {
  const parts = text.match(/[^\s"]*"[^"]*"\S*|\S+/g) ?? [];
  return parts.map((part) => (/^[+\-(]|^OR$/.test(part) ? part : `+${part}`)).join(" ");
}

/** The words with one replaced wherever it stands alone, in brackets too. */
export function replaceWord(text: string, word: string, by: string): string {
  return text
    .split(/(\s+|[()]|^[+\-=]+|(?<=[\s(])[+\-=]+)/)
    .map((part) => (part?.toLowerCase() === word.toLowerCase() ? by : part))
    .join("");
}

/** Whether anything narrows or seeks. */
export function isSeeking(query: LibraryQuery): boolean {
  const { text, level, type, language, date, within, notType, notLanguage } = query;
  const lists = [level, type, language, notType, notLanguage];
  return text.trim() !== "" || date !== null || within !== null || lists.some((l) => l.length > 0);
}
