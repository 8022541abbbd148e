import { ArchiveError } from "../archive-error";
import type { Field } from "./field";
import { fields } from "./registry";

/** What of a field is meant: its value, who says so, how sure they are, or the unit or name that says so. */
const ASPECTS = ["source", "certainty", "ref"] as const;
export type Aspect = (typeof ASPECTS)[number] | "value";

export interface FieldName {
  readonly field: Field;
  readonly role: string | null;
  readonly aspect: Aspect;
}

/** `title`, `date.received`, `title.source`, `agent.author.certainty`. @throws ArchiveError `field.unknown` */
export function readFieldName(name: string): FieldName {
  const [id, ...rest] = name.split(".");
  const field = fields.find((one) => one.id === id);
  const aspect = ASPECTS.find((one) => one === rest.at(-1));
  const [role = null, ...more] = aspect === undefined ? rest : rest.slice(0, -1);
  const isKnown = role === null || field?.roles.includes(role) === true;
  if (field !== undefined && isKnown && more.length === 0)
    return { field, role, aspect: aspect ?? "value" };
  throw new ArchiveError(
    "field.unknown",
    `A description has no field “${name}”.`,
    `The fields are ${fieldNames().join(", ")}.`,
  );
}

/** Every name that `readFieldName` knows, but for who says so. */
export const fieldNames = (): readonly string[] =>
  fields.map(({ id, roles }) => (roles.length === 0 ? id : `${id}.{${roles.join("|")}}`));
