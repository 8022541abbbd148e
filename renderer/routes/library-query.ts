import type { Input } from "../../archive/contract";
import type { HitOrder } from "../../archive/contract/search";
import type { UnitId } from "../../archive/model/ids";
import type { SearchQuestion } from "../../archive/model/kept-set";

/** Facets that can be chosen and excluded. Names are a record's id, or `~` and the name as written. */
export const FACETS = [
  "type",
  "language",
  "level",
  "classification",
  "from",
  "to",
  "place",
  "repository",
] as const;
export type FacetName = (typeof FACETS)[number];
type Excluded<F extends FacetName = FacetName> = `not${Capitalize<F>}`;

/** Where the excluded values of a facet stand. */
export const excludedOf = (facet: FacetName): Excluded =>
  `not${facet.charAt(0).toUpperCase()}${facet.slice(1)}` as Excluded;

type Choices = Readonly<Record<FacetName | Excluded, readonly string[]>>;

/** What the reader looks for: the words, and what narrows them. */
export interface LibraryQuery extends Choices {
  readonly text: string;
  /** EDTF interval of years or days: `1907/1908`, `1907-11-03/1907-11-16`. */
  readonly date: string | null;
  readonly within: string | null;
  /** Expand names through the authorities. */
  readonly names: boolean;
  /** In which order the hits come; null for the usual one. */
  readonly order: HitOrder | null;
}

/** Orders that a reader may choose; the first is the usual one while words are sought. */
export const ORDERS = [
  "closest",
  "relevance",
  "oldest",
  "newest",
  "aid",
] as const satisfies readonly HitOrder[];

/** The order of the hits of a query. Without words only what is known of the documents can order them. */
export const orderOf = ({ text, order }: Pick<LibraryQuery, "text" | "order">): HitOrder =>
  text.trim() === ""
    ? order === "oldest" || order === "newest"
      ? order
      : "aid"
    : (order ?? ORDERS[0]);

const lists = FACETS.flatMap((facet) => [facet, excludedOf(facet)] as const);
const listed = (read: (list: FacetName | Excluded) => readonly string[]): Choices =>
  Object.fromEntries(lists.map((list) => [list, read(list)])) as Choices;

export const everything: LibraryQuery = {
  ...listed(() => []),
  text: "",
  date: null,
  within: null,
  names: true,
  order: null,
};

/** Writes it into an address. */
export function writeQuery(query: LibraryQuery, into: URLSearchParams): void {
  if (query.text !== "") into.set("q", query.text);
  for (const list of lists) for (const value of query[list]) into.append(list, value);
  if (query.date !== null) into.set("date", query.date);
  if (query.within !== null) into.set("within", query.within);
  if (!query.names) into.set("names", "no");
  if (query.order !== null) into.set("order", query.order);
}

export function readQuery(from: URLSearchParams): LibraryQuery {
  return {
    ...listed((list) => from.getAll(list)),
    text: from.get("q") ?? "",
    date: from.get("date"),
    within: from.get("within"),
    names: from.get("names") !== "no",
    order: ORDERS.find((one) => one === from.get("order")) ?? null,
  };
}

/** The question that a query asks of the archive. */
export function asSearch(query: LibraryQuery, offset: number, limit: number): Input<"search"> {
  return {
    text: query.text,
    limit,
    offset,
    names: query.names,
    order: orderOf(query),
    narrowing: {
      ...chosenIn(query, (facet) => facet),
      date: query.date,
      within: query.within as UnitId | null,
      not: chosenIn(query, excludedOf),
    },
  };
}

/** The query as it is kept: a saved search asks the same again. */
export function asQuestion(query: LibraryQuery): SearchQuestion {
  const { text, names, narrowing } = asSearch(query, 0, 1);
  return { text, names, narrowing, ...(query.order === null ? {} : { order: query.order }) };
}

/** The query of a question that was kept. */
export function questionQuery({ text, names, narrowing, order }: SearchQuestion): LibraryQuery {
  return {
    ...listed(() => []),
    ...Object.fromEntries(
      FACETS.flatMap((facet) => [
        [facet, narrowing?.[facet] ?? []],
        [excludedOf(facet), narrowing?.not[facet] ?? []],
      ]),
    ),
    text,
    names,
    date: narrowing?.date ?? null,
    within: narrowing?.within ?? null,
    order: order ?? null,
  };
}

const chosenIn = (query: LibraryQuery, list: (facet: FacetName) => FacetName | Excluded) =>
  Object.fromEntries(FACETS.map((facet) => [facet, query[list(facet)]])) as Readonly<
    Record<FacetName, readonly string[]>
  >;
