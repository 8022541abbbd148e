/** The pages that lie open together: the first one alone, then an even page facing the odd one after it. */
export function spreadOf(page: number, total: number, facing: boolean): readonly number[] {
  const at = Math.min(Math.max(1, page), total);
  if (!facing) return [at];
  const left = at - (at % 2);
  return [left, left + 1].filter((one) => one >= 1 && one <= total);
}

/** The first page of the spread one step on or back; at both ends it stays. */
export function turned(page: number, total: number, facing: boolean, by: 1 | -1): number {
  const open = spreadOf(page, total, facing);
  const next = by === 1 ? open.at(-1)! + 1 : open[0]! - 1;
  if (next < 1 || next > total) return open[0]!;
  return spreadOf(next, total, facing)[0]!;
}

export interface Box {
  readonly width: number;
  readonly height: number;
}

/**
 * How wide one page may be so that whole pages fit, never under `least`: then the mat scrolls.
 * @param box the mat's inner size @param count pages side by side @param ratio width over height
 */
export function pageWidth(box: Box, count: number, ratio: number, least: number): number {
  const byWidth = box.width / count;
  return Math.floor(Math.min(byWidth, Math.max(least, box.height * ratio)));
}
