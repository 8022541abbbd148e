import { catchUp } from "./catch-up";
import { actorOf, type Desk, type OpenArchive } from "./desk";
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
  const by = actorOf(desk);
  return open.inTurn(async () => {
    const receipt = await open.store.commit(by, changes, events);
    await catchUp(open);
    desk.emit("archiveChanged", { head: receipt.head });
    return receipt;
  });
}
