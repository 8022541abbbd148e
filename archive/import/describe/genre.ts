import { ownLines } from "../clean/own-lines";
import type { TextLine } from "../text-lines";
import { isMessage, PASS_ON, SALUTATION } from "./correspondence";
import { readDateline } from "./dates/dateline";
import { findDates } from "./dates/find-dates";
import type { Describer } from "./describer";
import { genreOfHeading, genreWord } from "./genre-words";
import { isAboutPaper } from "./head-lines";
import { propose, textOf } from "./propose";
import type { Finding } from "./propose";

const HEAD = 8;
const LONGEST = 120;
/** A heading that begins with the paper's kind may say much more. */
const LONGEST_NAMED = 320;
const PARAGRAPH = 250;
const PARAGRAPHS = 3;

/** What kind of paper it is: stamped on it, named in its heading, or told by its build. */
export const genre: Describer = {
  id: "genre",
  ofStructured: false,
  propose(draft) {
    const text = textOf(draft);
    const lines = ownLines(text);
    const message = isMessage(lines);
    const stamped = stampedGenre(lines);
    const named = namedGenre(lines, message || isDocument(lines));
    const built = message ? asLetter(lines) : asEssay(lines, named ?? stamped);
    return propose(
      "genre.heading-or-build",
      text,
      [stamped, named, built].filter((one) => one !== null),
    );
  },
};

/** "[Telegram]", "765.84/3495: Telegram", "MEMORANDUM": a line that says nothing else, or a file's number with the kind behind it. */
function stampedGenre(lines: readonly TextLine[]): Finding | null {
  for (const { text, start, end } of lines.slice(0, HEAD)) {
    const stamp = STAMP.exec(text)?.groups?.["kind"] ?? kindBehindMark(text);
    const value = stamp === undefined ? null : genreOfHeading(stamp);
    if (value !== null) return { kind: "genre", value, confidence: 0.93, start, end };
  }
  return null;
}

/** One word, or a short remark in brackets: "[Circular telegram—Extract]". */
const STAMP =
  /^(?:(?<kind>\p{L}+(?:[- ]\p{L}+)?)|[[(](?<kind>(?:\p{L}+\s+){0,3}\p{L}+)(?:[—–-][^\])]{1,30})?\.?[\])])$/u;
const kindBehindMark = (text: string): string | undefined =>
  isAboutPaper(text) ? text.split(":")[1]?.trim() : undefined;

/** An essay on a letter names one too: without the build of a message or the marks of a record the word decides nothing. */
function namedGenre(lines: readonly TextLine[], shown: boolean): Finding | null {
  for (const { text, start, end } of lines.slice(0, HEAD)) {
    const heads = text.length <= LONGEST_NAMED ? genreOfHeading(text) : null;
    const value = heads ?? (text.length <= LONGEST ? genreWord(text) : null);
    if (value === null) continue;
    const isSure = shown || (heads !== null && findDates(text).length > 0);
    return { kind: "genre", value, confidence: isSure ? 0.86 : 0.5, start, end };
  }
  return null;
}

/** True when the head has what a record has and writing about one has not: a dateline, or where the paper was kept. */
function isDocument(lines: readonly TextLine[]): boolean {
  return lines.slice(0, HEAD).some(({ text }) => readDateline(text) !== null || isAboutPaper(text));
}

function asLetter(lines: readonly TextLine[]): Finding | null {
  const line = lines.find(({ text }) => PASS_ON.test(text) || SALUTATION.test(text));
  return line === undefined
    ? null
    : { kind: "genre", value: "letter", confidence: 0.82, start: line.start, end: line.end };
}

function asEssay(lines: readonly TextLine[], named: Finding | null): Finding | null {
  const prose = lines.filter(({ text }) => text.length >= PARAGRAPH);
  const [first] = prose;
  if (first === undefined || prose.length < PARAGRAPHS) return null;
  const confidence = named !== null && named.confidence >= 0.8 ? 0.5 : 0.82;
  return { kind: "genre", value: "essay", confidence, start: first.start, end: first.end };
}
