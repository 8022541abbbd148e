/** A date as CSL-JSON has it: one day, month or year, two of them for a span, or words. */
export interface CslDate {
  readonly "date-parts"?: readonly (readonly number[])[];
  readonly literal?: string;
}

const DAY = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/;

/** A plain EDTF date or interval as date parts; null for anything uncertain, approximate or open, which only words can say. */
export function readDateParts(edtf: string): CslDate | null {
  const ends = edtf.split("/").map((end) => DAY.exec(end));
  if (ends.length > 2 || ends.includes(null)) return null;
  const parts = ends.map((end) => (end ?? []).slice(1).filter(Boolean).map(Number));
  return { "date-parts": parts };
}

/** The EDTF of date parts; null for words. */
export function writeDateParts(date: CslDate): string | null {
  const parts = date["date-parts"];
  if (parts === undefined) return null;
  return parts
    .map(([year, ...rest]) =>
      [String(year).padStart(4, "0"), ...rest.map((part) => String(part).padStart(2, "0"))].join(
        "-",
      ),
    )
    .join("/");
}
