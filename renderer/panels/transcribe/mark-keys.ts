import type { Mark, MarkKind } from "../../../archive/model/mark";
import { isPoint } from "../../../archive/model/marked-text/marked-text";

/** The marks that a transcriber sets by hand, each with its letter (with Alt) and its sign. */
export const handMarks = [
  { kind: "gap", code: "KeyG", key: "g", sign: "[ ]" },
  { kind: "unclear", code: "KeyU", key: "u", sign: "a̤" },
  { kind: "supplied", code: "KeyS", key: "s", sign: "⟨ ⟩" },
  { kind: "add", code: "KeyA", key: "a", sign: "a⁺" },
  { kind: "del", code: "KeyX", key: "x", sign: "a̶" },
  { kind: "note", code: "KeyN", key: "n", sign: "¹" },
  { kind: "page", code: "KeyB", key: "b", sign: "|" },
  { kind: "line", code: "KeyL", key: "l", sign: "⏎" },
] as const satisfies readonly {
  readonly kind: MarkKind;
  readonly code: string;
  readonly key: string;
  readonly sign: string;
}[];
export type HandKind = (typeof handMarks)[number]["kind"];

const hand = new Set<MarkKind>(handMarks.map(({ kind }) => kind));
const standing = new Set<MarkKind>(["gap", "note", "page", "line"]);
export const isHandMark = (mark: Mark): mark is Mark & { readonly kind: HandKind } =>
  hand.has(mark.kind);

const words = new Intl.Segmenter("und", { granularity: "word" });

/** The word at a place: what an unclear or struck mark covers where nothing was chosen. null between words. */
export function wordAt(text: string, at: number): readonly [number, number] | null {
  const lineStart = text.lastIndexOf("\n", at - 1) + 1;
  const end = text.indexOf("\n", at);
  const line = text.slice(lineStart, end === -1 ? text.length : end);
  for (const { segment, index, isWordLike } of words.segment(line)) {
    const start = lineStart + index;
    if (isWordLike === true && start <= at && start + segment.length >= at)
      return [start, start + segment.length];
  }
  return null;
}

/** The mark that a key sets, or null where there is nothing to mark. Points may stand anywhere, the others need words. */
export function newMark(kind: HandKind, text: string, from: number, to: number): Mark | null {
  const said = { kind, note: null, by: null, label: null };
  if (kind === "page" || kind === "line") return { ...said, start: from, end: from };
  if (from < to) return { ...said, start: from, end: to };
  if (standing.has(kind)) return { ...said, start: from, end: from };
  const word = wordAt(text, from);
  return word === null ? null : { ...said, start: word[0], end: word[1] };
}

/** The place in `marks` of the hand mark at the caret: the narrowest that holds it. -1 where there is none. */
export function markAt(marks: readonly Mark[], from: number, to: number): number {
  let best = -1;
  marks.forEach((mark, at) => {
    if (!isHandMark(mark) || mark.start > from || mark.end < to) return;
    const now = marks[best];
    if (now === undefined || mark.end - mark.start < now.end - now.start) best = at;
  });
  return best;
}

/** The next hand mark behind the place, or before it. */
export function nextMark(
  marks: readonly Mark[],
  from: number,
  to: number,
  by: 1 | -1,
): Mark | null {
  const all = marks.filter(isHandMark);
  const behind = (mark: Mark) => mark.start > from || (mark.start === from && mark.end > to);
  const before = (mark: Mark) => mark.start < from || (isPoint(mark) && mark.start < to);
  return (by === 1 ? all.find(behind) : all.findLast(before)) ?? null;
}
