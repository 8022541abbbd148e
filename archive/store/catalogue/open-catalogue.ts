import { copyFileSync, existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { CatalogueTables } from "../../requests/ports";
import { CATALOGUE_VERSION } from "./schema";
import { catalogueTables } from "./tables";

/** An open catalogue and whether it had to be begun anew. */
export interface OpenCatalogue {
  readonly tables: CatalogueTables;
  /** Bytes of the database file, for benchmarks and diagnostics. */
  readonly file: string;
  close(): void;
}

/**
 * Opens (or begins) the catalogue of one archive. One process at a time keeps the catalogue; a second one works on a copy of
 * its own that goes when it closes, so that readers beside a writer never see half a catch-up.
 * @param home where catalogues live (CARREL_HOME) @param archive the archive's UUID
 */
export function openCatalogue(home: string, archive: string): OpenCatalogue {
  const folder = join(home, archive);
  mkdirSync(folder, { recursive: true });
  const lock = takeLock(join(folder, "catalogue.lock"));
  const shared = join(folder, "catalogue.sqlite");
  const file = lock === null ? ownCopy(shared, folder) : shared;
  const tables = openOrBegin(file);
  return {
    tables,
    file,
    close() {
      tables.close();
      lock?.close();
      if (lock === null) dispose(file);
    },
  };
}

/** The kernel frees this lock when the process ends, however it ends. */
function takeLock(path: string): DatabaseSync | null {
  const db = new DatabaseSync(path);
  try {
    db.exec("pragma busy_timeout = 0; pragma locking_mode = exclusive; begin exclusive");
    return db;
  } catch {
    db.close();
    return null;
  }
}

function ownCopy(shared: string, folder: string): string {
  const own = join(folder, `catalogue-${String(process.pid)}-${String(Date.now())}.sqlite`);
  if (!existsSync(shared)) return own;
  const source = new DatabaseSync(shared, { readOnly: true });
  try {
    source.prepare("vacuum into ?").run(own);
  } catch {
    copyFileSync(shared, own);
  } finally {
    source.close();
  }
  return own;
}

function openOrBegin(file: string): CatalogueTables {
  try {
    const tables = catalogueTables(new DatabaseSync(file));
    if (tables.note("version") === CATALOGUE_VERSION) return tables;
    if (tables.note("version") === null && tables.seen().seq === 0) return begin(tables);
    tables.close();
  } catch {
    // A catalogue that cannot be read is thrown away: the archive makes a new one.
  }
  dispose(file);
  return begin(catalogueTables(new DatabaseSync(file)));
}

function begin(tables: CatalogueTables): CatalogueTables {
  tables.writeNote("version", CATALOGUE_VERSION);
  return tables;
}

function dispose(file: string): void {
  for (const end of ["", "-wal", "-shm", "-journal"]) rmSync(file + end, { force: true });
}
