import type { Handlers } from "../contract";
import { ArchiveError } from "../model/archive-error";
import type { CustodyLink } from "../model/custody";
import { readEdtf } from "../model/edtf";
import { type Desk, writableArchive } from "./desk";
import { readableUnit } from "./dossier";
import { changeUnits } from "./editing/change-units";

/** @throws ArchiveError `request.no-unit` `request.no-holder` `request.bad-date` `request.changed-meanwhile` `store.*` */
export const editCustody =
  (desk: Desk): Handlers["editCustody"] =>
  async ({ id, seen, custody }) => {
    const open = writableArchive(desk);
    readableUnit(desk, open, id);
    custody.forEach(check);
    const changed = await changeUnits(desk, open, [
      {
        id,
        seen,
        change: ({ unit }) =>
          JSON.stringify(unit.custody) === JSON.stringify(custody)
            ? null
            : {
                unit: { ...unit, custody },
                type: "metadata modification",
                detail: detailOf(unit.custody, custody),
              },
      },
    ]);
    return { changed };
  };

/** A statement that names nobody, or a date that nothing can be made of, is no evidence. */
function check({ kind, holder, from, to }: CustodyLink, at: number): void {
  const where = `Link ${String(at + 1)} of the custody chain`;
  if (kind !== "unknown" && holder.trim() === "")
    throw new ArchiveError(
      "request.no-holder",
      `${where} names nobody.`,
      "Say who, or make it a gap.",
    );
  for (const date of [from, to])
    if (date !== null && readEdtf(date) === null)
      throw new ArchiveError(
        "request.bad-date",
        `${where}: “${date}” is no date that Carrel understands.`,
        "Write a year (1907), a day (1907-11-16), an interval (1904/1911), or 1907~ for about.",
      );
}

/** What the change did, by counting links that are there now and were not, and the other way round. */
function detailOf(before: readonly CustodyLink[], after: readonly CustodyLink[]): string {
  const had = new Set(before.map((link) => JSON.stringify(link)));
  const has = new Set(after.map((link) => JSON.stringify(link)));
  const added = [...has].filter((link) => !had.has(link)).length;
  const gone = [...had].filter((link) => !has.has(link)).length;
  const gaps = after.filter(({ kind }) => kind === "unknown").length;
  const parts = [
    `${String(after.length)} links`,
    ...(gaps > 0 ? [`${String(gaps)} gaps`] : []),
    `${String(added)} new or changed`,
    `${String(gone)} gone or changed`,
  ];
  return `Custody: ${parts.join(", ")}`;
}
