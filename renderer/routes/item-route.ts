import { readQuery, type LibraryQuery } from "./library-query";

/** One document. */
export interface ItemRoute {
  readonly screen: "item";
  readonly id: string;
  /** The search that led here, and the place of this hit in it, from 0. */
  readonly query: LibraryQuery | null;
  readonly hit: number | null;
  /** The reading shown; null for the first. */
  readonly reading: string | null;
  /** The place that it is to show: [start, end) in UTF-16 code units. */
  readonly at?: readonly [number, number] | undefined;
}

export function parseItem(id: string, params: URLSearchParams): ItemRoute {
  const hit = /^\d+$/.exec(params.get("hit") ?? "");
  const at = /^(\d{1,9})-(\d{1,9})$/.exec(params.get("at") ?? "");
  return {
    screen: "item",
    id,
    query: hit === null ? null : readQuery(params),
    hit: hit === null ? null : Number(hit[0]),
    reading: params.get("reading"),
    ...(at === null ? {} : { at: [Number(at[1]), Number(at[2])] as const }),
  };
}
