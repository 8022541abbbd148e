import type { Unit } from "../../model/unit";

/** What a search field may read: a unit and its own words (never those of its parts). */
export interface Searchable {
  readonly unit: Unit;
  /** All its readings, one after the other. */
  readonly text: string;
}

/** A field of the index. `boost` multiplies its weight, as in lunr. */
export interface SearchField {
  readonly id: string;
  readonly label: string;
  readonly boost: number;
  read(item: Searchable): string;
}
