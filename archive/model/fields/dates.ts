import { understandDate } from "../date-entry/understand-date";
import { readEdtf } from "../edtf";
import { DateRole, type UnitDate } from "../unit-date";
import { mainDate } from "../written-date";
import { BETWEEN, type Field, refuse, severalOf } from "./field";

/** Between the form that a document has and what it means: `the eve of St John = 1907-06-23`. */
const MEANS = " = ";

/** The dates of one role; without a role those of the unit's main date. Each by its written form, and what that means. */
export const date: Field = {
  id: "date",
  label: "Date",
  isad: "3.1.3",
  dacs: "2.4",
  roles: DateRole.options,
  joiner: BETWEEN,
  show: (unit, role) => {
    const wanted = roleOf(unit, role);
    return unit.dates
      .filter((one) => one.role === wanted)
      .map(written)
      .join(BETWEEN);
  },
  read(text, unit, role) {
    const wanted = roleOf(unit, role);
    const before = unit.dates.filter((one) => one.role === wanted);
    const now = severalOf(text).map((one) => readDate(one, wanted, before));
    return { dates: inPlace(unit.dates, (one) => one.role === wanted, now) };
  },
};

const roleOf = (unit: { readonly dates: readonly UnitDate[] }, role: string | null): DateRole =>
  DateRole.safeParse(role).data ?? mainDate(unit)?.role ?? "created";

function written({ display, edtf }: UnitDate): string {
  if (edtf === null) return `${display}${MEANS}`;
  return understandDate(display).edtf === edtf ? display : `${display}${MEANS}${edtf}`;
}

/** A date that stays as it was keeps who says so. */
function readDate(text: string, role: DateRole, before: readonly UnitDate[]): UnitDate {
  const { display, edtf } = meaningOf(text, role);
  const same = before.find((one) => one.display === display && one.edtf === edtf);
  return same ?? { edtf, display, role, source: null };
}

function meaningOf(text: string, role: DateRole): Pick<UnitDate, "display" | "edtf"> {
  const cut = text.lastIndexOf(MEANS.trimEnd());
  const isTold = cut > 0 && (text.endsWith(" =") || text.slice(cut).startsWith(MEANS));
  if (!isTold) {
    const { edtf } = understandDate(text);
    return edtf === null ? notUnderstood(text, role) : { display: text, edtf };
  }
  const told = text.slice(cut + MEANS.trimEnd().length).trim();
  const display = text.slice(0, cut).trim();
  if (told === "") return { display, edtf: null };
  return readEdtf(told) === null ? notUnderstood(told, role) : { display, edtf: told };
}

function notUnderstood(text: string, role: DateRole): never {
  const [meant] = understandDate(text).others;
  return refuse(
    "field.no-date",
    `date.${role}`,
    text,
    `is no date that Carrel understands${meant === undefined ? "" : ` (${meant} was perhaps meant)`}`,
    "Write it as 1950-08-27, ca. 1907 or 1904/1911, or its written form, a blank, = and EDTF.",
  );
}

/** Puts new values one by one where old ones stood, more of them behind the last; everything else keeps its place. */
export function inPlace<T>(
  all: readonly T[],
  isOld: (one: T) => boolean,
  now: readonly T[],
): readonly T[] {
  const last = all.findLastIndex(isOld);
  const waiting = [...now];
  const filled = all.flatMap((one, at) => {
    if (!isOld(one)) return [one];
    return at === last ? waiting.splice(0) : waiting.splice(0, 1);
  });
  return [...filled, ...waiting];
}
