/** A place in a text, in UTF-16 code units. */
export type Place = readonly [start: number, end: number];

/** One line with a match: the line's number and the words around the match. */
export interface MatchLine {
  readonly line: number;
  readonly before: string;
  readonly match: string;
  readonly after: string;
  readonly place: Place;
}

const LETTER = /[\p{L}\p{N}]/u;
const WHOLE_SCRIPTS = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const CONTEXT = 40;

/** The text in lower case without diacritics, one code unit for each of the original, so that places stay true. */
export function folded(text: string): string {
  let out = "";
  for (let at = 0; at < text.length; at++) {
    const char = text[at]!;
    const isHangul = char >= "\uac00" && char <= "\ud7a3";
    const bare = isHangul ? char : (char.normalize("NFD")[0] ?? char).toLowerCase();
    out += bare.length === 1 ? bare : char;
  }
  return out;
}

/** Where any of the forms stands in a text, over the ends of lines too: whole words in alphabets, anywhere in Han, Hangul and kana. */
export function placesOf(text: string, forms: readonly string[]): readonly Place[] {
  const hay = folded(text).replace(/\s/g, " ");
  const found: Place[] = [];
  for (const form of new Set(forms.map((one) => folded(one.trim())))) {
    if (form === "") continue;
    const anywhere = WHOLE_SCRIPTS.test(form);
    for (let at = hay.indexOf(form); at !== -1; at = hay.indexOf(form, at + form.length)) {
      const end = at + form.length;
      const alone = !LETTER.test(hay[at - 1] ?? " ") && !LETTER.test(hay[end] ?? " ");
      if (anywhere || alone) found.push([at, end]);
    }
  }
  return joined(found.toSorted((a, b) => a[0] - b[0] || b[1] - a[1]));
}

/** Places that overlap become one. */
function joined(places: readonly Place[]): readonly Place[] {
  const out: Place[] = [];
  for (const place of places) {
    const last = out.at(-1);
    if (last !== undefined && place[0] < last[1])
      out[out.length - 1] = [last[0], Math.max(last[1], place[1])];
    else out.push(place);
  }
  return out;
}

/** The first lines that hold a match, each with its number as the text counts lines (empty ones carry none). */
export function matchLines(
  text: string,
  forms: readonly string[],
  limit: number,
): readonly MatchLine[] {
  const places = placesOf(text, forms).slice(0, limit);
  let line = 0;
  let from = 0;
  let next = 0;
  const lines: MatchLine[] = [];
  for (const raw of text.split("\n")) {
    if (raw.trim() !== "") line += 1;
    for (; next < places.length && places[next]![0] < from + raw.length; next++) {
      const [start, end] = places[next]!;
      const to = Math.min(end, from + raw.length);
      lines.push({
        line,
        before: text.slice(Math.max(from, start - CONTEXT), start),
        match: text.slice(start, to),
        after: text.slice(to, Math.min(from + raw.length, to + CONTEXT)),
        place: [start, end],
      });
    }
    from += raw.length + 1;
  }
  return lines;
}
