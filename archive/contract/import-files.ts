import { z } from "zod";
import { FacsimileId, ImportId, SourceId, UnitId } from "../model/ids";
import { ImportWarning, LeftAside } from "../model/import-run";
import { TableMapping } from "../model/table-mapping";
import { Level } from "../model/unit";
import { entry } from "./entry";

/** What an import did; the command line prints exactly this (CLI). */
export const ImportReport = z
  .object({
    imported: z
      .array(
        z
          .object({
            id: UnitId,
            referenceCode: z.string(),
            title: z.string(),
            level: Level,
            genre: z.string().nullable(),
            source: z
              .object({
                id: z.union([SourceId, FacsimileId]),
                name: z.string(),
                sha256: z.string(),
                bytes: z.int(),
                format: z.string(),
              })
              .readonly(),
            parts: z.array(UnitId).readonly(),
            /** Page images that it came with. */
            facsimiles: z.int().optional(),
          })
          .readonly(),
      )
      .readonly(),
    skipped: z.array(LeftAside).readonly(),
    proposals: z.object({ applied: z.int(), open: z.int() }).readonly(),
    words: z.object({ in: z.int(), kept: z.int(), reported: z.int() }).readonly(),
    warnings: z.array(ImportWarning.unwrap().extend({ source: z.string() }).readonly()).readonly(),
    /** True when the reader stopped it: what is listed is in the archive, the rest was not touched. */
    cancelled: z.boolean(),
    /** The import's record; null when nothing was taken in, for then nothing is recorded. */
    run: ImportId.nullable(),
  })
  .readonly();
export type ImportReport = z.infer<typeof ImportReport>;

/**
 * Imports what the shell admitted (picked, dropped, uploaded): tickets, never paths. Answers when it is done; progress comes as
 * `jobProgress` events under the caller's `job`, and `cancelJob` stops it between files.
 */
export const importFiles = entry(
  "write",
  z.strictObject({
    job: z.uuid(),
    tickets: z.array(z.string().max(100)).min(1).max(10_000),
    into: UnitId.nullable(),
    accept: z.enum(["none", "confident", "all"]),
    /** How tables with these headers are read; remembered with the tables that were. */
    tables: z.array(TableMapping).max(100).optional(),
  }),
  ImportReport,
);

/** Stops a long piece of work at its next safe point. */
export const cancelJob = entry(
  "read",
  z.strictObject({ job: z.uuid() }),
  z.object({ stopped: z.boolean() }).readonly(),
);
