import type { Handlers } from "../contract";
import { type Desk, type LastVerification, openArchive } from "./desk";

/** Re-reads the archive and remembers, in the catalogue only, that it was done. */
export const verify =
  (desk: Desk): Handlers["verify"] =>
  async ({ job, quick }) => {
    const { store, tables } = openArchive(desk);
    const { signal, progress, end } = desk.beginJob(job, "verify");
    try {
      const report = await store.verify({ quick, signal, progress });
      const { checked, ok, discrepancies } = report;
      const last: LastVerification = { when: desk.now(), checked, ok, found: discrepancies.length };
      tables.writeNote("verified", JSON.stringify(last));
      desk.emit("archiveChanged", { head: store.head() });
      return report;
    } finally {
      end();
    }
  };

export const cancelJob =
  (desk: Desk): Handlers["cancelJob"] =>
  async ({ job }) => ({ stopped: desk.cancelJob(job) });
