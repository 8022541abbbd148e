import type { UnitId } from "./ids";

/** A document of a frozen set, and the version that it had. */
export interface FrozenMember {
  readonly unit: UnitId;
  readonly version: number;
}

/**
 * The file of a frozen set's members, of which its digest is taken (docs/formats/archive.md): one line for each, id, a blank and its
 * version, in the order of the ids, each ended by a line feed. A document stands in it once.
 */
export function membersFile(members: Iterable<FrozenMember>): string {
  const versions = new Map(Array.from(members, ({ unit, version }) => [unit, version]));
  const lines = Array.from(versions, ([unit, version]) => `${unit} ${String(version)}\n`);
  // Ids are ASCII: the order of code units is the order of bytes in every language.
  return lines.sort((a, b) => (a < b ? -1 : 1)).join("");
}

/** Not by the schema of ids: a hundred thousand lines are read at once. */
const LINE = /^(rec-[0-7][0-9a-hjkmnp-tv-z]{25}) ([1-9]\d{0,8})$/;

/** The members that such a file names; null where it is none. */
export function readMembersFile(text: string): readonly FrozenMember[] | null {
  if (text === "") return [];
  if (!text.endsWith("\n")) return null;
  const members: FrozenMember[] = [];
  for (const line of text.slice(0, -1).split("\n")) {
    const [, unit, version] = LINE.exec(line) ?? [];
    if (unit === undefined) return null;
    members.push({ unit: unit as UnitId, version: Number(version) });
  }
  return members;
}
