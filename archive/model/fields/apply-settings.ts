import { Certainty, type Claim } from "../certainty";
import { ClaimedField } from "../elements";
import { AuthorityId, UnitId } from "../ids";
import type { Unit } from "../unit";
import type { UnitPatch } from "../unit-patch";
import { applyPatch } from "./apply-patch";
import { refuse, tidyWords } from "./field";
import { isRoled, roleOf, rolesIn } from "./values-by-role";
import { type Aspect, type FieldName, readFieldName } from "./field-name";

/** A field and the words it is to have. */
export interface FieldSetting {
  readonly field: string;
  readonly value: string;
}

/**
 * The unit with its fields set to words, one after the other; who says so comes after what is said, whatever the order.
 * @throws ArchiveError `field.*`
 */
export function applySettings(unit: Unit, settings: readonly FieldSetting[]): Unit {
  const named = settings.map(({ field, value }) => ({ name: readFieldName(field), value }));
  const inOrder = named.toSorted(
    (a, b) => Number(a.name.aspect !== "value") - Number(b.name.aspect !== "value"),
  );
  return inOrder.reduce((now, { name, value }) => applyPatch(now, patchOf(name, value, now)), unit);
}

function patchOf({ field, role, aspect }: FieldName, value: string, unit: Unit): UnitPatch {
  if (aspect === "value") return field.read(value, unit, role);
  const part = partOf(`${field.id}.${aspect}`, aspect, tidyWords(value));
  if (isRoled(field.id)) {
    const values = unit[rolesIn[field.id]] ?? [];
    return {
      [rolesIn[field.id]]: values.map((one) =>
        role === null || roleOf(one) === role ? { ...one, ...part } : one,
      ),
    };
  }
  const claimed = ClaimedField.parse(field.id);
  const before = unit.claims?.[claimed] ?? { source: null, ref: null, certainty: null };
  return { claims: { [claimed]: { ...before, ...part } } };
}

function partOf(name: string, aspect: Aspect, value: string): Partial<Claim> {
  if (aspect === "source") return { source: value || null };
  if (aspect === "certainty") return { certainty: value === "" ? null : certaintyOf(name, value) };
  return { ref: value === "" ? null : refOf(name, value) };
}

function certaintyOf(name: string, value: string): Certainty {
  const certainty = Certainty.safeParse(value);
  if (certainty.success) return certainty.data;
  return refuse(
    "field.no-certainty",
    name,
    value,
    "does not say how sure one is",
    `Write one of ${Certainty.options.join(", ")}.`,
  );
}

function refOf(name: string, value: string): UnitId | AuthorityId {
  const ref = UnitId.safeParse(value);
  if (ref.success) return ref.data;
  const authority = AuthorityId.safeParse(value);
  if (authority.success) return authority.data;
  return refuse(
    "field.no-ref",
    name,
    value,
    "is no unit and no name of this archive",
    "Write an id as carrel tree or carrel authority list it.",
  );
}
