import { ArchiveError } from "../../model/archive-error";
import type { Problem } from "../../model/archive-error";
import type { EventDraft, ObjectChange, Receipt } from "../../requests/ports";
import type { LogTail } from "./event-log";
import type { Lock } from "./lock";
import { ioFailure, poisoned } from "./problems";
import { checkChanges, checkRoom, isBeforeWriting, lookUp, transact } from "./writer";
import type { Act, Desk } from "./writer";

/** The writing half of an open archive. */
export interface Commits {
  head(): string;
  commit(
    by: string,
    changes: readonly ObjectChange[],
    events: readonly (EventDraft | Act)[],
  ): Promise<Receipt>;
  close(): Promise<void>;
}

/** Commits one after the other, however many are asked for at once. The first failure of the disk ends all writing. */
export function createWriter(desk: Desk, opened: LogTail, lock: Lock): Commits {
  let tail = opened;
  let failure: unknown = null;
  let closed = false;
  let last: Promise<unknown> = Promise.resolve();

  async function commitNow(by: string, changes: readonly ObjectChange[], acts: readonly Act[]) {
    if (failure !== null) throw poisoned(failure);
    if (closed) throw closedStore();
    checkChanges(changes);
    await checkRoom(desk, changes);
    const incoming = await lookUp(desk, changes);
    try {
      const done = await transact(desk, tail, by, incoming, acts);
      tail = done.tail;
      return done.receipt;
    } catch (error) {
      if (isBeforeWriting(error)) throw error;
      failure = error;
      throw ioFailure("while a change was stored", error);
    }
  }

  return {
    head: () => tail.head,
    commit(by, changes, events) {
      const turn = last.then(() => commitNow(by, changes, events));
      last = turn.catch(() => undefined);
      return turn;
    },
    async close() {
      await last;
      if (closed) return;
      closed = true;
      await lock.release();
    },
  };
}

/** Of an archive that may only be read. */
export function noWriter(tail: LogTail, reason: Problem | null): Commits {
  return {
    head: () => tail.head,
    async commit() {
      throw new ArchiveError(
        "store.read-only",
        reason?.message ?? "This archive is open for reading only.",
        reason?.remedy ?? "Open it for writing.",
      );
    },
    close: async () => undefined,
  };
}

function closedStore(): ArchiveError {
  return new ArchiveError("store.closed", "The archive has been closed.", "Open it again.");
}
