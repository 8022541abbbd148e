/** A place in a source, as CSL names it. `custom` is a place in words of its own. */
export interface Locator {
  readonly label: "page" | "folio" | "line" | "paragraph" | "custom";
  readonly value: string;
}

type Label = Exclude<Locator["label"], "custom">;

const SIGNS: readonly (readonly [Label, RegExp])[] = [
  ["line", /^(?:lines?|ll?\.|行)\s*/iu],
  ["folio", /^(?:folios?|fols?\.|ff?\.|лл?\.)\s*/iu],
  ["paragraph", /^(?:paragraphs?|paras?\.?|pars?\.|¶¶?)\s*/iu],
  ["page", /^(?:pages?|pp?\.|стр\.|сс?\.)\s*/iu],
];

/** Korean and Chinese put the unit after the number: 8-11행, 제3문단, 第5頁. */
const COUNTERS: readonly (readonly [Label, RegExp])[] = [
  ["line", /^(?:제|第)?\s*(\S.*?)\s*(?:행|줄|行)$/u],
  ["folio", /^(?:제|第)?\s*(\S.*?)\s*(?:엽|葉|叶)$/u],
  ["paragraph", /^(?:제|第)?\s*(\S.*?)\s*(?:문단|段)$/u],
  ["page", /^(?:제|第)?\s*(\S.*?)\s*(?:쪽|면|頁|页)$/u],
];

const NUMBERS = /^[\p{N}ivxlcdmrvab.,\s–—-]+$/iu;

/**
 * Reads a place as people write it: "ll. 8-11", "f. 7r", "p. 3", "para. 2", "8-11행"; a bare number is a page.
 * Anything else is kept as it is ("verso, in pencil").
 */
export function readLocator(text: string): Locator | null {
  const place = text.trim();
  if (place === "") return null;
  for (const [label, sign] of SIGNS) {
    const value = place.replace(sign, "");
    if (value !== place && /^\p{N}/u.test(value) && NUMBERS.test(value))
      return { label, value: withDash(value) };
  }
  for (const [label, counter] of COUNTERS) {
    const value = counter.exec(place)?.[1];
    if (value !== undefined && NUMBERS.test(value)) return { label, value: withDash(value) };
  }
  if (/^\p{N}[\p{N}\s,–-]*$/u.test(place)) return { label: "page", value: withDash(place) };
  return { label: "custom", value: place };
}

/** A range is written with an en dash. */
function withDash(value: string): string {
  return value.replace(/(?<=[\p{L}\p{N}])\s*[-—–]\s*(?=[\p{L}\p{N}])/gu, "–");
}

/** The locator of an excerpt's lines, 1-based and both included: "ll. 8–11". */
export function lineLocator([first, last]: readonly [number, number]): string {
  return first === last ? `l. ${first}` : `ll. ${first}–${last}`;
}

const KOREAN: Readonly<Record<Locator["label"], string>> = {
  page: "쪽",
  folio: "엽",
  line: "행",
  paragraph: "문단",
  custom: "",
};

/** The locator as a note in this language needs it: Korean puts the unit after the number, which CSL labels cannot. */
export function locatorFor(locator: Locator, language: string): Locator {
  if (language !== "ko") return locator;
  return { label: "custom", value: `${locator.value}${KOREAN[locator.label]}` };
}
