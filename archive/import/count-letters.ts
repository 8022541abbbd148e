const LETTER = /[\p{L}\p{N}]/u;

/**
 * Letters and digits of a text. Marks count for nothing and a composed letter counts as its parts, so that the sum is the same
 * however the text is normalised and wherever words are taken to end.
 */
export function countLetters(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 128) {
      if (isPlainLetter(code)) count += 1;
      continue;
    }
    const letter = String.fromCodePoint(text.codePointAt(at) ?? 0);
    at += letter.length - 1;
    count += partsOf(letter);
  }
  return count;
}

const isPlainLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);

function partsOf(letter: string): number {
  let count = 0;
  for (const part of letter.normalize("NFD")) if (LETTER.test(part)) count += 1;
  return count;
}
