import { ArchiveError } from "../../model/archive-error";
import { NO_HEAD, readLine } from "./event-line";
import type { ChainHead, LogLine } from "./event-line";
import type { Files } from "./files";
import { segmentPath } from "./layout";

const LINE_FEED = 10;

/** Sound lines of one segment, and what is wrong with the first one that is not. */
export interface Segment {
  readonly number: number;
  readonly lines: readonly LogLine[];
  /** Bytes of the sound lines. */
  readonly sound: number;
  /** null when every byte is sound. */
  readonly fault: string | null;
  /** True when the only fault is a last line without its line feed: an append under way or cut off. */
  readonly torn: boolean;
}

/** Where the log ends. */
export interface LogTail extends ChainHead {
  readonly segment: number;
  /** Bytes of that segment. */
  readonly bytes: number;
  readonly fixed: Readonly<Record<string, string>>;
}

/** Numbers of the log's segments, in order. */
export async function listSegments(files: Files, root: string): Promise<readonly number[]> {
  const entries = (await files.stat(`${root}/log`)) ? await files.list(`${root}/log`) : [];
  return entries
    .filter(({ name, folder }) => !folder && /^\d{6}\.jsonl$/.test(name))
    .map(({ name }) => Number(name.slice(0, 6)))
    .toSorted((a, b) => a - b);
}

/**
 * Reads one segment, checking each line's own sum and its place in the chain.
 * @param after the last line of the segment before; null takes the first line's word for it
 */
export async function readSegment(
  files: Files,
  root: string,
  number: number,
  after: ChainHead | null,
): Promise<Segment> {
  const bytes = await files.read(`${root}/${segmentPath(number)}`);
  const lines: LogLine[] = [];
  let at = 0;
  let last = after;
  while (at < bytes.length) {
    const end = bytes.indexOf(LINE_FEED, at);
    const line = end < 0 ? null : readLine(bytes.subarray(at, end));
    const fault = line ? faultOf(line, last) : end < 0 ? "is cut off" : "has been changed";
    if (!line || fault) {
      const where = `line ${lines.length + 1} of ${segmentPath(number)} ${fault ?? ""}`;
      return { number, lines, sound: at, fault: where, torn: end < 0 };
    }
    lines.push(line);
    last = { seq: line.seq, head: line.hash };
    at = end + 1;
  }
  return { number, lines, sound: at, fault: null, torn: false };
}

function faultOf(line: LogLine, last: ChainHead | null): string | null {
  if (!last) return null;
  if (line.seq !== last.seq + 1) return `has number ${line.seq} instead of ${last.seq + 1}`;
  return line.prev === last.head ? null : "does not follow from the line before it";
}

/** The end of the log as it was found. */
export type FoundTail = LogTail & Pick<Segment, "fault" | "torn">;

/**
 * Reads the end of the log: the last segment only, so that a long log opens as fast as a short one. A fault is told, not thrown:
 * a damaged archive can still be read.
 */
export async function readTail(files: Files, root: string): Promise<FoundTail> {
  const numbers = await listSegments(files, root);
  let fault: string | null = numbers.length > 0 ? null : "it is empty";
  for (const number of numbers.slice(-2).reverse()) {
    const segment = await readSegment(files, root, number, null);
    const last = segment.lines.at(-1);
    fault ??= segment.fault;
    if (!last) {
      fault ??= `${segmentPath(number)} is empty`;
      continue;
    }
    const fixed = segment.lines.findLast((line) => line.fixed)?.fixed ?? {};
    const place = { segment: number, bytes: segment.sound, seq: last.seq, head: last.hash };
    return { ...place, fixed, fault, torn: number !== numbers.at(-1) || segment.torn };
  }
  const nowhere = { segment: 1, bytes: 0, seq: 0, head: NO_HEAD, fixed: {} };
  return { ...nowhere, fault: fault ?? "it has no readable line", torn: false };
}

/**
 * Lines with a number above `after`, in order, each checked against the one before it. A last line under way is left out.
 * @throws ArchiveError `store.broken-chain`
 */
export async function* linesAfter(
  files: Files,
  root: string,
  after: number,
): AsyncGenerator<LogLine> {
  const numbers = await listSegments(files, root);
  let first = numbers.length - 1;
  while (first > 0 && (await firstSeq(files, root, numbers[first] as number)) > after + 1) first--;
  let last: ChainHead | null = first <= 0 ? { seq: 0, head: NO_HEAD } : null;
  for (const number of numbers.slice(Math.max(first, 0))) {
    const segment = await readSegment(files, root, number, last);
    for (const line of segment.lines) {
      last = { seq: line.seq, head: line.hash };
      if (line.seq > after) yield line;
    }
    const isLast = number === numbers.at(-1);
    if (segment.fault && !(segment.torn && isLast)) throw brokenChain(segment.fault);
  }
}

/** Number of a segment's first line; infinity sends the caller further back when that line cannot be read. */
async function firstSeq(files: Files, root: string, number: number): Promise<number> {
  for await (const piece of files.stream(`${root}/${segmentPath(number)}`)) {
    const end = piece.indexOf(LINE_FEED);
    const line = end < 0 ? null : readLine(piece.subarray(0, end));
    return line ? line.seq : Infinity;
  }
  return Infinity;
}

export function brokenChain(what: string): ArchiveError {
  return new ArchiveError(
    "store.broken-chain",
    `The log of this archive is damaged: ${what}.`,
    "Check the whole archive (verify), then restore the log from another copy of the archive (repair).",
  );
}
