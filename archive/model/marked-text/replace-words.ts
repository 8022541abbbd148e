import type { Mark } from "../mark";
import { isPoint, type MarkedText, sorted, storedText } from "./marked-text";

/** A stretch of a text that gives way to other words; offsets count UTF-16 code units of the text before. */
export interface WordEdit {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/**
 * Puts words in the place of others. What becomes of the marks:
 * - outside of the edit they keep covering the same words;
 * - words written inside a mark, or over all that it covers, belong to it; at its edges they do not;
 * - an edit over one end of a mark takes that end away, the new words stay outside;
 * - a mark whose words are all deleted, or lie inside what is replaced, goes; so does a point between deleted letters;
 * - at a point new words come after it, so that who marks a gap writes on behind it.
 */
export function replaceWords(before: MarkedText, edit: WordEdit): MarkedText {
  const { start, end, words } = composed(before.text, edit);
  const text = before.text.slice(0, start) + words + before.text.slice(end);
  const marks = before.marks.flatMap((mark) => moved(mark, { start, end, words }));
  return { text, marks: sorted(marks) };
}

function moved(mark: Mark, edit: WordEdit): readonly Mark[] {
  const place = isPoint(mark) ? movedPoint(mark.start, edit) : movedSpan(mark, edit);
  if (place === null) return [];
  const [start, end] = place;
  return [start === mark.start && end === mark.end ? mark : { ...mark, start, end }];
}

type Place = readonly [number, number] | null;

function movedPoint(at: number, { start, end, words }: WordEdit): Place {
  if (at <= start) return [at, at];
  if (at < end) return null;
  const now = at - (end - start) + words.length;
  return [now, now];
}

function movedSpan(mark: Mark, { start, end, words }: WordEdit): Place {
  const by = words.length - (end - start);
  if (mark.end <= start) return [mark.start, mark.end];
  if (mark.start >= end) return [mark.start + by, mark.end + by];
  const holds = mark.start <= start && mark.end >= end;
  if (holds) return spanOrNone(mark.start, mark.end + by);
  if (mark.start >= start && mark.end <= end) return null;
  return mark.start < start
    ? spanOrNone(mark.start, start)
    : spanOrNone(start + words.length, mark.end + by);
}

const spanOrNone = (start: number, end: number): Place => (end > start ? [start, end] : null);

/** Letters that join the one before them when text is composed (NFC): combining marks, vowels and finals of Hangul. */
const JOINS = /^[\p{M}\u1160-\u11ff]/u;

/**
 * The same edit with its words as stored, widened by the letters that compose with them, so that the text stays NFC;
 * then narrowed to what does change, so that marks beside it are not touched.
 */
function composed(text: string, edit: WordEdit): WordEdit {
  const words = storedText(edit.words);
  let { start, end } = edit;
  while (end < text.length && JOINS.test(text.slice(end, end + 2)))
    end += codePointAfter(text, end);
  const joins = (at: number) =>
    JOINS.test((text.slice(at, edit.start) + words + text.slice(edit.end, end)).slice(0, 2));
  while (start > 0 && joins(start)) start -= codePointBefore(text, start);
  if (start === edit.start && end === edit.end) return { start, end, words };
  const whole = text.slice(start, edit.start) + words + text.slice(edit.end, end);
  return narrowed(text, { start, end, words: whole.normalize("NFC") }, edit);
}

/** Gives letters back that the widening took and nothing happened to. */
function narrowed(text: string, wide: WordEdit, asked: WordEdit): WordEdit {
  let { start, end, words } = wide;
  while (end > asked.end && words.endsWith(text[end - 1]!) && words.length > 0) {
    end -= 1;
    words = words.slice(0, -1);
  }
  while (start < asked.start && words.startsWith(text[start]!) && words.length > 0) {
    start += 1;
    words = words.slice(1);
  }
  return { start, end, words };
}

const isPair = (text: string, at: number) =>
  at >= 0 && /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at, at + 2));
const codePointAfter = (text: string, at: number) => (isPair(text, at) ? 2 : 1);
const codePointBefore = (text: string, at: number) => (at > 1 && isPair(text, at - 2) ? 2 : 1);

/**
 * What a field did to its text: the shortest edit from the one to the other. Where several would do (a letter typed beside its
 * like), the one that ends at the caret.
 * @param caret where the caret stands in `after`
 */
export function editBetween(before: string, after: string, caret: number): WordEdit | null {
  if (before === after) return null;
  const most = Math.min(before.length, after.length);
  let tail = sameTail(before, after, 0, Math.min(most, after.length - caret));
  let head = 0;
  while (head < most - tail && before[head] === after[head]) head += 1;
  tail = sameTail(before, after, tail, most - head);
  const texts = [before, after];
  if (texts.some((text) => isPair(text, head - 1))) head -= 1;
  if (texts.some((text) => isPair(text, text.length - tail - 1))) tail -= 1;
  return { start: head, end: before.length - tail, words: after.slice(head, after.length - tail) };
}

function sameTail(before: string, after: string, from: number, most: number): number {
  let tail = from;
  while (tail < most && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return tail;
}
