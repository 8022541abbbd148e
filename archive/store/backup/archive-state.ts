import { listSegments, readSegment, brokenChain } from "../archive/event-log";
import { NO_HEAD } from "../archive/event-line";
import type { ChainHead } from "../archive/event-line";
import type { Files } from "../archive/files";
import { awaitsRecovery } from "../archive/recover";
import { noteVersion } from "../archive/verify-log";
import type { Logged } from "../archive/verify-log";

/** One state of an archive: its log up to one line, and by it every version that had been stored by then. */
export interface ArchiveState extends ChainHead {
  /** UTC, of the last event. */
  readonly when: string;
  /** Segments of the log, and how many bytes of each belong to this state. */
  readonly segments: readonly { readonly number: number; readonly bytes: number }[];
  /** Object -> version -> what the log says of it, in the order in which they were made. */
  readonly versions: ReadonlyMap<string, ReadonlyMap<number, Logged>>;
  /** SHA-256 of the files that never change, by path. */
  readonly fixed: Readonly<Record<string, string>>;
}

/**
 * Reads the state that the log shows now. A version stands in its place before the log speaks of it and is never changed, and the
 * log only grows: so whoever writes on meanwhile, everything of this state can still be read.
 * @throws ArchiveError `store.broken-chain`
 */
export async function readState(files: Files, root: string): Promise<ArchiveState> {
  const versions = new Map<string, Map<number, Logged>>();
  const segments: { number: number; bytes: number }[] = [];
  let fixed: ArchiveState["fixed"] = {};
  let last: ChainHead = { seq: 0, head: NO_HEAD };
  let when = "";
  const numbers = await listSegments(files, root);
  for (const [index, number] of numbers.entries()) {
    if (number !== index + 1)
      throw brokenChain("a segment before " + String(number) + " is missing");
    const segment = await readSegment(files, root, number, last);
    for (const line of segment.lines) {
      noteVersion(versions, line);
      fixed = line.fixed ?? fixed;
      when = line.when;
      last = { seq: line.seq, head: line.hash };
    }
    if (segment.sound > 0) segments.push({ number, bytes: segment.sound });
    if (segment.fault === null) continue;
    const isEnd = number === numbers.at(-1);
    const place = { segment: number, bytes: segment.sound, ...last, fixed };
    // An append under way, or one that a crash cut off: this state ends before it.
    if (isEnd && (segment.torn || (await awaitsRecovery(files, root, place)))) break;
    throw brokenChain(segment.fault);
  }
  if (last.seq === 0) throw brokenChain("it is empty");
  return { ...last, when, segments, versions, fixed };
}
