import type { Box, Typesetter } from "../measure/boxes";
import type { Run } from "../outline/block";
import { findDirection } from "./direction";
import { divisions } from "./hyphenate";
import { createLines, type Line } from "./lines";
import { breakOpportunities } from "./opportunities";

export interface Measure {
  /** Points, as all lengths here. */
  readonly size: number;
  readonly width: number;
  /** Further indent of every line but the first. */
  readonly hang: number;
  readonly language: string;
  /** Whether words may be divided. A source's own words never are. */
  readonly hyphens: boolean;
}

/** An empty end of line that is worth dividing a word for. */
const RAGGED = 48;
const GRAPHEMES = new Intl.Segmenter("und", { granularity: "grapheme" });

/** Breaks runs into lines of at most `measure.width`; a word wider than a line is cut between its letters. */
export function breakParagraph(
  runs: readonly Run[],
  measure: Measure,
  typesetter: Typesetter,
): readonly Line[] {
  const text = runs.map((run) => run.text).join("");
  const lines = createLines(measure, findDirection(text));
  const cut = boxCutter(runs, measure, typesetter);
  let from = 0;
  for (const to of breakOpportunities(text, measure.language)) {
    const boxes = cut(from, to);
    if (lines.fits(boxes)) lines.add(boxes);
    else {
      const place = measure.hyphens ? divide(text, from, to) : from;
      if (place === from) lines.turn();
      addWord(place, to);
    }
    if (text[to - 1] === "\n" && to < text.length) lines.turn();
    from = to;
  }
  return lines.finish();

  function divide(all: string, start: number, end: number): number {
    if (lines.room() < RAGGED) return start;
    const word = all.slice(start, end).trimEnd();
    for (const length of divisions(word, measure.language).toReversed()) {
      const head = cut(start, start + length);
      const last = head.at(-1);
      if (last === undefined) continue;
      const hyphen = typesetter.boxes("-", last.run, measure.language, measure.size, start)[0];
      if (hyphen === undefined || !lines.fits([...head, hyphen])) continue;
      // A hyphen of ours is a soft one to whoever copies the words.
      lines.add([...head, { ...hyphen, text: "\u00ad" }]);
      lines.turn();
      return start + length;
    }
    return start;
  }

  function addWord(start: number, end: number): void {
    const whole = cut(start, end);
    if (lines.fits(whole)) return lines.add(whole);
    for (const { segment, index } of GRAPHEMES.segment(text.slice(start, end))) {
      const letter = cut(start + index, start + index + segment.length);
      if (!lines.fits(letter)) lines.turn();
      lines.add(letter);
    }
  }
}

/** Cuts a stretch of the paragraph into boxes; stretches are asked for in rising order. */
function boxCutter(
  runs: readonly Run[],
  measure: Measure,
  typesetter: Typesetter,
): (from: number, to: number) => readonly Box[] {
  let end = 0;
  const starts = runs.map((run) => {
    const start = end;
    end += run.text.length;
    return start;
  });
  let first = 0;
  return (from, to) => {
    while (first > 0 && (starts[first] ?? 0) > from) first--;
    while (first + 1 < runs.length && (starts[first + 1] ?? 0) <= from) first++;
    const boxes: Box[] = [];
    for (let index = first; index < runs.length && (starts[index] ?? 0) < to; index++) {
      const run = runs[index] as Run;
      const start = starts[index] ?? 0;
      const piece = run.text.slice(Math.max(0, from - start), to - start);
      const place = Math.max(from, start);
      if (piece !== "" && !(run.sign !== undefined && place !== start))
        boxes.push(...typesetter.boxes(piece, run, measure.language, measure.size, place));
    }
    return boxes;
  };
}
