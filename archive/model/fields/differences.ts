import type { Claim } from "../certainty";
import type { ClaimedField } from "../elements";
import type { Unit } from "../unit";
import { fields } from "./registry";
import { valuesByRole } from "./values-by-role";

/** What two states of a description say differently in one field. */
export interface FieldDifference {
  /** `title`, `date.received`, `title.source`; for what is no field its member: `parent`, `withdrawn`, `transcriptions`. */
  readonly field: string;
  /** As the field shows its value; empty when there is none. */
  readonly before: string;
  readonly after: string;
}

/** What is kept of a unit beside the fields of its description. */
const OTHERS = ["parent", "position", "withdrawn", "facsimiles", "custody", "proposals"] as const;

/** What differs between two states of a unit, field by field, in the order of the fields. */
export function differences(before: Unit, after: Unit): readonly FieldDifference[] {
  return [
    ...fields.flatMap((field) =>
      (field.roles.length === 0 ? [null] : field.roles).map((role) => ({
        field: role === null ? field.id : `${field.id}.${role}`,
        before: field.id === "date" && !hasRole(before, role) ? "" : field.show(before, role),
        after: field.id === "date" && !hasRole(after, role) ? "" : field.show(after, role),
      })),
    ),
    ...fields.map(({ id }) => ({
      field: `${id}.source`,
      before: restsOn(before, id),
      after: restsOn(after, id),
    })),
    ...OTHERS.map((member) => ({
      field: member,
      before: toText(before[member]),
      after: toText(after[member]),
    })),
    ...readings(before, after),
  ].filter((one) => one.before !== one.after);
}

const hasRole = ({ dates }: Unit, role: string | null) => dates.some((one) => one.role === role);

/** Who says so and how sure they are: of dates, agents, places and acts each, of other fields once. */
function restsOn(unit: Unit, id: string): string {
  const values = valuesByRole(unit, id);
  if (values !== null) return values.flatMap((one) => claimText(one) || []).join(" | ");
  return claimText(unit.claims?.[id as ClaimedField] ?? {});
}

const claimText = ({ source, ref, certainty }: Partial<Claim>) =>
  [source, ref, certainty].filter(Boolean).join(", ");

const toText = (value: Unit[(typeof OTHERS)[number]]): string => {
  if (value === null) return "";
  if (typeof value !== "object") return String(value);
  return "why" in value ? value.why : JSON.stringify(value);
};

/** Readings by their digest: their words are compared by whoever shows both texts. */
const readings = (before: Unit, after: Unit): readonly FieldDifference[] =>
  [...new Set([...before.transcriptions, ...after.transcriptions].map(({ id }) => id))].map(
    (id) => {
      const digest = ({ transcriptions }: Unit) =>
        transcriptions.find((one) => one.id === id)?.sha256 ?? "";
      return { field: "transcriptions", before: digest(before), after: digest(after) };
    },
  );
