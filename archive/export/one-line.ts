/** Words on one line, in NFC, without what text files cannot hold: control characters and halves of pairs. */
export const oneLine = (words: string): string =>
  words
    .replace(/\p{Surrogate}/gu, "\uFFFD")
    .replace(/[\p{Cc}\u2028\u2029\s]+/gu, " ")
    .trim()
    .normalize("NFC");
