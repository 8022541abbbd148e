import { emptyArena, type Arena } from "../segments/arena";
import { emptyBlock } from "../segments/read-list";

/** Arrays by document number, shared by all searches so that a search allocates little. Each user leaves them as it found them. */
export interface Workspace {
  readonly arena: Arena;
  /** Scratch for one block of a list. */
  readonly block: Arena;
  /** Scratch for what one word has in a stretch of documents. */
  readonly pairs: Arena;
  /** 0 everywhere between searches. */
  scores: Float64Array;
  /** 0 everywhere between searches. */
  gate: Uint8Array;
  /** 0 everywhere between uses. */
  steps: Uint16Array;
  /** 0 everywhere between uses. */
  sums: Uint32Array;
  /** 0 everywhere between uses. */
  slots: Uint32Array;
  /** Holds the number of the last counting that saw the document; needs no cleaning. */
  stamps: Uint32Array;
  stamp: number;
}

export function emptyWorkspace(): Workspace {
  return {
    arena: emptyArena(),
    block: emptyBlock().pairs,
    pairs: emptyArena(),
    scores: new Float64Array(0),
    gate: new Uint8Array(0),
    steps: new Uint16Array(0),
    sums: new Uint32Array(0),
    slots: new Uint32Array(0),
    stamps: new Uint32Array(0),
    stamp: 0,
  };
}

/** Far enough from 2^32 for the countings of one search. */
const LAST_STAMP = 2 ** 31;

/** Room for documents below `bound`, and an empty arena. */
export function openWorkspace(workspace: Workspace, bound: number): void {
  workspace.arena.used = 0;
  if (workspace.stamp > LAST_STAMP) {
    workspace.stamps.fill(0);
    workspace.stamp = 0;
  }
  if (workspace.scores.length >= bound) return;
  const capacity = Math.max(bound, workspace.scores.length * 2);
  workspace.scores = new Float64Array(capacity);
  workspace.gate = new Uint8Array(capacity);
  workspace.steps = new Uint16Array(capacity);
  workspace.sums = new Uint32Array(capacity);
  workspace.slots = new Uint32Array(capacity);
  workspace.stamps = new Uint32Array(capacity);
}
