import type { UnitId } from "../../model/ids";

type Units = ReadonlySet<UnitId>;

/** Those of the first that the second has too, by id. */
export const inBoth = (first: Units, second: Units): readonly UnitId[] =>
  [...first].filter((unit) => second.has(unit)).sort();

/** Those of the first that the second has not, by id. */
export const onlyIn = (first: Units, second: Units): readonly UnitId[] =>
  [...first].filter((unit) => !second.has(unit)).sort();
