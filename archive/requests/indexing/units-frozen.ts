import type { UnitId } from "../../model/ids";
import { readMembersFile } from "../../model/members-file";
import { titleKey } from "../../model/member-key";
import type { CatalogueTables } from "../ports";

/** Sets kept read: a query asks for one, and asks again at each stroke. */
const READ = 2;

/** Finds the units of the frozen sets with a name, or of the one with an id. */
export function frozenUnits(
  tables: Pick<CatalogueTables, "keptSets" | "membersOf">,
): (name: string) => readonly UnitId[] {
  // By digest: the members of one can never change.
  const read = new Map<string, readonly UnitId[]>();
  return (name) => {
    const wanted = titleKey(name);
    return tables.keptSets().flatMap(({ set }) => {
      if (set.kind !== "frozen" || (set.id !== wanted && titleKey(set.title) !== wanted)) return [];
      const known = read.get(set.digest);
      const units =
        known ?? (readMembersFile(tables.membersOf(set.id)) ?? []).map(({ unit }) => unit);
      read.set(set.digest, units);
      for (const old of [...read.keys()].slice(0, -READ)) read.delete(old);
      return units;
    });
  };
}
