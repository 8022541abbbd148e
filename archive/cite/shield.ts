/**
 * The processor reads markup in its input (<i>, <span class="nocase">) and turns signs into entities. Words of documents are not
 * markup: their signs travel as noncharacters, which no text may hold (Unicode 23.7), and come back at the end.
 */
const SIGNS: readonly (readonly [sign: string, shield: string, html: string])[] = [
  ["<", "\uFDD0", "&lt;"],
  [">", "\uFDD1", "&gt;"],
  ["&", "\uFDD2", "&amp;"],
];

/** Stands after a date in words: what a style adds to a year ("년") is not added to words. */
export const END_OF_WORDS = "\uFDD3";
const YEAR_SUFFIX = new RegExp(`${END_OF_WORDS}년?`, "gu");

/** Small raised letters and figures would lose their own characters ("T³" as T and a raised 3): they travel behind a sign too. */
const RAISED =
  /[ªº²³¹\u02B0-\u02B8\u02C0\u02C1\u02E0-\u02E4\u06E5\u06E6\u1D2C-\u1D61⁰-ⁿ℠™\u3192-\u319F]/gu;
const RAISED_SIGN = "\uFDD4";
const PLANE = 0xf0000;
const RAISED_SHIELD = new RegExp(`${RAISED_SIGN}(.)`, "gu");

/** Words laid out in a style: plain, and as HTML with nothing but <i>, <b>, <sup>, <sub>. */
export interface Written {
  readonly text: string;
  readonly html: string;
}

export function shield(text: string): string {
  const raised = text.replace(
    RAISED,
    (letter) => RAISED_SIGN + String.fromCodePoint(PLANE + (letter.codePointAt(0) ?? 0)),
  );
  return SIGNS.reduce((done, [sign, stand]) => done.replaceAll(sign, stand), raised);
}

/** What the processor wrote as HTML, in both forms, with the words of documents as they were. */
export function unshield(processed: string): Written {
  const html = processed
    .replace(YEAR_SUFFIX, "")
    .replace(/<(?!\/?(?:i|b|sup|sub)>)[^>]*>/gu, "")
    .replace(/[ \n]+/gu, " ")
    .replace(RAISED_SHIELD, (_, stand: string) =>
      String.fromCodePoint((stand.codePointAt(0) ?? PLANE) - PLANE),
    )
    .trim();
  const text = html
    .replace(/<[^>]*>/gu, "")
    .replace(/&#(\d+);/gu, (_, code: string) => String.fromCodePoint(Number(code)));
  return {
    text: SIGNS.reduce((done, [sign, stand]) => done.replaceAll(stand, sign), text),
    html: SIGNS.reduce((done, [, stand, entity]) => done.replaceAll(stand, entity), html),
  };
}
