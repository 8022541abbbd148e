import type { KeptSet } from "../../model/kept-set";
import type { SetId, UnitId } from "../../model/ids";

/** A unit as far as sets must know it. */
export interface UnitHead {
  readonly unit: UnitId;
  readonly doc: number;
  readonly version: number;
  readonly withdrawn: boolean;
}

/** Saved searches and frozen sets in the catalogue. */
export interface KeptSetTables {
  /** @param members the file of a frozen set; null for a saved search */
  putKeptSet(kept: KeptSet, members: string | null): void;
  keptSet(id: SetId): KeptSet | null;
  /** Those that stand, oldest first. */
  keptSets(): readonly KeptSet[];
  /** The file of a frozen set's members; empty for a saved search. */
  membersOf(id: SetId): string;
  /** null for a unit that the archive does not have. */
  unitHead(unit: UnitId): UnitHead | null;
  unitHeadByDoc(doc: number): UnitHead | null;
}
