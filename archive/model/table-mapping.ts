import { z } from "./schema";

/** What a column of a table says of the units that its rows are. */
export const ColumnRole = z.enum([
  "title",
  "date",
  "creator",
  "author",
  "recipient",
  "referenceCode",
  "level",
  "genre",
  "language",
  "classification",
  "locator",
  "extent",
  "description",
  "rights",
  "text",
  "image",
  /** Folders of the finding aid, outermost first: `Box 1/Letters`. */
  "path",
  /** Kept as a line of the description, with the column's name before it. */
  "note",
  /** Counted and told of, never silent. */
  "leave-out",
]);
export type ColumnRole = z.infer<typeof ColumnRole>;

/** How the columns of a table are read, by their header; the same header is read the same way the next time. */
export const TableMapping = z
  .object({
    columns: z
      .array(z.object({ header: z.string().max(1000), role: ColumnRole }).readonly())
      .min(1)
      .max(500)
      .readonly(),
  })
  .readonly();
export type TableMapping = z.infer<typeof TableMapping>;

/** Something in a cell that was not understood. Rows count as spreadsheets do: the header is row 1. */
export const TableProblem = z
  .object({
    row: z.int(),
    column: z.string(),
    kind: z.enum(["date", "level", "language", "empty-code", "double-code", "extra-cells"]),
    value: z.string(),
  })
  .readonly();
export type TableProblem = z.infer<typeof TableProblem>;

/** What tells one header from another: its names in their order; case, composition and white space aside. */
export const headerSignature = (header: readonly string[]): string =>
  JSON.stringify(
    header.map((name) => name.normalize("NFC").replace(/\s+/g, " ").trim().toLowerCase()),
  );

/** True when the mapping was made for a table with this header. */
export const isMappingOf = (mapping: TableMapping, header: readonly string[]): boolean =>
  headerSignature(mapping.columns.map((column) => column.header)) === headerSignature(header);

/** Roles that one column only can have: a unit has one code, one level, one place. */
const ONCE: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  "referenceCode",
  "level",
  "genre",
  "classification",
  "locator",
  "extent",
  "rights",
  "path",
  "title",
]);

/** Roles that more than one column was given though a unit has only one of it. */
export function rolesGivenTwice({ columns }: TableMapping): readonly ColumnRole[] {
  const roles = columns.map(({ role }) => role);
  return [...ONCE].filter((role) => roles.filter((one) => one === role).length > 1);
}
