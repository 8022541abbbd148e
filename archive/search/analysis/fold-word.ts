/** Letters that Unicode does not decompose, and what readers type for them. */
const LATIN: Readonly<Record<string, string>> = {
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ı: "i",
};
const LATIN_LETTER = new RegExp(`[${Object.keys(LATIN).join("")}]`, "gu");
const NOT_ASCII = /[^\0-\x7f]/u;
const JOINTS = /-\r?\n\s*/gu;
const APOSTROPHES = /[’ʼ＇]/gu;
const NO_LETTER = /[^\p{L}\p{N}\p{M}']/gu;
/** A longer one is no word; the vocabulary is kept in memory. */
const LONGEST_FORM = 100;

/**
 * The form under which a word is indexed: NFKC, lower case, hyphens of line ends joined, apostrophes made one, and the marks dropped
 * that readers leave out when they type (accents in Latin and Greek, stress in Cyrillic, vowel points in Hebrew and Arabic).
 */
export function foldWord(word: string): string {
  const isAscii = !NOT_ASCII.test(word);
  let form = isAscii ? word : withoutSigns(word);
  form = form.toLowerCase();
  if (isAscii) form = form.replace(JOINTS, "");
  if (form.charAt(1) === ".") form = form.replaceAll(".", "");
  return (isAscii ? form : foldMarks(form)).slice(0, LONGEST_FORM);
}

/**
 * NFKC, and only letters, digits and apostrophes of it: it takes ⑴ apart into a digit in brackets. Some Arabic letters are nothing but
 * marks; no word begins with one.
 */
export function withoutSigns(word: string): string {
  const plain = word.normalize("NFKC").replace(APOSTROPHES, "'").replace(NO_LETTER, "");
  return plain.replace(/^['\p{M}]+|'+$/gu, "") || word;
}

function foldMarks(form: string): string {
  if (/\p{sc=Latin}|\p{sc=Greek}/u.test(form)) {
    const bare = form.normalize("NFD").replace(/\p{M}/gu, "").normalize("NFC");
    return bare.replace(LATIN_LETTER, (letter) => LATIN[letter] ?? letter).replaceAll("ς", "σ");
  }
  if (/\p{sc=Cyrillic}/u.test(form))
    return form
      .replace(/[\u0300\u0301]/gu, "")
      .replaceAll("ё", "е")
      .normalize("NFC");
  if (/\p{sc=Hebrew}/u.test(form)) return form.replace(/[\u0591-\u05C7]/gu, "");
  if (/\p{sc=Arabic}/u.test(form))
    return form.replace(/[\u0640\u064B-\u065F\u0670]/gu, "").replace(/[آأإٱ]/gu, "ا");
  return form.normalize("NFC");
}
