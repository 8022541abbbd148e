/** A, B ... Z, AA, AB: as columns of a sheet are counted; `index` from 0. */
export function latinLetter(index: number): string {
  const rest = Math.floor(index / 26);
  const last = String.fromCharCode(65 + (index % 26));
  return rest === 0 ? last : latinLetter(rest - 1) + last;
}

const CONSONANTS = [0, 2, 3, 5, 6, 7, 9, 11, 12, 14, 15, 16, 17, 18];
const VOWELS = [0, 4, 8, 13, 18, 20];

/** 가, 나 ... 하, 거, 너 ... 허, 고: the order of Korean public documents; numbers after 84. */
export function koreanLetter(index: number): string {
  const consonant = CONSONANTS[index % CONSONANTS.length];
  const vowel = VOWELS[Math.floor(index / CONSONANTS.length)];
  if (consonant === undefined || vowel === undefined) return String(index + 1);
  return String.fromCharCode(0xac00 + (consonant * 21 + vowel) * 28);
}
