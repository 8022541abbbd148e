import type { ObjectVersion } from "../ports";

/**
 * The version whose state stood before the last change that was not taken back yet; null when there is none. An undo is a version
 * too: walked from the first version on, a change lays its version on a pile and an undo takes away what it went back behind.
 * @param undone versions that an undo made
 */
export function undoTarget(
  versions: readonly ObjectVersion[],
  undone: ReadonlySet<number>,
): number | null {
  const pile: ObjectVersion[] = [];
  for (const one of versions) {
    const standing = undone.has(one.version) ? placeBeneath(pile, one) : -1;
    if (standing < 0) pile.push(one);
    else pile.length = standing + 1;
  }
  return pile.at(-2)?.version ?? null;
}

/** The nearest version beneath the uppermost with the same files; -1 when there is none. */
function placeBeneath(pile: readonly ObjectVersion[], { files }: ObjectVersion): number {
  const state = stateOf(files);
  return pile.findLastIndex((one, at) => at < pile.length - 1 && stateOf(one.files) === state);
}

const stateOf = (files: ObjectVersion["files"]) =>
  JSON.stringify(
    Object.entries(files)
      .map(([path, { sha512 }]) => [path, sha512])
      .toSorted(),
  );
