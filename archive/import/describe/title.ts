import { bodyLines } from "../clean/body-lines";
import type { TextLine } from "../text-lines";
import { classificationLine } from "./classification";
import { SALUTATION } from "./correspondence";
import { standsAlone } from "./date-lines";
import { findDates } from "./dates/find-dates";
import type { Describer } from "./describer";
import { genreWord } from "./genre-words";
import { isNameLine } from "./names";
import { documentHeading } from "../segment/document-heading";
import { propose, textOf } from "./propose";
import type { Finding } from "./propose";

const LONGEST = 120;
const LINES = 3;

/** The heading above the text: short lines without a full stop before the first paragraph. */
export const title: Describer = {
  id: "title",
  ofStructured: false,
  propose(draft) {
    const text = textOf(draft);
    const lines = bodyLines(text);
    const found = numbered(lines) ?? heading(lines);
    return found === null ? [] : propose("title.heading", text, [found]);
  },
};

/** "Document 2", and the line that says what it is. */
function numbered([first, second]: readonly TextLine[]): Finding | null {
  if (first === undefined || documentHeading(first.text) === null) return null;
  const says = second !== undefined && isHeading(second) && genreWord(second.text) !== null;
  const last = says ? second : first;
  const value = says ? `${first.text}: ${second.text}` : first.text;
  return { kind: "title", value, confidence: 0.85, start: first.start, end: last.end };
}

function heading(lines: readonly TextLine[]): Finding | null {
  const prose = lines.findIndex((line) => !isHeading(line));
  const above = prose === -1 ? [] : lines.slice(0, prose);
  const [first] = above;
  const last = above.at(-1);
  if (
    first === undefined ||
    last === undefined ||
    above.length > LINES ||
    classificationLine(above) !== null
  )
    return null;
  // A heading stands above something longer than itself; a name or an address above a letter is none.
  const text = lines[prose]?.text ?? "";
  const confidence = text.length > last.text.length && !isNameLine(first.text) ? 0.85 : 0.5;
  return {
    kind: "title",
    value: above.map((line) => line.text).join(" "),
    confidence,
    start: first.start,
    end: last.end,
  };
}

function isHeading({ text }: TextLine): boolean {
  if (text.length > LONGEST || /[.;,:]$/.test(text) || SALUTATION.test(text)) return false;
  const date = findDates(text)[0];
  return date === undefined || !standsAlone(text, date);
}
