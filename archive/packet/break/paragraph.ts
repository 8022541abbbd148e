import type { Box, Typesetter } from "../measure/boxes";
import type { Run } from "../outline/block";
import { createCutter, type Cutter } from "./cutter";
import { findDirection } from "./direction";
import { divisions } from "./hyphenate";
import { createLines, type Line, type Lines } from "./lines";
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

/** A paragraph being broken. */
interface Work {
  readonly text: string;
  readonly measure: Measure;
  readonly lines: Lines;
  readonly cut: Cutter;
  /** A hyphen in the look of a box. */
  hyphen(like: Box): Box | undefined;
}

/** Breaks runs into lines of at most `measure.width`; a word wider than a line is cut between its letters. */
export function breakParagraph(
  runs: readonly Run[],
  measure: Measure,
  typesetter: Typesetter,
): readonly Line[] {
  const text = runs.map((run) => run.text).join("");
  const { language, size } = measure;
  const direction = findDirection(text, language);
  const work: Work = {
    text,
    measure,
    lines: createLines(measure, direction),
    cut: createCutter(runs, measure, typesetter, direction),
    hyphen: (like) => typesetter.boxes("-", like.run, language, size, like.start)[0],
  };
  let from = 0;
  for (const to of breakOpportunities(text, language)) {
    addWord(from, to, work);
    if (text[to - 1] === "\n" && to < text.length) work.lines.turn();
    from = to;
  }
  return work.lines.finish();
}

function addWord(from: number, to: number, work: Work): void {
  const { lines, cut } = work;
  const boxes = cut(from, to);
  if (lines.fits(boxes)) return lines.add(boxes);
  const place = work.measure.hyphens ? divide(from, to, work) : from;
  if (place === from) lines.turn();
  const rest = place === from ? boxes : cut(place, to);
  if (lines.fits(rest)) return lines.add(rest);
  for (const { segment, index } of GRAPHEMES.segment(work.text.slice(place, to))) {
    const letter = cut(place + index, place + index + segment.length);
    if (!lines.fits(letter)) lines.turn();
    lines.add(letter);
  }
}

/** Puts as many syllables as fit on the present line; gives back where the rest begins, `from` when none fit. */
function divide(from: number, to: number, { text, measure, lines, cut, hyphen }: Work): number {
  if (lines.room() < RAGGED) return from;
  const word = text.slice(from, to).trimEnd();
  for (const length of divisions(word, measure.language).toReversed()) {
    const head = cut(from, from + length);
    const last = head.at(-1);
    const sign = last === undefined ? undefined : hyphen(last);
    if (sign === undefined || !lines.fits([...head, sign])) continue;
    // A hyphen of ours is a soft one to whoever copies the words.
    lines.add([...head, { ...sign, text: "\u00ad" }]);
    lines.turn();
    return from + length;
  }
  return from;
}
