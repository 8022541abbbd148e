import type { Analyser } from "../analysis/analyser";
import { likelihoodOf } from "./likelihood";
import { wordsOf } from "./words";

/** How often a word stands in two bodies of text, and how far that is from both speaking alike. */
export interface Typical {
  readonly form: string;
  readonly left: number;
  readonly right: number;
  readonly strength: number;
}

/** Counts the words of two bodies of text. */
export interface TypicalCounter {
  /** A text may belong to both. */
  read(text: string, belongs: { readonly left: boolean; readonly right: boolean }): void;
  /** The words that set the left apart, strongest first, and those that set the right apart. */
  counted(limit: number): {
    readonly typical: readonly Typical[];
    readonly untypical: readonly Typical[];
  };
}

/** Numbers set papers apart and say nothing of them. */
const LETTER = /\p{L}/u;

export function countTypical(analyser: Analyser): TypicalCounter {
  const counts = new Map<string, { left: number; right: number }>();
  const all = { left: 0, right: 0 };
  return {
    read(text, { left, right }) {
      for (const form of wordsOf(text, analyser).forms) {
        const count = counts.get(form) ?? { left: 0, right: 0 };
        counts.set(form, count);
        if (left) count.left += 1;
        if (right) count.right += 1;
        if (left) all.left += 1;
        if (right) all.right += 1;
      }
    },
    counted(limit) {
      const words = Array.from(counts, ([form, { left, right }]) => {
        const { strength } = likelihoodOf(left, right, all.left, all.right);
        return { form, left, right, strength: toPlaces(strength) };
      }).filter(({ form }) => LETTER.test(form) && !analyser.isStopWord(form));
      const strongest = (sign: number) =>
        words
          .filter(({ strength }) => strength * sign > 0)
          .toSorted((a, b) => (b.strength - a.strength) * sign || (a.form < b.form ? -1 : 1))
          .slice(0, limit);
      return { typical: strongest(1), untypical: strongest(-1) };
    },
  };
}

/** Six decimal places: what is left of sums of logarithms must not put words of equal strength in an order. */
const toPlaces = (strength: number): number => Math.round(strength * 1e6) / 1e6;
