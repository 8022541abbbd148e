import { ArchiveError } from "../../model/archive-error";
import type { Problem } from "../../model/archive-error";
import type { EventDraft, ObjectChange, Receipt, Watch } from "../../requests/ports";
import { refuseWhenAway } from "./away";
import type { LogTail } from "./event-log";
import { segmentPath } from "./layout";
import type { Lock } from "./lock";
import { ioFailure, poisoned } from "./problems";
import { checkChanges, checkRoom, isBeforeWriting, lookUp, transact } from "./writer";
import type { Act, Desk } from "./writer";

/** The writing half of an open archive. */
export interface Commits {
  readonly isWriter: boolean;
  head(): string;
  lastEvent(): number;
  commit(
    by: string,
    changes: readonly ObjectChange[],
    events: readonly (EventDraft | Act)[],
    watch?: Watch,
  ): Promise<Receipt>;
  /** Whether the log no longer ends where this session left it. Waits for the change at hand. */
  isOvertaken(): Promise<boolean>;
  close(): Promise<void>;
}

/** A writer's state from opening to closing. */
interface Session {
  readonly desk: Desk;
  readonly opened: LogTail;
  readonly lock: Lock;
  tail: LogTail;
  failure: unknown;
  closed: boolean;
}

/**
 * Commits one after the other, however many are asked for at once. The first failure of the disk ends all writing.
 * @param checkpoint the act that closes a session in which something was stored
 */
export function createWriter(
  desk: Desk,
  opened: LogTail,
  lock: Lock,
  checkpoint?: (head: string) => Promise<Act>,
): Commits {
  const session: Session = { desk, opened, lock, tail: opened, failure: null, closed: false };
  let last: Promise<unknown> = Promise.resolve();
  return {
    isWriter: true,
    head: () => session.tail.head,
    lastEvent: () => session.tail.seq,
    commit(by, changes, events, watch) {
      const turn = last.then(() => commitNow(session, by, { changes, acts: events }, watch));
      last = turn.catch(() => undefined);
      return turn;
    },
    async isOvertaken() {
      await last;
      if (isOvertaken(session.failure)) return true;
      return session.failure === null && !session.closed && !(await endsAsLeft(session));
    },
    async close() {
      await last;
      if (!session.closed) await closeNow(session, checkpoint);
    },
  };
}

async function commitNow(
  session: Session,
  by: string,
  { changes, acts }: { readonly changes: readonly ObjectChange[]; readonly acts: readonly Act[] },
  watch?: Watch,
): Promise<Receipt> {
  const { desk } = session;
  if (isOvertaken(session.failure)) throw session.failure;
  if (session.failure !== null) throw poisoned(session.failure);
  if (session.closed) throw closedStore();
  checkChanges(changes, acts);
  await checkRoom(desk, changes);
  await refuseWhenOvertaken(session);
  const incoming = await lookUp(desk, changes);
  try {
    const done = await transact(desk, session.tail, by, { incoming, acts }, watch);
    session.tail = done.tail;
    return done.receipt;
  } catch (error) {
    if (isBeforeWriting(error, watch)) throw error;
    session.failure = error;
    throw ioFailure("while a change was stored", error);
  }
}

/**
 * The lock goes with the drive: while a drive was out, another computer may have written to it. Then the log ends elsewhere than this
 * session left it, and writing on would replace what was stored there.
 * @throws ArchiveError `store.overtaken`
 */
async function refuseWhenOvertaken(session: Session): Promise<void> {
  const { desk } = session;
  if (await endsAsLeft(session)) return;
  await refuseWhenAway(desk.files, desk.root);
  session.failure = new ArchiveError(
    "store.overtaken",
    "This archive was written to from elsewhere while it was open here. Nothing of this change was stored.",
    "Close the archive and open it again: it then has what was stored elsewhere, and the change can be made anew.",
  );
  throw session.failure;
}

async function endsAsLeft({ desk, tail }: Session): Promise<boolean> {
  const end = (segment: number) => desk.files.stat(`${desk.root}/${segmentPath(segment)}`);
  const [last, next] = [await end(tail.segment), await end(tail.segment + 1)];
  return last?.bytes === tail.bytes && next === null;
}

const isOvertaken = (failure: unknown): failure is ArchiveError =>
  failure instanceof ArchiveError && failure.code === "store.overtaken";

const isOutOfReach = (error: unknown): boolean =>
  isOvertaken(error) || (error instanceof ArchiveError && error.code === "store.away");

async function closeNow(
  session: Session,
  checkpoint: ((head: string) => Promise<Act>) | undefined,
): Promise<void> {
  // The opening itself is one event: a session that stored nothing needs no checkpoint.
  const worked = session.failure === null && session.tail.seq > session.opened.seq + 1;
  try {
    if (checkpoint && worked)
      await commitNow(session, "Carrel", {
        changes: [],
        acts: [await checkpoint(session.tail.head)],
      });
  } catch (error) {
    // An archive that is out of reach, or that went on elsewhere, is closed without a checkpoint: nothing that anybody made is in it.
    if (!isOutOfReach(error)) throw error;
  } finally {
    session.closed = true;
    await session.lock.release();
  }
}

/** Of an archive that may only be read. */
export function noWriter(tail: LogTail, reason: Problem | null): Commits {
  return {
    isWriter: false,
    head: () => tail.head,
    lastEvent: () => tail.seq,
    async commit() {
      throw new ArchiveError(
        "store.read-only",
        reason?.message ?? "This archive is open for reading only.",
        reason?.remedy ?? "Open it for writing.",
      );
    },
    // Others may write to what is only read here.
    isOvertaken: () => Promise.resolve(false),
    close: async () => undefined,
  };
}

function closedStore(): ArchiveError {
  return new ArchiveError("store.closed", "The archive has been closed.", "Open it again.");
}
