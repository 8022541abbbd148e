import { readEdtf, type EdtfNode } from "./edtf";
import type { UnitDate } from "./unit-date";

/** One date within EDTF, with its sign. */
const DATE = /(-?Y?[\dX]+(?:-[\dX]+){0,2})([?~%]?)(?=$|[,\]}/]|\.\.)/gu;
const DOUBTED: Readonly<Record<string, string>> = { "": "?", "~": "%", "?": "?", "%": "%" };

/** Whether EDTF says that the date is uncertain (`?`, `%`), as a whole or in a part. */
export function isUncertain(edtf: string): boolean {
  const inDoubt = (node: EdtfNode | null): boolean =>
    node !== null &&
    (Boolean(node.uncertain) ||
      node.values.flat().some((one) => typeof one === "object" && inDoubt(one as EdtfNode)));
  return inDoubt(readEdtf(edtf));
}

/**
 * The date with its EDTF and its certainty in agreement: what is probable or possible has `?`, what is certain has none.
 * Where nobody said how certain it is, EDTF alone speaks.
 */
export function agreed(date: UnitDate): UnitDate {
  const { edtf, certainty } = date;
  if (edtf === null || certainty == null) return date;
  const wanted = certainty !== "certain";
  if (isUncertain(edtf) === wanted) return date;
  const other = wanted
    ? edtf.replaceAll(DATE, (_whole, day: string, sign: string) => day + String(DOUBTED[sign]))
    : edtf.replaceAll("?", "").replaceAll("%", "~");
  return readEdtf(other) === null ? date : { ...date, edtf: other };
}
