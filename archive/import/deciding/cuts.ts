import type { Proposed } from "./described";

/**
 * Segment proposals as the file records them that the page has become. Their words stand in the parts now, so that no words are left
 * as evidence: they stand, empty, where the first part was cut out.
 * @param before version of the unit that was one document; null when it was cut up at import
 */
export function cutsAsApplied<P extends Proposed>(
  cuts: readonly P[],
  whole: string,
  rest: string,
  before: number | null,
): readonly P[] {
  const head = whole.slice(0, Math.min(...cuts.map(({ evidence }) => evidence.start))).trimEnd();
  const at = rest.startsWith(head) ? head.length : 0;
  return cuts.map((cut) => ({
    ...cut,
    state: "applied",
    evidence: { start: at, end: at, text: "" },
    met: { value: before === null ? null : String(before) },
  }));
}
