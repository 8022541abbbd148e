import { ClaimedField } from "../../../archive/model/elements";
import type { Field } from "../../../archive/model/fields/field";
import { fields } from "../../../archive/model/fields/registry";
import { valuesByRole } from "../../../archive/model/fields/values-by-role";
import type { Unit } from "../../../archive/model/unit";
import type { MessageKey } from "../../messages/messages";

/** A field of one description, or one role of it. */
export interface ShownField {
  readonly field: Field;
  readonly role: string | null;
  /** `title`, `date.received`: as `edit` wants it. */
  readonly name: string;
  readonly value: string;
}

/** The areas of ISAD(G) by the first figures of its numbers; what has no number identifies the unit. */
export const areas = ["3.1", "3.2", "3.3", "3.4", "3.5", "3.6", "3.7"] as const;
export type Area = (typeof areas)[number];

export const areaOf = ({ isad }: Field): Area =>
  areas.find((area) => isad?.startsWith(`${area}.`)) ?? "3.1";

export const areaKey = (area: Area) => `area.${area}` as MessageKey;
export const fieldKey = ({ id }: Field) => `field.${id}` as MessageKey;
export const hintKey = ({ id }: Field) => `hint.${id}` as MessageKey;

/** Roles that every description offers, whether there is something in them or not. */
const OFFERED: Readonly<Record<string, readonly string[]>> = {
  date: ["created", "sent", "received"],
  agent: ["creator", "author", "recipient"],
  place: ["sent", "received"],
  handling: ["number", "drafted", "seen", "marking"],
};

/** The fields of a unit in the order of ISAD(G): those with a value, or with `empty` all that there could be. */
export function shownFields(unit: Unit, empty: boolean): readonly ShownField[] {
  return fields.flatMap((field) => {
    if (field.roles.length === 0) return keep([shownOne(field, unit, null)], empty);
    const offered = OFFERED[field.id] ?? [];
    const all = field.roles.filter(
      (role) => (empty && offered.includes(role)) || hasRole(field, unit, role),
    );
    return all.map((role) => shownOne(field, unit, role));
  });
}

const keep = (all: readonly ShownField[], empty: boolean) =>
  all.filter(({ value }) => empty || value !== "");

const hasRole = ({ id }: Field, unit: Unit, role: string): boolean =>
  valuesByRole(unit, id)?.some((one) => one.role === role) === true;

function shownOne(field: Field, unit: Unit, role: string | null): ShownField {
  const there = role === null || hasRole(field, unit, role);
  return {
    field,
    role,
    name: role === null ? field.id : `${field.id}.${role}`,
    value: there ? field.show(unit, role) : "",
  };
}

/** Who says so, and how sure they are. */
export interface Grounds {
  readonly source: string;
  readonly certainty: string;
}

export function groundsOf(
  unit: Unit,
  { field, role }: Pick<ShownField, "field" | "role">,
): Grounds {
  const many = valuesByRole(unit, field.id);
  const grounds =
    many === null
      ? unit.claims?.[ClaimedField.parse(field.id)]
      : many.find((each) => each.role === role);
  return { source: grounds?.source ?? "", certainty: grounds?.certainty ?? "" };
}
