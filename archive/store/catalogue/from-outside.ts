import { statSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

/** What the last verification on this computer found, without opening the catalogue for use; null when none is known. */
export function lastVerifiedOk(home: string, archive: string): boolean | null {
  let db: DatabaseSync | null = null;
  try {
    db = new DatabaseSync(join(home, archive, "catalogue.sqlite"), { readOnly: true, timeout: 0 });
    const row = db.prepare("select value from note where key = 'verified'").get();
    const note = row?.["value"];
    return typeof note === "string" ? (JSON.parse(note) as { readonly ok: boolean }).ok : null;
  } catch {
    // No catalogue, or one that is being written: nothing is known for certain.
    return null;
  } finally {
    db?.close();
  }
}

/** Size of an archive's catalogue on this computer; 0 where there is none. */
export function catalogueBytes(home: string, archive: string): number {
  const file = join(home, archive, "catalogue.sqlite");
  const bytes = (end: string) => statSync(file + end, { throwIfNoEntry: false })?.size ?? 0;
  return bytes("") + bytes("-wal");
}
