/** a, b ... z, aa, ab ...: signs of notes, and of what stands beside a number; `index` from 0. */
export function noteLetter(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : noteLetter(Math.floor(index / 26) - 1) + letter;
}
