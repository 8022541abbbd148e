import type { PacketPick } from "../../state/desk-context";
import type { DraftWords } from "./use-packet-draft";

/** The packet in the making as it was at one time. */
export interface Snapshot {
  readonly words: DraftWords;
  readonly picks: readonly PacketPick[];
}
export interface Line {
  readonly past: readonly Snapshot[];
  readonly now: Snapshot;
  readonly future: readonly Snapshot[];
}

const MOST = 200;

/** The line with a change at its end. Letters typed one after another into one field are one change. */
export function kept({ past, now }: Line, next: Snapshot): Line {
  const field = typedField(now, next);
  const before = past.at(-1);
  const goesOn =
    field !== null &&
    before !== undefined &&
    typedField(before, now) === field &&
    !isBig(now, next);
  return { past: goesOn ? past : [...past, now].slice(-MOST), now: next, future: [] };
}

/** A paste or a cut is a change of its own. */
const isBig = (now: Snapshot, next: Snapshot): boolean =>
  Math.abs(JSON.stringify(now).length - JSON.stringify(next).length) > 8;

/** The field of words in which alone the two differ. */
function typedField(a: Snapshot, b: Snapshot): string | null {
  const words = (["title", "purpose"] as const).filter((key) => a.words[key] !== b.words[key]);
  const others = JSON.stringify({ ...a.words, title: "", purpose: "" });
  if (others !== JSON.stringify({ ...b.words, title: "", purpose: "" })) return null;
  if (a.picks.length !== b.picks.length) return null;
  const notes = a.picks.flatMap((pick, at) => (pick === b.picks[at] ? [] : [[pick, b.picks[at]]]));
  if (words.length + notes.length !== 1) return null;
  if (words[0] !== undefined) return words[0];
  const [from, to] = notes[0] ?? [];
  if (from === undefined || to === undefined) return null;
  const isNote =
    JSON.stringify({ ...from, headnote: "" }) === JSON.stringify({ ...to, headnote: "" });
  return isNote ? `headnote ${from.unit}` : null;
}
