import type { ArchiveSummary } from "../contract/about";
import type { Handlers } from "../contract";
import { type Desk, lastVerification, type OpenArchive, readOnlyBecause } from "./desk";

/** The frame of every screen. */
export const about =
  (desk: Desk): Handlers["about"] =>
  async () => {
    await desk.settled();
    const open = desk.opened();
    return {
      version: desk.version,
      host: desk.host,
      mayWrite: desk.mayWrite,
      actor: desk.actor(),
      archive: open === null ? null : summarise(desk, open),
    };
  };

/** The open archive in figures. */
export function summarise(desk: Desk, open: OpenArchive): ArchiveSummary {
  const { store, tables, name } = open;
  const because = readOnlyBecause(open);
  const last = lastVerification(open);
  const seen = open.index.countVisible({ reader: desk.reader, today: desk.now().slice(0, 10) });
  return {
    ...tables.counts(),
    // A figure tells of what is withheld as a title does.
    ...(seen ?? {}),
    id: store.identity.id,
    session: open.session,
    title: store.identity.title,
    name,
    invented: store.identity.invented,
    head: store.head(),
    writable: because === null,
    because,
    verified: last === null ? null : { when: last.when, checked: last.checked, ok: last.ok },
  };
}
