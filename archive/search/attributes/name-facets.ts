import { documentsOf, type Bits } from "../engine/bits";
import type { Ancestry } from "./ancestry";
import { createNameColumn, type NameColumn } from "./name-column";
import type { ValueCount } from "./value-column";

/** Facets whose values are names: who sent it, to whom, where, who holds it. */
export type NameFacet = "from" | "to" | "place" | "repository";
export const NAME_FACETS = ["from", "to", "place", "repository"] as const;

/** Names told of one facet, besides those that are asked for. */
const MOST = 60;

/** A name as written, or with the record that it is linked to. */
type GivenName = string | readonly [name: string, record: string];
export type GivenNames = Partial<Readonly<Record<NameFacet, readonly GivenName[]>>>;

/** Names by document. A value is the record's id, or `~` and the name as written. What lies beneath a held unit is held by the same. */
export interface NameFacets {
  set(doc: number, names: GivenNames | undefined): void;
  /** To be told of every change of documents: who holds what is worked out anew when it is asked for. */
  change(): void;
  /** To be told when records were merged or parted. */
  rename(): void;
  select(facet: NameFacet, values: readonly string[], alive: Bits): Bits;
  /** The most frequent names. @param keep values that are told, too, when they count anything */
  count(facet: NameFacet, documents: Uint32Array, keep: readonly string[]): readonly ValueCount[];
}

/** @param standing the value that speaks for another one now: records are merged */
export function createNameFacets(
  ancestry: Ancestry,
  alive: () => Bits,
  standing: (value: string) => string,
): NameFacets {
  const columns = {
    from: createNameColumn(),
    to: createNameColumn(),
    place: createNameColumn(),
    repository: createNameColumn(),
  };
  let held: Int32Array | null = null;
  const via = (facet: NameFacet) =>
    facet === "repository" ? (held ??= heldVia(columns.repository, ancestry, alive())) : null;
  return {
    set(doc, names) {
      for (const facet of NAME_FACETS) columns[facet].set(doc, (names?.[facet] ?? []).map(valueOf));
    },
    change: () => void (held = null),
    rename() {
      for (const facet of NAME_FACETS) columns[facet].forget();
    },
    select(facet, values, among) {
      const wanted = new Set(values.map(standing));
      return columns[facet].select((value) => wanted.has(standing(value)), among, via(facet));
    },
    count: (facet, documents, keep) =>
      columns[facet].count(documents, {
        via: via(facet),
        standing,
        most: MOST,
        keep: new Set(keep.map(standing)),
      }),
  };
}

const valueOf = (name: GivenName): string => (typeof name === "string" ? `~${name}` : name[1]);

/** For each document, the one whose holder is its own: itself, or that of the nearest unit above that names one; 0 for none. */
function heldVia(own: NameColumn, ancestry: Ancestry, alive: Bits): Int32Array {
  const via = new Int32Array(alive.length * 32);
  const done = new Uint8Array(via.length);
  const path: number[] = [];
  for (const doc of documentsOf(alive)) {
    let at = doc;
    // A circle, which a damaged archive may hold, ends where it began.
    while (at > 0 && done[at] === 0) {
      done[at] = 1;
      if (own.has(at)) {
        via[at] = at;
        break;
      }
      path.push(at);
      at = ancestry.above(at, alive);
    }
    for (const step of path) via[step] = via[at] ?? 0;
    path.length = 0;
  }
  return via;
}
