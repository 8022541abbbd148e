import type { Transcription } from "../../model/transcription";
import { keysReferredTo } from "./keys-referred-to";

/** What the index must know of a unit's texts besides their words. */
export interface TextFacts {
  /** Keys of units that they refer to. */
  readonly refers: readonly string[];
  /** What `has:` finds in them. */
  readonly has: readonly string[];
  /** Unclear and supplied stretches of all readings, one after the other as the index has them: start, end, start, end ... */
  readonly doubtful: readonly number[];
}

export const NO_TEXTS: TextFacts = { refers: [], has: [], doubtful: [] };

/** Between two readings in the index. */
export const BETWEEN_READINGS = "\n\n";

const SHOWN = { note: "notes", unclear: "unclear", supplied: "supplied", gap: "gap" } as const;

/** @param own the unit's own key: a text that refers to itself refers to nothing */
export function factsOfTexts(own: string | null, texts: readonly Transcription[]): TextFacts {
  const kinds = new Set(texts.flatMap(({ marks }) => marks.map(({ kind }) => kind)));
  return {
    refers: keysReferredTo(own, texts),
    has: Object.entries(SHOWN).flatMap(([kind, has]) =>
      kinds.has(kind as keyof typeof SHOWN) ? [has] : [],
    ),
    doubtful: doubtfulIn(texts),
  };
}

function doubtfulIn(texts: readonly Pick<Transcription, "text" | "marks">[]): readonly number[] {
  const ends: number[] = [];
  let before = 0;
  for (const { text, marks } of texts) {
    const spans = marks
      .filter(({ kind, start, end }) => (kind === "unclear" || kind === "supplied") && end > start)
      .toSorted((a, b) => a.start - b.start);
    for (const { start, end } of spans) {
      const last = ends.at(-1);
      if (last !== undefined && last >= before + start)
        ends[ends.length - 1] = Math.max(last, before + end);
      else ends.push(before + start, before + end);
    }
    before += text.length + BETWEEN_READINGS.length;
  }
  return ends;
}
