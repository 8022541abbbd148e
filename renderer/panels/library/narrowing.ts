import { excludedOf, type FacetName, FACETS, type LibraryQuery } from "../../routes/route";

export type FacetState = "free" | "chosen" | "excluded";

export function facetState(query: LibraryQuery, facet: FacetName, value: string): FacetState {
  if (query[facet].includes(value)) return "chosen";
  return query[excludedOf(facet)].includes(value) ? "excluded" : "free";
}

/** The query with one value of a facet chosen, excluded or let go. */
export function withFacet(
  query: LibraryQuery,
  facet: FacetName,
  value: string,
  state: FacetState,
): LibraryQuery {
  const list = excludedOf(facet);
  const set = (values: readonly string[], isIn: boolean) => [
    ...values.filter((one) => one !== value),
    ...(isIn ? [value] : []),
  ];
  return {
    ...query,
    [facet]: set(query[facet], state === "chosen"),
    [list]: set(query[list], state === "excluded"),
  };
}

/** Words, and phrases with what belongs to them. */
const partsOf = (text: string): readonly string[] => text.match(/[^\s"]*"[^"]*"\S*|\S+/g) ?? [];

/** Whether a clause of one word stands in the words, with a minus or without; not in brackets. */
export function clauseState(text: string, clause: string): FacetState {
  const parts = partsOf(text);
  if (parts.includes(clause)) return "chosen";
  return parts.includes(`-${clause}`) ? "excluded" : "free";
}

/** The words with a clause put at their end, excluded or taken out. */
export function withClause(text: string, clause: string, state: FacetState): string {
  const rest = partsOf(text).filter((part) => part !== clause && part !== `-${clause}`);
  const own = state === "free" ? [] : [state === "chosen" ? clause : `-${clause}`];
  return [...rest, ...own].join(" ");
}

/** The words with every one required: `lamp glass` becomes `+lamp +glass`. Words with a sign of their own keep it. */
export function requireAll(text: string): string {
  return partsOf(text)
    .map((part) => (/^[+\-(]|^OR$/.test(part) ? part : `+${part}`))
    .join(" ");
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
  const { text, date, within } = query;
  const isNarrowed = FACETS.some(
    (facet) => query[facet].length > 0 || query[excludedOf(facet)].length > 0,
  );
  return text.trim() !== "" || date !== null || within !== null || isNarrowed;
}
