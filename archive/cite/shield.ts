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

/**
 * Small raised letters would lose their own characters ("T³" as T and a raised 3), and stops at the start of a title ("...until her
 * cargo") would be drawn out of its quotation marks, and a space before "!" would become a narrow one: they travel behind a sign, as other characters.
 */
const RESTLESS =
  /^[.,;:!?]+| (?=[!?:;»])|[ªº²³¹\u02B0-\u02B8\u02C0\u02C1\u02E0-\u02E4\u06E5\u06E6\u1D2C-\u1D61⁰-ⁿ℠™\u3192-\u319F]/gu;
const KEEPER = "\uFDD4";
const PLANE = 0xf0000;
const KEPT = new RegExp(`${KEEPER}(.)`, "gu");

/** Words laid out in a style: plain, and as HTML with nothing but <i>, <b>, <sup>, <sub>. */
export interface Written {
  readonly text: string;
  readonly html: string;
}

export function shield(text: string): string {
  // The processor keeps words as keys of plain objects: one called "constructor" would bring it down.
  if (text in Object.prototype) return keep(text.charAt(0)) + text.slice(1);
  const kept = text.replace(RESTLESS, (letters) => Array.from(letters, keep).join(""));
  return SIGNS.reduce((done, [sign, stand]) => done.replaceAll(sign, stand), kept);
}

function keep(letter: string): string {
  return KEEPER + String.fromCodePoint(PLANE + (letter.codePointAt(0) ?? 0));
}

/** What the processor wrote as HTML, in both forms, with the words of documents as they were. */
export function unshield(processed: string): Written {
  const html = processed
    .replace(YEAR_SUFFIX, "")
    .replace(/<(?!\/?(?:i|b|sup|sub)>)[^>]*>/gu, "")
    .replace(/[ \n]+/gu, " ")
    .replace(KEPT, (_, stand: string) =>
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
