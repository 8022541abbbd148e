import type { Span } from "./paragraphs";
import { countWords, wordDiff } from "./word-diff";

/** Where two texts of one language say it otherwise; offsets in each text. null where the one has nothing for it. */
export interface Difference {
  readonly left: Span | null;
  readonly right: Span | null;
  /** The same words stand elsewhere in the row: moved, not changed. */
  readonly moved: boolean;
}

const folded = (text: string) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/**
 * The differences of two stretches by words, in order. Punctuation, blanks, breaks of lines and capitals are no difference; words
 * that gave way to others are told together.
 */
export function rowDifferences(
  left: string,
  [leftStart, leftEnd]: Span,
  right: string,
  [rightStart, rightEnd]: Span,
): readonly Difference[] {
  const found: Difference[] = [];
  let [l, r] = [leftStart, rightStart];
  let gone: Span | null = null;
  const tell = (one: Span | null, other: Span | null) => {
    const [a, b] = [one && tight(left, one), other && tight(right, other)];
    if (a === null && b === null) return;
    if (a && b && folded(left.slice(...a)) === folded(right.slice(...b))) return;
    found.push({ left: a, right: b, moved: false });
  };
  const before = left.slice(leftStart, leftEnd);
  for (const { kind, text } of wordDiff(before, right.slice(rightStart, rightEnd))) {
    if (kind === "new") tell(gone, [r, r + text.length]);
    else if (gone !== null) tell(gone, null);
    gone = kind === "gone" ? [l, l + text.length] : null;
    if (kind !== "new") l += text.length;
    if (kind !== "gone") r += text.length;
  }
  if (gone !== null) tell(gone, null);
  return withMoved(found, left, right);
}

/** A span without what is no word at its ends; null where it has no words. */
function tight(text: string, [start, end]: Span): Span | null {
  const words = text.slice(start, end);
  if (countWords(words) === 0) return null;
  const head = /^[^\p{L}\p{N}]*/u.exec(words)![0].length;
  const tail = /[^\p{L}\p{N}]*$/u.exec(words)![0].length;
  return head + tail >= words.length ? null : [start + head, end - tail];
}

/** Words that only the one side has here, and only the other side there. */
function withMoved(
  found: readonly Difference[],
  left: string,
  right: string,
): readonly Difference[] {
  const alone = (side: "left" | "right", text: string) =>
    found.flatMap((one) => {
      const [own, other] = side === "left" ? [one.left, one.right] : [one.right, one.left];
      return own !== null && other === null ? [folded(text.slice(...own))] : [];
    });
  const [gone, come] = [new Set(alone("left", left)), new Set(alone("right", right))];
  return found.map((one) => {
    if (one.left !== null && one.right !== null) return one;
    const words = folded(one.left === null ? right.slice(...one.right!) : left.slice(...one.left));
    return gone.has(words) && come.has(words) ? { ...one, moved: true } : one;
  });
}
