import { ArchiveError } from "../../model/archive-error";
import type { Changed } from "../../model/changed";
import type { Authority } from "../../model/authority";
import type { AuthorityId, UnitId } from "../../model/ids";
import type { EventType } from "../../model/provenance-event";
import { Unit } from "../../model/unit";
import type { Desk, OpenArchive } from "../desk";
import { changedBy } from "../editing/change-units";
import type { EventDraft, ObjectChange } from "../ports";
import { recordMade } from "../record";
import { readWholeUnit, unitChange } from "../stored-unit";
import { authorityChange, readAuthority } from "./stored-authority";

/** The pen of one transaction over names and the units that name them. */
export interface NamePen {
  /** A record that is not in the archive yet. */
  make(authority: Authority, detail: string): void;
  change(authority: Authority, version: number, detail: string): void;
  /** Changes a unit's agents or answers; one that stays as it is leaves no trace. */
  changeUnit(id: UnitId, detail: string, next: (unit: Unit) => Unit): Promise<boolean>;
}

/**
 * Writes everything that the work lays down in one transaction, or nothing.
 * @throws ArchiveError `store.*`, and what the work throws
 */
export async function changeNames(
  desk: Desk,
  open: OpenArchive,
  work: (pen: NamePen) => Promise<void>,
): Promise<readonly Changed[]> {
  const changes: ObjectChange[] = [];
  const events: EventDraft[] = [];
  const before = new Map<string, number>();
  const lay = (change: ObjectChange, version: number, type: EventType) => {
    before.set(change.object, version);
    changes.push(change);
    events.push({ type, object: change.object, detail: change.message });
  };
  const pen: NamePen = {
    make: (authority, detail) => lay(authorityChange(authority, detail), 0, "creation"),
    change: (authority, version, detail) =>
      lay(authorityChange(authority, detail), version, "metadata modification"),
    async changeUnit(id, detail, next) {
      const { unit, version } = await readWholeUnit(open.store, id);
      // Parsed again, for the order of its fields: the same unit must be the same bytes.
      const changed = Unit.parse(next(unit));
      if (JSON.stringify(changed) === JSON.stringify(unit)) return false;
      lay(unitChange(changed, [], detail), version, "metadata modification");
      return true;
    },
  };
  const make = async () => {
    await work(pen);
    return { changes, events };
  };
  return changedBy(await recordMade(desk, open, make), before);
}

/** The units whose agents or answers point to the authority, also through records that were merged into it. */
export function unitsPointingTo(
  { index, tables }: OpenArchive,
  id: AuthorityId,
): readonly UnitId[] {
  return index.unitsPointingTo(id).flatMap((doc) => tables.unitByDoc(doc)?.unit.id ?? []);
}

/** @throws ArchiveError `request.changed-meanwhile` */
export async function readUnchanged(open: OpenArchive, id: AuthorityId, seen: number) {
  const found = await readAuthority(open.store, id);
  if (found.version === seen) return found;
  throw new ArchiveError(
    "request.changed-meanwhile",
    `“${found.authority.preferred}” was changed meanwhile by someone else or in another window.`,
    "Look at it as it is now, then make your change again.",
  );
}
