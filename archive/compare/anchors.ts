import { monthNumber } from "../model/month-names";

/** A name by its record, in every form that a text may have it in: 서문하 and Seo Munha are one. */
export interface KnownName {
  readonly key: string;
  readonly forms: readonly string[];
}

const words = new Intl.Segmenter("und", { granularity: "word" });
const DIGITS = /^\p{Nd}[\p{Nd}.,]*/u;
const SCRIPT_WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** Shorter words of an alphabet are in every paragraph, or alike by accident. */
const SHORTEST = 4;
/** Years, months and days in Han or Hangul numerals: 십일월 십오일, 十一月十五日. */
const EASTERN_DATE =
  /([영일이삼사오육륙칠팔구십백〇一二三四五六七八九十百]{1,4})\s?([년월일年月日])/gu;
const EASTERN: Readonly<Record<string, number>> = {
  영: 0,
  〇: 0,
  일: 1,
  一: 1,
  이: 2,
  二: 2,
  삼: 3,
  三: 3,
  사: 4,
  四: 4,
  오: 5,
  五: 5,
  육: 6,
  륙: 6,
  六: 6,
  칠: 7,
  七: 7,
  팔: 8,
  八: 8,
  구: 9,
  九: 9,
};

/**
 * What a paragraph has that its translation keeps: numbers, months beside a number, known names, and words that stand in both as
 * they are (names above all; between texts of one language nearly every word).
 */
export function anchorsOf(text: string, names: readonly KnownName[]): ReadonlySet<string> {
  const found = new Set<string>();
  const tokens = [...words.segment(text)].filter(({ isWordLike }) => isWordLike === true);
  tokens.forEach(({ segment }, at) => {
    const number = numberIn(segment);
    if (number !== null) found.add(`#${number}`);
    else if (isTelling(segment)) found.add(segment.normalize("NFKC").toLowerCase());
    const month = monthNumber(segment);
    const near = [tokens[at - 1], tokens[at + 1]].some((one) => one && numberIn(one.segment));
    if (month !== null && near) found.add(`month ${month}`);
  });
  for (const [, numerals, unit] of text.matchAll(EASTERN_DATE)) {
    const value = easternNumber(numerals!);
    found.add(unit === "월" || unit === "月" ? `month ${value}` : `#${value}`);
  }
  for (const [, number] of text.matchAll(/(\p{Nd}{1,2})\s?[월月]/gu))
    found.add(`month ${Number(number)}`);
  for (const { key, forms } of names) if (forms.some((form) => text.includes(form))) found.add(key);
  return found;
}

/** The figure that a word begins with, without what groups its digits: `15th`, `1907년` and `40,000` are numbers. */
function numberIn(word: string): string | null {
  const digits = DIGITS.exec(word.normalize("NFKC"))?.[0].replace(/[.,]/g, "");
  return digits === undefined ? null : digits;
}

const isTelling = (word: string): boolean =>
  SCRIPT_WITHOUT_SPACES.test(word) ? word.length > 1 : word.length >= SHORTEST;

function easternNumber(numerals: string): number {
  let sum = 0;
  let digit = 0;
  for (const one of numerals) {
    const worth = "십十".includes(one) ? 10 : "백百".includes(one) ? 100 : 0;
    if (worth > 0) {
      sum += Math.max(1, digit) * worth;
      digit = 0;
    } else digit = digit * 10 + (EASTERN[one] ?? 0);
  }
  return sum + digit;
}
