/** Hears words in order: those of plain letters by their place, all else as the pattern found it. */
export interface HearWord {
  plain(start: number, end: number): void;
  other(found: RegExpExecArray): void;
}

/**
 * Finds what `pattern` (`wordPattern`) finds, in order. Words of unaccented letters and digits, nearly all of most texts, are found
 * letter by letter without it; wherever anything else could join in, the pattern decides.
 */
export function scanWords(pattern: RegExp, text: string, hear: HearWord): void {
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isLetter(code)) {
      const end = endOfPlain(text, at);
      if (end > 0) {
        hear.plain(at, end);
        at = end;
        continue;
      }
    } else if (code < 128) {
      at++;
      continue;
    }
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (!found) return;
    hear.other(found);
    at = pattern.lastIndex;
  }
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90);
}

const APOSTROPHE = 39;
const HYPHEN = 45;
const FULL_STOP = 46;

/** The end of a word of plain letters, or 0 when what follows could belong to it: a mark, an apostrophe, a hyphen, more initials. */
function endOfPlain(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && isLetter(text.charCodeAt(end))) end++;
  if (end === text.length) return end;
  const next = text.charCodeAt(end);
  if (next > 127 || next === APOSTROPHE || next === HYPHEN) return 0;
  return next === FULL_STOP && end === start + 1 ? 0 : end;
}
