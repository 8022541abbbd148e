import type { Row } from "../../compare/align-paragraphs";
import type { Span } from "../../compare/paragraphs";
import type { TextAlignment } from "../../model/own-work";
import type { OpenArchive } from "../desk";
import type { TextAtHand } from "./chosen-texts";

/** What a reader has said of how two texts stand beside each other, whichever of them is on the left. */
export interface HandAlignment {
  readonly alignment: TextAlignment;
  /** null where one of the texts is not what it was then. */
  readonly rows: readonly Row[] | null;
}

/** The alignment by hand of two texts that stands; the newest, should there be several. */
export function handAlignment(
  { tables }: OpenArchive,
  left: TextAtHand,
  right: TextAtHand,
): HandAlignment | null {
  const found = tables.ownWorksOn(left.unit.id).flatMap((work) => {
    if (work.kind !== "alignment") return [];
    const { alignment } = work;
    const ids = [alignment.left.transcription, alignment.right.transcription];
    const [one, other] = [left.reading.id, right.reading.id];
    if (ids[0] === one && ids[1] === other) return [alignment];
    return ids[0] === other && ids[1] === one ? [turned(alignment)] : [];
  });
  const alignment = found.at(-1);
  if (alignment === undefined) return null;
  const isSame =
    alignment.left.textSha256 === left.reading.sha256 &&
    alignment.right.textSha256 === right.reading.sha256;
  return { alignment, rows: isSame ? rowsOf(alignment, left, right) : null };
}

const turned = (alignment: TextAlignment): TextAlignment => ({
  ...alignment,
  left: alignment.right,
  right: alignment.left,
  rows: alignment.rows.map(({ left, right }) => ({ left: right, right: left })),
});

/** Rows as counts of the paragraphs that the texts have today; null where they no longer are the whole of both. */
function rowsOf(
  { rows }: TextAlignment,
  left: TextAtHand,
  right: TextAtHand,
): readonly Row[] | null {
  const count = (all: readonly Span[], side: Span | null) =>
    side === null ? 0 : all.filter(([start, end]) => start >= side[0] && end <= side[1]).length;
  const counts = rows.map((row): Row => [
    count(left.paragraphs, row.left),
    count(right.paragraphs, row.right),
  ]);
  return areWhole(counts, left, right) ? counts : null;
}

/** Whether rows are all paragraphs of both texts, and none is empty. */
export function areWhole(rows: readonly Row[], left: TextAtHand, right: TextAtHand): boolean {
  const sum = (side: 0 | 1) => rows.reduce((all, row) => all + row[side], 0);
  return (
    rows.every(([n, m]) => n + m > 0) &&
    sum(0) === left.paragraphs.length &&
    sum(1) === right.paragraphs.length
  );
}

/** The places of each row in both texts. */
export function placesOfRows(
  rows: readonly Row[],
  left: readonly Span[],
  right: readonly Span[],
): readonly { readonly left: Span | null; readonly right: Span | null }[] {
  let [i, j] = [0, 0];
  const over = (all: readonly Span[], from: number, count: number): Span | null =>
    count === 0 ? null : [all[from]![0], all[from + count - 1]![1]];
  return rows.map(([n, m]) => {
    const places = { left: over(left, i, n), right: over(right, j, m) };
    i += n;
    j += m;
    return places;
  });
}
