import type { Certainty } from "../certainty";
import type { Unit } from "../unit";

/** The members of a unit that hold several values, each in a role of its own, by the id of their field. */
export const rolesIn = {
  date: "dates",
  agent: "agents",
  place: "places",
  handling: "handling",
} as const;
export type RoledField = keyof typeof rolesIn;

export const isRoled = (id: string): id is RoledField => Object.hasOwn(rolesIn, id);

type RoledValue = NonNullable<Unit[(typeof rolesIn)[RoledField]]>[number];

/** What a value is to the unit: a date of sending, a place of receipt, a note of who drafted it. */
export const roleOf = (value: RoledValue): string => ("kind" in value ? value.kind : value.role);

/** The values of such a field, with who says so; null for a field that is one thing. */
export function valuesByRole(
  unit: Unit,
  id: string,
):
  | readonly {
      readonly role: string;
      readonly source: string | null;
      readonly certainty: Certainty | null;
    }[]
  | null {
  if (!isRoled(id)) return null;
  const values: readonly RoledValue[] = unit[rolesIn[id]] ?? [];
  return values.map((one) => ({
    role: roleOf(one),
    source: one.source ?? null,
    certainty: one.certainty ?? null,
  }));
}
