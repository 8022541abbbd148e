import type { Unit } from "./unit";
import type { UnitDate } from "./unit-date";

const ORDER: readonly UnitDate["role"][] = [
  "created",
  "sent",
  "content",
  "published",
  "copied",
  "received",
  "transmitted",
];

/** The date that stands for the unit where there is room for one: when it was made, else sent, and so on. */
export function mainDate(unit: Pick<Unit, "dates">): UnitDate | null {
  for (const role of ORDER) {
    const date = unit.dates.find((one) => one.role === role);
    if (date !== undefined) return date;
  }
  return null;
}

/** The main date as the document has it; empty for an undated unit. */
export const writtenDate = (unit: Pick<Unit, "dates">): string => mainDate(unit)?.display ?? "";
