import type { ArchiveSummary } from "../contract/about";
import type { Handlers } from "../contract";
import type { Desk, OpenArchive } from "./desk";

/** The frame of every screen. */
export const about =
  (desk: Desk): Handlers["about"] =>
  async () => {
    const open = desk.opened();
    return {
      version: desk.version,
      host: desk.host,
      mayWrite: desk.mayWrite,
      actor: desk.actor(),
      archive: open === null ? null : summarise(open),
      recent: desk.mayWrite ? desk.shelf.recent() : [],
    };
  };

/** The open archive in figures. */
export function summarise({ store, tables, name, readOnly }: OpenArchive): ArchiveSummary {
  const verified = tables.note("verified");
  return {
    ...tables.counts(),
    id: store.identity.id,
    title: store.identity.title,
    name,
    invented: store.identity.invented,
    head: store.head(),
    writable: readOnly === null,
    because: readOnly,
    verified: verified === null ? null : (JSON.parse(verified) as ArchiveSummary["verified"]),
  };
}
