import LineBreaker from "linebreak";

/** Places where a line may end, as offsets into the text; the last is its length. */
export function breakOpportunities(text: string, language: string): readonly number[] {
  const breaker = new LineBreaker(text);
  const places: number[] = [];
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak())
    if (next.position >= text.length || mayBreak(text, next.position, language))
      places.push(next.position);
  if (places.at(-1) !== text.length) places.push(text.length);
  return places;
}

const HANGUL = /\p{sc=Hangul}/u;
const DIGIT = /[\d\p{N}]/u;
/** Abbreviations that belong to the number after them: "f. 558", "№ 5", "ll. 71-72", "с. 89". */
const BOUND =
  /(?:^|[\s([«“])(?:ff?|fols?|ops?|dd?|ll?|pp?|nos?|vols?|art|№|ф|оп|д|лл?|сс?|т)[.]?\s$/iu;

/** A shelf mark's letters before its numbers: "PE/HO 2/14/7". */
const SHELF_LETTERS = /(?:^|[\s(])\p{Lu}+(?:\/\p{Lu}+)+\s$/u;

const isBound = (before: string): boolean => BOUND.test(before) || SHELF_LETTERS.test(before);

/** Korean is broken at its spaces (keep-all), never inside a word; a shelf mark's number stays with its letter. */
function mayBreak(text: string, place: number, language: string): boolean {
  const before = text[place - 1] ?? "";
  const after = text[place] ?? "";
  if (HANGUL.test(before) && HANGUL.test(after)) return false;
  // "PE/HO", "2/14": a call number is one word.
  if (before === "/" && /[\p{Lu}\p{N}]/u.test(after)) return false;
  if (language.startsWith("ko") && !/\s/u.test(before)) return isOpenPlace(before, after);
  if (/\s/u.test(before) && DIGIT.test(after))
    return !isBound(text.slice(Math.max(0, place - 16), place));
  return true;
}

/** In Korean text a Han word with its ending stays whole as well: only dashes and slashes open it. */
function isOpenPlace(before: string, after: string): boolean {
  return /[-–—/]/u.test(before) && !DIGIT.test(after);
}
