import type { UnitId } from "../../model/ids";
import { readMembersFile } from "../../model/members-file";
import { titleKey } from "../../model/member-key";
import type { CatalogueTables } from "../ports";

/** Units of the frozen sets with this name, or of the one with this id. */
export function unitsFrozen(
  tables: Pick<CatalogueTables, "keptSets" | "membersOf">,
  name: string,
): ReadonlySet<UnitId> {
  const wanted = titleKey(name);
  const units = new Set<UnitId>();
  for (const { set } of tables.keptSets())
    if (set.kind === "frozen" && (set.id === wanted || titleKey(set.title) === wanted))
      for (const { unit } of readMembersFile(tables.membersOf(set.id)) ?? []) units.add(unit);
  return units;
}
