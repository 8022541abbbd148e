import type { StatementSync } from "node:sqlite";

/** A prepared statement for the words of one; prepared once. */
export type Ask = (sql: string) => StatementSync;
