const SPACE = /\s/u;
/** What a backslash may stand before: ASCII punctuation, a blank, opening quotation marks. */
const ESCAPABLE = /[!-/:-@[-`{-~ “„«「『]/;
const ALL_ESCAPABLE = new RegExp(ESCAPABLE, "g");
const ESCAPES = new RegExp(`\\\\(${ESCAPABLE.source})`, "g");
/** Opening quotation marks and what may close them. */
const QUOTES: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["“", "”"],
  ["„", "“”"],
  ["«", "»"],
  ["「", "」"],
  ["『", "』"],
]);

/** True at the end of the text too. */
export function isSpaceAt(text: string, at: number): boolean {
  return at >= text.length || SPACE.test(text.charAt(at));
}

/** Place of the first character from `at` on that is not white space. */
export function skipSpace(text: string, at: number): number {
  let place = at;
  while (place < text.length && SPACE.test(text.charAt(place))) place += 1;
  return place;
}

/** End of the run of characters from `at` on; an escaped space belongs to the run. */
export function endOfRun(text: string, at: number): number {
  let place = at;
  while (!isSpaceAt(text, place))
    place += text.charAt(place) === "\\" && isEscapable(text, place + 1) ? 2 : 1;
  return Math.min(place, text.length);
}

function isEscapable(text: string, at: number): boolean {
  return at < text.length && ESCAPABLE.test(text.charAt(at));
}

/** The text with its escapes taken out; a backslash that escapes nothing stays. */
export function unescape(raw: string): string {
  return raw.replace(ESCAPES, "$1");
}

/** Every sign that could be an operator escaped. */
export function escapeAll(text: string): string {
  return text.replace(ALL_ESCAPABLE, "\\$&");
}

/** True when the character at `at` is escaped by the backslashes before it. */
export function isEscaped(text: string, at: number): boolean {
  let backslashes = 0;
  while (text.charAt(at - 1 - backslashes) === "\\") backslashes += 1;
  return backslashes % 2 === 1;
}

/** What stands between quotation marks, and where it ends. */
export interface Quoted {
  readonly inside: string;
  readonly end: number;
}

/** Reads quoted text; null where none opens, none closes, or nothing stands inside. */
export type QuoteReader = (at: number) => Quoted | null;

/**
 * A reader of the quotations in `text`. It remembers which marks are never closed again,
 * so that ten thousand opening marks cost no more than one.
 */
export function createQuoteReader(text: string): QuoteReader {
  const unclosed = new Set<string>();
  return (at) => {
    const opener = text.charAt(at);
    const closers = QUOTES.get(opener);
    if (closers === undefined || unclosed.has(opener)) return null;
    const close = endOfQuotation(text, at + 1, closers);
    if (close < 0) {
      unclosed.add(opener);
      return null;
    }
    const inside = text.slice(at + 1, close).replace(/\\(["\\])/g, "$1");
    return inside.trim() === "" ? null : { inside, end: close + 1 };
  };
}

function endOfQuotation(text: string, from: number, closers: string): number {
  for (let place = from; place < text.length; place += 1) {
    const sign = text.charAt(place);
    if (sign === "\\" && '"\\'.includes(text.charAt(place + 1))) place += 1;
    else if (closers.includes(sign)) return place;
  }
  return -1;
}

/** Text between straight quotation marks, ready to be read again. */
export function quote(text: string): string {
  return `"${text.replace(/["\\]/g, "\\$&")}"`;
}
