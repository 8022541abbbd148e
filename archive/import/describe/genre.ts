import { bodyLines } from "../clean/body-lines";
import type { TextLine } from "../text-lines";
import { isMessage, PASS_ON, SALUTATION } from "./correspondence";
import type { Describer } from "./describer";
import { genreWord } from "./genre-words";
import { propose, textOf } from "./propose";
import type { Finding } from "./propose";

const HEAD = 8;
const LONGEST = 120;
const PARAGRAPH = 250;
const PARAGRAPHS = 3;

/** What kind of paper it is: named in its heading, or told by its build. */
export const genre: Describer = {
  id: "genre",
  ofStructured: false,
  propose(draft) {
    const text = textOf(draft);
    const lines = bodyLines(text);
    const message = isMessage(lines);
    const named = namedGenre(lines, message);
    const built = message ? asLetter(lines) : asEssay(lines);
    return propose(
      "genre.heading-or-build",
      text,
      [named, built].filter((one) => one !== null),
    );
  },
};

/** An essay on a letter names one too: without a message's build the word decides nothing. */
function namedGenre(lines: readonly TextLine[], message: boolean): Finding | null {
  for (const { text, start, end } of lines.slice(0, HEAD)) {
    const value = text.length <= LONGEST ? genreWord(text) : null;
    if (value !== null)
      return { kind: "genre", value, confidence: message ? 0.86 : 0.5, start, end };
  }
  return null;
}

function asLetter(lines: readonly TextLine[]): Finding | null {
  const line = lines.find(({ text }) => PASS_ON.test(text) || SALUTATION.test(text));
  return line === undefined
    ? null
    : { kind: "genre", value: "letter", confidence: 0.82, start: line.start, end: line.end };
}

function asEssay(lines: readonly TextLine[]): Finding | null {
  const prose = lines.filter(({ text }) => text.length >= PARAGRAPH);
  const [first] = prose;
  if (first === undefined || prose.length < PARAGRAPHS) return null;
  return { kind: "genre", value: "essay", confidence: 0.82, start: first.start, end: first.end };
}
