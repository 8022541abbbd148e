import type { Interpretation } from "../../../archive/contract/search";
import type { Row } from "./row";
import { textOfRow } from "./write-rows";

type Steps = NonNullable<Interpretation["steps"]>;

/**
 * How many documents were left after each row, by its key, as far as it is a step of what ran. Words of which any will do are one step
 * of several, and have none of their own.
 * @param text what the rows write, and what the steps tell of
 */
export function leftBy(
  rows: readonly Row[],
  text: string,
  steps: Steps,
): ReadonlyMap<number, number> {
  const left = new Map<number, number>();
  let from = 0;
  for (const row of rows) {
    const own = textOfRow(row);
    if (own === "") continue;
    // Written together the rows may stand otherwise than each alone.
    if (!text.startsWith(own, from)) break;
    const end = from + own.length;
    const last = steps.findLast(({ at }) => at !== null && at[0] >= from && at[1] <= end);
    if (last !== undefined) left.set(row.key, last.left);
    from = end + 1;
  }
  return left;
}
