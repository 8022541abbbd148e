import type { DatabaseSync } from "node:sqlite";

/** Bytes of a database without its free pages: what building left over is used again before the file grows. */
export function usedBytes(database: DatabaseSync): number {
  const row = database
    .prepare(
      "select (page_count - freelist_count) * page_size as bytes from pragma_page_count, pragma_freelist_count, pragma_page_size",
    )
    .get();
  return Number(row?.["bytes"]);
}
