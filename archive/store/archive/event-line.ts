import type { EventType, ProvenanceEvent } from "../../model/provenance-event";
import type { Says } from "../../model/says";
import { sha256, text, utf8 } from "./durable";

/** What stands before the first line of the log. */
export const NO_HEAD = "0".repeat(64);

/** One event before it has its place in the chain, with what the log keeps beyond the model's event. */
export interface EventBody {
  readonly type: EventType;
  readonly when: string;
  readonly agent: string;
  readonly object: string | null;
  readonly version: number | null;
  readonly detail: string;
  /** The sentence in a form that other languages can say. */
  readonly says?: Says | undefined;
  /** SHA-256 of the version's inventory.json. */
  readonly inventory?: string;
  /** Bytes of the content files that the version added. */
  readonly bytes?: number;
  /** Digests (SHA-256) of the files that never change, by path. */
  readonly fixed?: Readonly<Record<string, string>>;
  /** archive.json, repeated where it is safe. */
  readonly archive?: unknown;
  /** Checkpoint: objects in the archive, public key (SPKI, base64) and Ed25519 signature (base64). */
  readonly checkpoint?: {
    readonly objects: number;
    readonly key: string;
    readonly signature: string;
  };
}

/** A line of the log, understood. */
export interface LogLine extends EventBody {
  readonly seq: number;
  readonly prev: string;
  readonly hash: string;
}

/** A place in the chain: number and hash of the last line so far. */
export interface ChainHead {
  readonly seq: number;
  readonly head: string;
}

const SUM_DIGITS = 16;
/** `,"sum":"` + digits + `"}` */
const SUM_LENGTH = 8 + SUM_DIGITS + 2;

/** The next line (without its line feed) and the chain's new head. The line ends with a checksum of itself. */
export function writeLine(
  body: EventBody,
  after: ChainHead,
): ChainHead & { readonly line: string } {
  const seq = after.seq + 1;
  const { type, when, agent, object, version, detail, ...more } = body;
  const fields = { seq, type, when, agent, object, version, detail, ...more, prev: after.head };
  const open = JSON.stringify(fields).slice(0, -1);
  const line = `${open},"sum":"${sumOf(utf8(open))}"}`;
  return { line, seq, head: sha256(utf8(line)) };
}

/** Reads one line; null when it is not a whole, unchanged line. */
export function readLine(bytes: Uint8Array): LogLine | null {
  if (bytes.length <= SUM_LENGTH) return null;
  const open = bytes.subarray(0, bytes.length - SUM_LENGTH);
  if (text(bytes.subarray(open.length)) !== `,"sum":"${sumOf(open)}"}`) return null;
  try {
    return { ...(JSON.parse(text(bytes)) as Omit<LogLine, "hash">), hash: sha256(bytes) };
  } catch {
    return null;
  }
}

/** The model's event of a line. */
export function toEvent(line: LogLine): ProvenanceEvent {
  const { seq, type, when, agent, object, version, detail, says, prev, hash } = line;
  const said = says === undefined ? {} : { says };
  return { seq, type, when, agent, object: object as never, version, detail, ...said, prev, hash };
}

function sumOf(open: Uint8Array): string {
  return sha256(open).slice(0, SUM_DIGITS);
}
