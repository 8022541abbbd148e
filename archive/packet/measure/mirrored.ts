import createBidi from "bidi-js";

const bidi = createBidi();

/** Words as they are drawn from right to left: brackets open to the other side (UAX 9, rule L4). */
export const mirrored = (words: string): string =>
  [...words].map((letter) => bidi.getMirroredCharacter(letter) ?? letter).join("");
