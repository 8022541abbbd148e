import { asSearch, library, type LibraryQuery, type Route } from "../../routes/route";
import { goTo } from "../../routes/use-route";
import { useRequest } from "../../state/use-request";

type ItemRoute = Extract<Route, { readonly screen: "item" }>;

/** Walking the hits of a search from inside an item: which one this is, the one before and the one after. */
export interface Walker {
  readonly at: number;
  readonly total: number;
  readonly query: LibraryQuery;
  /** Forms that matched in this hit. */
  readonly forms: readonly string[];
  readonly mayGo: (by: 1 | -1) => boolean;
  readonly go: (by: 1 | -1) => void;
}

export function useWalker(route: ItemRoute): Walker | null {
  const { hit, query } = route;
  const from = Math.max(0, (hit ?? 0) - 1);
  const asked = useRequest(
    "search",
    hit === null || query === null ? null : asSearch(query, from, 3),
  );
  const answer = asked.last;
  if (answer === null || hit === null || query === null) return null;
  const neighbour = (by: 1 | -1) => answer.hits[hit + by - from];
  const here = answer.hits[hit - from];
  const marked = here?.marks.map(([start, end]) => here.snippet.slice(start, end)) ?? [];
  return {
    at: hit,
    total: answer.total,
    query,
    forms: [...(here?.matched.map(({ form }) => form) ?? []), ...marked],
    mayGo: (by) => hit + by >= 0 && neighbour(by) !== undefined,
    go: (by) => {
      const next = neighbour(by);
      if (next !== undefined && hit + by >= 0)
        goTo({ screen: "item", id: next.id, query, hit: hit + by, reading: null }, "replace");
    },
  };
}

/** Back to the list of hits, with this one chosen. */
export const backToSearch = (walker: Walker, id: string): void => goTo(library(walker.query, id));
