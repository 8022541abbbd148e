import type { Authority } from "../../model/authority";
import type { AuthorityId } from "../../model/ids";
import type { Unit } from "../../model/unit";
import { hasBit } from "../../search/engine/bits";
import type { Desk, OpenArchive } from "../desk";

/** Authorities of a unit's agents, under the ids that the unit has: a merged one speaks through the record that it was merged into. */
export function authoritiesOf(open: OpenArchive, { agents }: Unit): readonly Authority[] {
  const ids = new Set(agents.flatMap(({ id }) => (id === null ? [] : [id])));
  return [...ids].flatMap((id) => {
    const authority = open.index.names().standing(id);
    return authority === null ? [] : [{ ...authority, id }];
  });
}

/** How many units that this reader may see name the authority: a count must not tell of what is withheld. */
export function itemsNaming(desk: Desk, { index }: OpenArchive, id: AuthorityId): number {
  const docs = index.unitsNaming(id);
  const visible = index.visible({ reader: desk.reader, today: desk.now().slice(0, 10) });
  return visible === null ? docs.length : docs.filter((doc) => hasBit(visible, doc)).length;
}
