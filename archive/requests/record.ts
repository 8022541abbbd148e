import { catchUp } from "./catch-up";
import { actorOf, type Desk, type OpenArchive } from "./desk";
import { leg, type Legs } from "./legs";
import type { EventDraft, ObjectChange, Receipt } from "./ports";

/**
 * Writes one transaction and answers after the catalogue has caught up, so that whoever wrote finds it. One at a time.
 * @throws ArchiveError `store.*` nothing was written · `catalogue.failed` it was written, the catalogue wants a rebuild
 */
export function record(
  desk: Desk,
  open: OpenArchive,
  changes: readonly ObjectChange[],
  events: readonly EventDraft[],
): Promise<Receipt> {
  return recordMade(desk, open, () => Promise.resolve({ changes, events }));
}

/** What a transaction is to write. */
export interface Work {
  readonly changes: readonly ObjectChange[];
  readonly events: readonly EventDraft[];
}

/**
 * As `record`, for work that depends on what is stored: it is made when its turn has come, so that nothing can change between its
 * reading and its writing. @throws ArchiveError as `record`, and whatever `make` throws: then nothing is written
 * @param job stopped before the store has decided, nothing is written; afterwards the change is completed
 */
export function recordMade(
  desk: Desk,
  open: OpenArchive,
  make: () => Promise<Work>,
  job?: Legs,
): Promise<Receipt> {
  const by = actorOf(desk);
  return open.inTurn(async () => {
    const { changes, events } = await make();
    if (changes.length + events.length === 0)
      return { head: open.store.head(), events: [], versions: {} };
    const receipt = await open.store.commit(by, changes, events, job && leg(job, "store"));
    const told = job && leg(job, "takeIn");
    const from = open.tables.seen().seq;
    await catchUp(open, (seq) => told?.progress(seq - from, events.length));
    told?.progress(1, 1);
    desk.emit("archiveChanged", { head: receipt.head });
    return receipt;
  });
}
