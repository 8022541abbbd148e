import { sha512, text, utf8 } from "./durable";

/** One object of a transaction: what stands staged for it. */
export interface PlannedObject {
  /** Name of its folder in the transaction's folder. */
  readonly slot: string;
  readonly id: string;
  readonly version: number;
}

/** Everything that is left to do once a transaction is decided; enough to do it again after any crash. */
export interface Plan {
  readonly objects: readonly PlannedObject[];
  readonly log: {
    readonly segment: number;
    /** Bytes of the segment before these lines. */
    readonly offset: number;
    readonly lines: readonly string[];
  };
}

/** The plan, one line of JSON, then its SHA-512. */
export function encodeIntent(plan: Plan): Uint8Array {
  const line = JSON.stringify(plan);
  return utf8(`${line}\n${sha512(utf8(line))}\n`);
}

/** null when the intent is torn: then nothing was decided. */
export function decodeIntent(bytes: Uint8Array): Plan | null {
  const [line = "", digest] = text(bytes).split("\n");
  return sha512(utf8(line)) === digest ? (JSON.parse(line) as Plan) : null;
}

/** The bytes that the plan adds to the log. */
export function logBytes(plan: Plan): Uint8Array {
  return utf8(plan.log.lines.map((line) => `${line}\n`).join(""));
}
