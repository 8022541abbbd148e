import type { Handlers } from "../contract";
import { type Desk, openArchive } from "./desk";

/** Re-reads the archive and remembers, in the catalogue only, that it was done. */
export const verify =
  (desk: Desk): Handlers["verify"] =>
  async ({ job, quick }) => {
    const { store, tables } = openArchive(desk);
    const { signal, progress, end } = desk.beginJob(job, "verify");
    try {
      const report = await store.verify({ quick, signal, progress });
      const { checked, ok } = report;
      tables.writeNote("verified", JSON.stringify({ when: desk.now(), checked, ok }));
      return report;
    } finally {
      end();
    }
  };

export const cancelJob =
  (desk: Desk): Handlers["cancelJob"] =>
  async ({ job }) => ({ stopped: desk.cancelJob(job) });
