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
  let [goneFrom, newFrom] = [l, r];
  const close = () => {
    const [a, b] = [tight(left, [goneFrom, l]), tight(right, [newFrom, r])];
    const says = (place: Span | null, text: string) => place && folded(text.slice(...place));
    if (says(a, left) !== says(b, right)) found.push({ left: a, right: b, moved: false });
  };
  const before = left.slice(leftStart, leftEnd);
  for (const { kind, text } of wordDiff(before, right.slice(rightStart, rightEnd))) {
    // Blanks and points between words that differ do not part them.
    const isSame = kind === "same" && countWords(text) > 0;
    if (isSame) close();
    if (kind !== "new") l += text.length;
    if (kind !== "gone") r += text.length;
    if (isSame) [goneFrom, newFrom] = [l, r];
  }
  close();
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
