import { analyse } from "chardet";

/** What the bytes could be, likeliest first, and every charset that was weighed. */
export interface Guess {
  readonly likely: readonly { readonly charset: string; readonly confidence: number }[];
  readonly tried: readonly string[];
}

/** Below this a guess is wrong too often to be taken silently (measured on sentences of 12 charsets, decision 40). */
const SURE_ENOUGH = 40;
const SAMPLE = 262_144;

/** Weighs the charsets of the world for bytes that are no Unicode. Confidence 0 to 1. */
export function guessCharset(bytes: Uint8Array): Guess {
  const matches = analyse(bytes.subarray(0, SAMPLE)).filter(
    ({ name }) => !/^(ASCII|UTF)/.test(name),
  );
  return {
    likely: matches
      .filter(({ confidence }) => confidence >= SURE_ENOUGH)
      .map(({ name, confidence }) => ({ charset: name, confidence: confidence / 100 })),
    tried: matches.map(({ name }) => name),
  };
}
