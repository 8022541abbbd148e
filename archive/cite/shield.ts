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

export function shield(text: string): string {
  return SIGNS.reduce((done, [sign, stand]) => done.replaceAll(sign, stand), text);
}

export function unshieldText(text: string): string {
  const bare = text.replace(YEAR_SUFFIX, "");
  return SIGNS.reduce((done, [sign, stand]) => done.replaceAll(stand, sign), bare).trim();
}

/** HTML with no tags but <i>, <b>, <sup>, <sub> and no attributes. */
export function unshieldHtml(html: string): string {
  const bare = html
    .replace(YEAR_SUFFIX, "")
    .replace(/<(?!\/?(?:i|b|sup|sub)>)[^>]*>/gu, "")
    .replace(/\s+/gu, " ");
  return SIGNS.reduce((done, [, stand, entity]) => done.replaceAll(stand, entity), bare).trim();
}
