import type { Handlers } from "../contract";
import type { Dossier } from "../contract/dossier";
import { mayRead, seesAll } from "../model/access";
import { ArchiveError } from "../model/archive-error";
import type { UnitId } from "../model/ids";
import { type Desk, type OpenArchive, openArchive } from "./desk";
import { authoritiesOf, itemsNaming } from "./names/authorities-of";
import type { UnitRow } from "./ports";
import { readTranscription } from "./stored-unit";

/**
 * A unit that this reader may see.
 * @throws ArchiveError `request.no-unit` (also for one that is withheld: its existence is not told)
 */
export function readableUnit(desk: Desk, open: OpenArchive, id: UnitId): UnitRow {
  const row = open.tables.unit(id);
  if (row === null || row.unit.withdrawn !== null || !maySee(desk, open, row))
    throw new ArchiveError(
      "request.no-unit",
      `This archive has no unit ${id} that you may see.`,
      "Look for it in the finding aid, or search for its title.",
    );
  return row;
}

/** Restriction is inherited: a unit beneath a restricted one is restricted. */
export function maySee(
  desk: Pick<Desk, "reader" | "now">,
  open: OpenArchive,
  { unit }: UnitRow,
): boolean {
  // A keeper asks this of thousands of units at a time.
  if (seesAll(desk.reader)) return true;
  const today = desk.now().slice(0, 10);
  return [unit.access, ...open.tables.accessAbove(unit.id)].every((access) =>
    mayRead(access, desk.reader, today),
  );
}

/** The nearest unit, itself or above, whose condition keeps visitors out today. */
function withheldBy(desk: Desk, open: OpenArchive, row: UnitRow): Dossier["withheld"] {
  const today = desk.now().slice(0, 10);
  const shut = [row, ...ancestors(open, row).toReversed()].find(
    ({ unit }) => !mayRead(unit.access, "visitor", today),
  );
  return shut === undefined
    ? null
    : { by: shut.unit.id, title: shut.unit.title, access: shut.unit.access };
}

/** From the top down to the unit's parent. */
export function ancestors(open: OpenArchive, row: UnitRow): readonly UnitRow[] {
  const path: UnitRow[] = [];
  let parent = row.unit.parent;
  while (parent !== null) {
    const above = open.tables.unit(parent);
    if (above === null) break;
    path.unshift(above);
    parent = above.unit.parent;
  }
  return path;
}

/** The whole dossier of a unit. */
export const dossier =
  (desk: Desk): Handlers["dossier"] =>
  async ({ id }) => {
    const open = openArchive(desk);
    const row = readableUnit(desk, open, id);
    const { unit, version } = row;
    const siblings = visibleChildren(desk, open, unit.parent);
    const at = siblings.indexOf(id);
    const above = ancestors(open, row);
    return {
      unit,
      version,
      withheld: withheldBy(desk, open, row),
      inheritedCustody: unit.custody.length > 0 ? null : custodyAbove(above),
      path: above.map(({ unit: { id: ancestor, title, referenceCode } }) => ({
        id: ancestor,
        title,
        referenceCode,
      })),
      children: visibleChildren(desk, open, id),
      transcriptions: await Promise.all(
        unit.transcriptions.map((head) => readTranscription(open.store, head)),
      ),
      events: open.tables.eventsOf(id),
      names: namesOf(desk, open, row),
      previous: siblings[at - 1] ?? null,
      next: siblings[at + 1] ?? null,
    };
  };

/** Units beneath one that this reader may see (null: at the top), as far as they may be seen too, in their order. */
export function visibleChildren(
  desk: Desk,
  { tables }: OpenArchive,
  parent: UnitId | null,
): readonly UnitId[] {
  const today = desk.now().slice(0, 10);
  return tables
    .kin(parent)
    .filter(
      ({ withdrawn, access }) =>
        !withdrawn && (access === null || mayRead(access, desk.reader, today)),
    )
    .map(({ id }) => id);
}

/** What holds for a whole fonds is said once, at the fonds. */
function custodyAbove(above: readonly UnitRow[]): Dossier["inheritedCustody"] {
  const nearest = above.findLast(({ unit }) => unit.custody.length > 0)?.unit;
  if (nearest === undefined) return null;
  return { from: nearest.id, title: nearest.title, custody: nearest.custody };
}

/** Authorities of the unit, with how many units name them. */
export function namesOf(desk: Desk, open: OpenArchive, { unit }: UnitRow): Dossier["names"] {
  return authoritiesOf(open, unit).map(({ id, preferred, variants }) => ({
    id,
    preferred,
    variants,
    items: itemsNaming(desk, open, id),
  }));
}
