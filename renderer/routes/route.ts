import { idOf, parseCompare, type CompareRoute } from "./compare-route";
import { parseItem, type ItemRoute } from "./item-route";
import { everything, readQuery, writeQuery, type LibraryQuery } from "./library-query";

export {
  asSearch,
  everything,
  excludedOf,
  type FacetName,
  FACETS,
  type LibraryQuery,
  orderOf,
  ORDERS,
} from "./library-query";

/** Where the reader is. It stands in the address, so that back, forward and reload keep the place. */
export type Route =
  | {
      readonly screen: "library";
      readonly query: LibraryQuery;
      /** The chosen unit; its preview is shown. */
      readonly chosen: string | null;
    }
  | ItemRoute
  | {
      readonly screen: "review";
      /** A unit with all beneath it, `import` for what came last, null for the archive. */
      readonly within: string | null;
      /** The unit at hand; null for the first that is open. */
      readonly unit: string | null;
    }
  | {
      readonly screen: "transcribe";
      readonly id: string;
      /** The reading at hand, `new` for one that is not there yet; null for the first. */
      readonly reading: string | null;
    }
  | CompareRoute
  | {
      readonly screen: "import";
      /** The import whose report is shown; null for the one at hand, or the list of all. */
      readonly id: string | null;
    }
  | {
      readonly screen: "names";
      /** The chosen record; null for the first. */
      readonly id: string | null;
    }
  | {
      readonly screen: "terms";
      /** The chosen term set; null for the first. */
      readonly id: string | null;
    }
  | {
      readonly screen: "notebook";
      /** The list shown; null for the notes. */
      readonly list: string | null;
    }
  | {
      readonly screen: "manual";
      /** A chapter; null for the first. */
      readonly id: string | null;
    }
  | {
      readonly screen: "timeline";
      /** What is sought; its date is the brush. */
      readonly query: LibraryQuery;
      /** What stands under the bars. */
      readonly view: "documents" | "letters" | "table";
      /** The time looked at, EDTF; null for all. */
      readonly look: string | null;
      /** Keys of whose letters are listed: one, or two for what passed between them. */
      readonly who: readonly string[];
    }
  | SearchesRoute
  | { readonly screen: "packet" }
  | { readonly screen: "check" }
  | { readonly screen: "keeping" }
  | { readonly screen: "checkPacket" }
  | { readonly screen: "ledger" };

/** Saved searches, frozen sets and the log. */
export interface SearchesRoute {
  readonly screen: "searches";
  /** A set, or `log`; null for the first. */
  readonly id: string | null;
  /** The set that is set beside it, or what the library searches for. */
  readonly beside: string | null;
  readonly query: LibraryQuery | null;
}

export const review = (within: string | null = null, unit: string | null = null): Route => ({
  screen: "review",
  within,
  unit,
});

export const termsOf = (id: string | null = null): Route => ({ screen: "terms", id });

export const namesOf = (id: string | null = null): Route => ({ screen: "names", id });

/** @param id of a saved search or frozen set, or `log` @param beside of the one set beside it @param query instead of that, what the library searches for */
export const searchesOf = (
  id: string | null = null,
  beside: string | null = null,
  query: LibraryQuery | null = null,
): SearchesRoute => ({ screen: "searches", id, beside, query });

/** @param id of a chapter of the manual */
export const manualOf = (id: string | null = null): Route => ({ screen: "manual", id });

export const library = (query = everything, chosen: string | null = null): Route => ({
  screen: "library",
  query,
  chosen,
});

export const timelineOf = (query = everything): Route => ({
  screen: "timeline",
  query,
  view: "documents",
  look: null,
  who: [],
});

type Screen = Route["screen"];
type At<S extends Screen> = Extract<Route, { readonly screen: S }>;

const setAll = (params: URLSearchParams, values: Readonly<Record<string, string | null>>) => {
  for (const [name, value] of Object.entries(values)) if (value !== null) params.set(name, value);
};

/** What of each screen's place stands behind the path of its address. */
const writers: { readonly [S in Screen]?: (route: At<S>, into: URLSearchParams) => void } = {
  library({ query, chosen }, into) {
    writeQuery(query, into);
    setAll(into, { chosen });
  },
  item({ query, hit, reading, at }, into) {
    if (query !== null) writeQuery(query, into);
    setAll(into, { hit: hit === null ? null : String(hit), reading, at: at?.join("-") ?? null });
  },
  compare: ({ reading, beside, besideReading }, into) =>
    setAll(into, { reading, with: beside, withReading: besideReading }),
  transcribe: ({ reading }, into) => setAll(into, { reading }),
  review: ({ within, unit }, into) => setAll(into, { within, unit }),
  searches({ beside, query }, into) {
    if (query !== null) writeQuery(query, into);
    setAll(into, { with: beside ?? (query === null ? null : "query") });
  },
  notebook: ({ list }, into) => setAll(into, { list }),
  timeline({ query, view, look, who }, into) {
    writeQuery(query, into);
    setAll(into, { view: view === "documents" ? null : view, look });
    for (const key of who) into.append("who", key);
  },
};

/** The route of each screen's address; null where it is not understood. */
const readers: {
  readonly [S in Screen]: (params: URLSearchParams, id: string) => At<S> | null;
} = {
  library: (params) => ({
    screen: "library",
    query: readQuery(params),
    chosen: params.get("chosen"),
  }),
  item: (params, given) => {
    const id = idOf("rec", given);
    return id === null ? null : parseItem(id, params);
  },
  transcribe: (params, given) => {
    const id = idOf("rec", given);
    return id === null ? null : { screen: "transcribe", id, reading: params.get("reading") };
  },
  compare: (params, given) => parseCompare(given, params),
  review: (params) => ({
    screen: "review",
    within: params.get("within"),
    unit: params.get("unit"),
  }),
  import: (_params, id) => ({ screen: "import", id: idOf("imp", id) }),
  names: (_params, id) => ({ screen: "names", id: idOf("agt", id) }),
  terms: (_params, id) => ({ screen: "terms", id: idOf("not", id) }),
  searches: (params, id) => ({
    screen: "searches",
    id: id === "log" ? id : idOf("set", id),
    beside: idOf("set", params.get("with") ?? ""),
    query: params.get("with") === "query" ? readQuery(params) : null,
  }),
  notebook: (params) => ({ screen: "notebook", list: params.get("list") }),
  manual: (_params, id) => ({ screen: "manual", id: /^[a-z-]+$/.test(id) ? id : null }),
  timeline: (params) => ({
    screen: "timeline",
    query: readQuery(params),
    view: (["letters", "table"] as const).find((one) => one === params.get("view")) ?? "documents",
    look: params.get("look"),
    who: params.getAll("who").slice(0, 2),
  }),
  packet: () => ({ screen: "packet" }),
  check: () => ({ screen: "check" }),
  keeping: () => ({ screen: "keeping" }),
  checkPacket: () => ({ screen: "checkPacket" }),
  ledger: () => ({ screen: "ledger" }),
};

/** Every screen that has an address: what is promised of all screens is tried on these. */
export const SCREENS = Object.keys(readers) as readonly Screen[];

/** The route as the fragment of the address, without `#`. */
export function formatRoute(route: Route): string {
  const params = new URLSearchParams();
  const write = writers[route.screen] as
    ((route: Route, into: URLSearchParams) => void) | undefined;
  write?.(route, params);
  const text = params.toString();
  return text === "" ? pathOf(route) : `${pathOf(route)}?${text}`;
}

const pathOf = (route: Route): string =>
  "id" in route && route.id !== null ? `/${route.screen}/${route.id}` : `/${route.screen}`;

/** The route of an address's fragment; what is not understood leads to the library. */
export function parseRoute(fragment: string): Route {
  const [path = "", search = ""] = fragment.replace(/^#/, "").split("?", 2);
  const params = new URLSearchParams(search);
  const [, screen = "", id = ""] = path.split("/");
  const read = Object.hasOwn(readers, screen) ? readers[screen as Screen] : readers.library;
  return read(params, id) ?? library(readQuery(params), params.get("chosen"));
}
