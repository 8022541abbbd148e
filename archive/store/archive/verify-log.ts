import type { Discrepancy } from "../../requests/ports";
import { isSound } from "./checkpoint";
import { NO_HEAD } from "./event-line";
import type { ChainHead, LogLine } from "./event-line";
import { listSegments, readSegment } from "./event-log";
import type { Files } from "./files";
import { segmentPath } from "./layout";

/** What the log says of one version of an object. */
export interface Logged {
  readonly inventory: string;
  readonly bytes: number;
}

export interface LogCheck {
  readonly discrepancies: readonly Discrepancy[];
  /** Object -> version -> what the log says of it. */
  readonly versions: ReadonlyMap<string, ReadonlyMap<number, Logged>>;
  readonly fixed: Readonly<Record<string, string>>;
  readonly last: ChainHead;
}

/** Reads the whole log: every line's sum, the chain through all segments, and what it says of every object. */
export async function checkLog(files: Files, root: string): Promise<LogCheck> {
  const discrepancies: Discrepancy[] = [];
  const versions = new Map<string, Map<number, Logged>>();
  let fixed: Readonly<Record<string, string>> = {};
  let archive = "";
  let last: ChainHead | null = { seq: 0, head: NO_HEAD };
  const numbers = await listSegments(files, root);
  for (const [index, number] of numbers.entries()) {
    if (number !== index + 1) discrepancies.push(broken(number, "a segment before it is missing"));
    const segment = await readSegment(files, root, number, last);
    for (const line of segment.lines) {
      noteVersion(versions, line);
      fixed = line.fixed ?? fixed;
      archive = identityIn(line) ?? archive;
      const fault = checkpointFault(line, archive, versions.size);
      if (fault) discrepancies.push(broken(number, fault));
    }
    if (segment.fault) discrepancies.push(broken(number, segment.fault));
    const end = segment.lines.at(-1);
    // After a fault the next segment starts a chain of its own: each fault is told once.
    if (segment.fault) last = null;
    else if (end) last = { seq: end.seq, head: end.hash };
    else discrepancies.push(broken(number, "it is empty"));
  }
  if (numbers.length === 0)
    discrepancies.push({
      what: "log",
      kind: "missing",
      expected: "the log of events",
      found: "nothing",
    });
  return { discrepancies, versions, fixed, last: last ?? { seq: 0, head: NO_HEAD } };
}

function identityIn({ archive }: LogLine): string | undefined {
  return (archive as { readonly id?: string } | undefined)?.id;
}

/** A checkpoint's signature must be its key's, and it must have counted as many objects as the log had named by then. */
function checkpointFault(line: LogLine, archive: string, objects: number): string | null {
  if (!line.checkpoint) return null;
  if (!isSound(line.checkpoint, archive, line.prev)) return `event ${line.seq} is wrongly signed`;
  const counted = line.checkpoint.objects;
  return counted === objects
    ? null
    : `event ${line.seq} counted ${counted} objects, not ${objects}`;
}

/** Notes what a line of the log says of a version. */
export function noteVersion(versions: Map<string, Map<number, Logged>>, line: LogLine): void {
  if (line.object === null || line.version === null || line.inventory === undefined) return;
  const known = versions.get(line.object) ?? new Map<number, Logged>();
  known.set(line.version, { inventory: line.inventory, bytes: line.bytes ?? 0 });
  versions.set(line.object, known);
}

function broken(segment: number, found: string): Discrepancy {
  return {
    what: segmentPath(segment),
    kind: "broken-chain",
    expected: "an unbroken chain of unchanged lines",
    found,
  };
}
