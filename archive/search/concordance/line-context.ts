/** The words on both sides of a place, on one line: line ends and tabs become blanks, one for one. */
export interface LineContext {
  readonly left: string;
  readonly match: string;
  readonly right: string;
}

/** UTF-16 code units on each side: more than the widest line shows. */
const CONTEXT = 140;
/** How far an edge may move inwards so that no word is cut; text without spaces is cut between characters. */
const REACH = 30;

/** @param start, end a place in the text, UTF-16 code units */
export function contextOf(text: string, start: number, end: number): LineContext {
  const from = Math.max(0, start - CONTEXT);
  const to = Math.min(text.length, end + CONTEXT);
  const left = text.slice(from, start);
  const right = text.slice(end, to);
  return {
    left: onOneLine(from === 0 ? left : withoutCutWord(left)),
    match: onOneLine(text.slice(start, end)),
    right: onOneLine(to === text.length ? right : withoutCutEnd(right)),
  };
}

const onOneLine = (text: string): string => text.replace(/\s/gu, " ");

function withoutCutWord(text: string): string {
  const gap = text.slice(0, REACH).search(/\s/u);
  // A half of a pair, a joiner or an accent belongs to a character that is not here any more.
  return gap >= 0 ? text.slice(gap) : text.replace(/^[\p{M}\u200D\uFE0F\uDC00-\uDFFF]+/u, "");
}

function withoutCutEnd(text: string): string {
  const gap = text.slice(-REACH).search(/\s\S*$/u);
  if (gap >= 0) return text.slice(0, text.length - Math.min(REACH, text.length) + gap + 1);
  const whole = [...new Intl.Segmenter().segment(text)].at(-1);
  return whole === undefined ? text : text.slice(0, whole.index);
}
