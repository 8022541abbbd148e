import type { PacketPick } from "../../state/desk-context";

/** The documents with one moved by a step; at the ends it stays where it is. */
export function movedBy(
  picks: readonly PacketPick[],
  unit: string,
  by: 1 | -1,
): readonly PacketPick[] {
  const at = picks.findIndex((pick) => pick.unit === unit);
  const to = at + by;
  if (at < 0 || to < 0 || to >= picks.length) return picks;
  const others = picks.filter((pick) => pick.unit !== unit);
  return others.toSpliced(to, 0, picks[at]!);
}

/** The documents with one put down before or after another. */
export function movedBefore(
  picks: readonly PacketPick[],
  unit: string,
  target: string,
  position: "before" | "after" | "on",
): readonly PacketPick[] {
  const moving = picks.find((pick) => pick.unit === unit);
  if (moving === undefined || unit === target) return picks;
  const others = picks.filter((pick) => pick.unit !== unit);
  const at = others.findIndex((pick) => pick.unit === target);
  if (at < 0) return picks;
  return others.toSpliced(position === "after" ? at + 1 : at, 0, moving);
}
