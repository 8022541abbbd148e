import type { Handlers, Output } from "../contract";
import { UnitId } from "../model/ids";
import type { ProvenanceEvent } from "../model/provenance-event";
import { type Desk, openArchive, type OpenArchive } from "./desk";
import { maySee } from "./dossier";

type Entry = Output<"ledger">["events"][number];

/** What was done to a unit that is withheld is withheld too; so is what readers keep for themselves, from visitors. */
export const ledger =
  (desk: Desk): Handlers["ledger"] =>
  ({ before, type, text, limit }) => {
    const open = openArchive(desk);
    const events: Entry[] = [];
    const from = before ?? Number.MAX_SAFE_INTEGER;
    for (const event of open.tables.eventsBefore({ before: from, type, text })) {
      const shown = entryOf(desk, open, event);
      if (shown === null) continue;
      if (events.length === limit) return Promise.resolve({ events, more: true });
      events.push(shown);
    }
    return Promise.resolve({ events, more: false });
  };

function entryOf(desk: Desk, open: OpenArchive, event: ProvenanceEvent): Entry | null {
  const id = UnitId.safeParse(event.object);
  const row = id.success ? open.tables.unit(id.data) : null;
  if (row === null) {
    const open = event.object === null || desk.reader === "keeper";
    return open ? { event, unit: null } : null;
  }
  if (!maySee(desk, open, row)) return null;
  const { title, referenceCode } = row.unit;
  return { event, unit: { title, referenceCode } };
}
