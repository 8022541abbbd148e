import { LOST, weaveGaps } from "./gaps";
import type { Span } from "./paragraphs";
import { countWords, wordDiff } from "./word-diff";

/** Where two texts of one language say it otherwise; offsets in each text. null where the one has nothing for it. */
export interface Difference {
  /** Empty where a gap stands and nothing else. */
  readonly left: Span | null;
  readonly right: Span | null;
  /** The same words stand elsewhere in the row: moved, not changed. */
  readonly moved: boolean;
  /** The side on which a gap stands for what the other has. */
  readonly lost: "left" | "right" | null;
}

/** Where gaps stand in each text, in order. */
export interface Gaps {
  readonly left: readonly number[];
  readonly right: readonly number[];
}
const NO_GAPS: Gaps = { left: [], right: [] };

const folded = (text: string) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\uFFFC]+/gu, " ")
    .trim();

const saysSomething = (text: string) => countWords(text) > 0 || text.includes(LOST);

/**
 * The differences of two stretches by words, in order. Punctuation, blanks, breaks of lines and capitals are no difference; words
 * that gave way to others are told together. A gap is a word that nobody can read: against words, or nothing, it is a difference.
 */
export function rowDifferences(
  left: string,
  leftSpan: Span,
  right: string,
  rightSpan: Span,
  gaps: Gaps = NO_GAPS,
): readonly Difference[] {
  const before = weaveGaps(left, leftSpan, gaps.left);
  const after = weaveGaps(right, rightSpan, gaps.right);
  return wovenDifferences(before.text, after.text).map((one) => ({
    ...one,
    left: one.left && before.back(one.left),
    right: one.right && after.back(one.right),
  }));
}

function wovenDifferences(left: string, right: string): readonly Difference[] {
  const found: Difference[] = [];
  let [l, r, goneFrom, newFrom] = [0, 0, 0, 0];
  const close = () => {
    const [a, b] = [tight(left, [goneFrom, l]), tight(right, [newFrom, r])];
    const [old, now] = [a && left.slice(...a), b && right.slice(...b)];
    if ((old && folded(old)) !== (now && folded(now)))
      found.push({ left: a, right: b, moved: false, lost: lostSide(old ?? "", now ?? "") });
  };
  for (const { kind, text } of wordDiff(left, right)) {
    // Blanks and points between words that differ do not part them.
    const isSame = kind === "same" && saysSomething(text);
    if (isSame) close();
    if (kind !== "new") l += text.length;
    if (kind !== "gone") r += text.length;
    if (isSame) [goneFrom, newFrom] = [l, r];
  }
  close();
  return withMoved(found, left, right);
}

function lostSide(old: string, now: string): Difference["lost"] {
  if (old.includes(LOST) === now.includes(LOST)) return null;
  return old.includes(LOST) ? "left" : "right";
}

/** A span without what is no word at its ends; null where it has no words. */
function tight(text: string, [start, end]: Span): Span | null {
  const words = text.slice(start, end);
  if (!saysSomething(words)) return null;
  const head = /^[^\p{L}\p{N}\uFFFC]*/u.exec(words)![0].length;
  const tail = /[^\p{L}\p{N}\uFFFC]*$/u.exec(words)![0].length;
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
