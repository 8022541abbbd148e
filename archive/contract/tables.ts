import { z } from "zod";
import { TableMapping, TableProblem } from "../model/table-mapping";
import { Level } from "../model/unit";
import { entry } from "./entry";

const Row = z
  .object({ number: z.int(), cells: z.array(z.string().max(1000)).max(500).readonly() })
  .readonly();

/** A table among what the shell admitted: its header, its first rows, and how its columns would be read. */
export const FoundTable = z
  .object({
    name: z.string(),
    header: z.array(z.string().max(1000)).max(500).readonly(),
    rows: z.array(Row).max(20).readonly(),
    /** Rows beneath the header. */
    total: z.int(),
    mapping: TableMapping,
    /** True when a table with this header was imported before: then the mapping is how that one was read. */
    isRemembered: z.boolean(),
  })
  .readonly();
export type FoundTable = z.infer<typeof FoundTable>;

/** The tables among files, folders and zips that the shell admitted. Nothing is written; the tickets stay good. */
export const findTables = entry(
  "write",
  z.strictObject({ tickets: z.array(z.string().max(100)).min(1).max(10_000) }),
  z.object({ tables: z.array(FoundTable).readonly() }).readonly(),
);

/** A unit as a row would become one. */
export const RowUnit = z
  .object({
    row: z.int(),
    level: Level,
    title: z.string(),
    referenceCode: z.string().nullable(),
    path: z.array(z.string()).readonly(),
    dates: z
      .array(z.object({ edtf: z.string().nullable(), display: z.string() }).readonly())
      .readonly(),
    agents: z.array(z.object({ name: z.string(), role: z.string() }).readonly()).readonly(),
    description: z.string().nullable(),
    text: z.string().nullable(),
    images: z.array(z.string()).readonly(),
    problems: z.array(TableProblem).readonly(),
  })
  .readonly();
export type RowUnit = z.infer<typeof RowUnit>;

/** What the first rows would become under a mapping. Nothing is read or written: the rows are those that `findTables` gave. */
export const tryTable = entry(
  "read",
  z.strictObject({ rows: z.array(Row).max(20), mapping: TableMapping }),
  z.object({ units: z.array(RowUnit).readonly() }).readonly(),
);
