const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** Words of a text: unbroken runs of letters, digits and their marks, in any script. */
export function countWords(text: string): number {
  return text.normalize("NFC").match(WORD)?.length ?? 0;
}
