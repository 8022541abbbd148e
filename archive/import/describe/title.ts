import { bodyLines } from "../clean/body-lines";
import { documentHeadings } from "../segment/document-heading";
import type { TextLine } from "../text-lines";
import { isClosing } from "./closing";
import { isMessage, SALUTATION } from "./correspondence";
import { readDateline, readReceived } from "./dates/dateline";
import type { Describer } from "./describer";
import { genreOfHeading, genreWord } from "./genre-words";
import { isAboutPaper, isMarking } from "./head-lines";
import { isNameLine } from "./names";
import { findHeading } from "./parties/find-heading";
import { authorHeading } from "./parties/party-heading";
import { propose, textOf } from "./propose";
import type { Finding } from "./propose";

const LONGEST = 120;
/** A heading that begins with the paper's kind or names its parties may be as long as this. */
const LONGEST_NAMED = 320;
const LINES = 3;
const HEAD = 6;
/** From here on a heading of parties can be nothing else. */
const SURE_HEADING = 0.9;

/** The heading above the text: the one that names parties or the paper's kind, else the short lines before the first paragraph. */
export const title: Describer = {
  id: "title",
  ofStructured: false,
  propose(draft) {
    const text = textOf(draft);
    const lines = bodyLines(text);
    const found = numbered(lines) ?? ofParties(lines) ?? ofKind(lines) ?? heading(lines);
    return found === null ? [] : propose("title.heading", text, [found]);
  },
};

/** "Document 2", and the line that says what it is. */
function numbered(lines: readonly TextLine[]): Finding | null {
  const [first, second] = lines;
  const [counted] = documentHeadings(first?.text ?? "");
  if (first === undefined || counted === undefined || counted.word === "") return null;
  const says = !counted.isTitled && second !== undefined && saysWhat(second, lines);
  const last = says ? second : first;
  const bare = first.text.replace(/[.:]$/u, "");
  const value = says ? `${bare}: ${second.text.replace(SIGNS, "")}` : bare;
  return { kind: "title", value, confidence: 0.85, start: first.start, end: last.end };
}

const saysWhat = (line: TextLine, lines: readonly TextLine[]): boolean =>
  (isHeading(line) && genreWord(line.text) !== null) ||
  (findHeading(lines.slice(1, 2))?.confidence ?? 0) >= (isMessage(lines) ? 0.8 : SURE_HEADING);

/** "No. 4. / Mr. Hartwell to Lord Seo.": the number above belongs to it. */
function ofParties(lines: readonly TextLine[]): Finding | null {
  const found = findHeading(lines);
  // Bare names may head an essay on a letter too.
  if (found === null || found.confidence < (isMessage(lines) ? 0.8 : SURE_HEADING)) return null;
  return titled(
    lines.slice(found.first, endOfHeading(lines, found.last)),
    lines[found.first - 1],
    0.93,
  );
}

/** "Memorandum by the Harbour Master", "12. Editorial Note", "Minutes of the Council": the line says what the paper is. */
function ofKind(lines: readonly TextLine[]): Finding | null {
  const at = lines
    .slice(0, HEAD)
    .findIndex(({ text }) => text.length <= LONGEST_NAMED && !isAside(text) && saysKind(text));
  const line = lines[at];
  if (line === undefined || lines.slice(0, at).some(({ text }) => !isAside(text))) return null;
  return titled(lines.slice(at, endOfHeading(lines, at)), lines[at - 1], 0.88);
}

/** "Letter of Hartwell to Seo / and the first lamp": a line that goes on in small letters belongs to the one above. */
function endOfHeading(lines: readonly TextLine[], last: number): number {
  const next = lines[last + 1];
  const goesOn = next !== undefined && /^\p{Ll}/u.test(next.text) && isHeading(next);
  return last + (goesOn ? 2 : 1);
}

const saysKind = (text: string): boolean =>
  (authorHeading(text)?.confidence ?? 0) >= 0.8 ||
  (genreOfHeading(text) !== null && isHeading({ text }, LONGEST_NAMED));

function titled(
  lines: readonly TextLine[],
  above: TextLine | undefined,
  confidence: number,
): Finding {
  const [first] = lines;
  const isNumber = above !== undefined && first?.opens === false && NUMBER.test(above.text);
  const all = isNumber ? [above, ...lines] : lines;
  const value = all.map(({ text }) => text.replace(SIGNS, "")).join(" ");
  return { kind: "title", value, confidence, start: all[0]?.start ?? 0, end: all.at(-1)?.end ?? 0 };
}

const NUMBER = /^(?:No|Nr|№)?\.?\s?\d{1,4}[.)]?$/u;
const SIGNS = /\s*(?:\[(?:\d{1,3}|[*†‡]+)\])+/gu;

function heading(lines: readonly TextLine[]): Finding | null {
  const from = Math.max(
    0,
    lines.findIndex(({ text }) => !isAside(text)),
  );
  const rest = lines.slice(from);
  const prose = rest.findIndex((line) => !isHeading(line));
  const above = rest.slice(0, Math.max(prose, 0));
  const last = above.at(-1);
  if (last === undefined || above.length > LINES || from > 2) return null;
  if (rest.slice(0, HEAD).some(({ text }) => isMarking(text))) return null;
  // A heading stands above something longer than itself; a name or an address above a letter is none.
  const stands = (rest[prose]?.text.length ?? 0) > last.text.length;
  const isName = above[0] !== undefined && isNameLine(above[0].text);
  return titled(above, undefined, stands && !isName ? 0.85 : 0.5);
}

/** What stands above a heading and is none: a file's number, a remark on the paper. */
const isAside = (text: string): boolean =>
  isAboutPaper(text) ||
  NUMBER.test(text) ||
  isMarking(text) ||
  readReceived(text) !== null ||
  (ONE_WORD.test(text) && genreOfHeading(text) !== null);

/** "MEMORANDUM" says what a paper is, not what it is called. */
const ONE_WORD = /^\p{L}+$/u;

function isHeading({ text }: Pick<TextLine, "text">, longest: number = LONGEST): boolean {
  const bare = text.replace(SIGNS, "");
  if (bare.length > longest || /[.;,:]$/.test(bare) || SALUTATION.test(bare)) return false;
  return readDateline(bare) === null && !isClosing(bare);
}
