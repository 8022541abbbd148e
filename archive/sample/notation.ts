import { MarkKind } from "../model/mark";
import type { Mark } from "../model/mark";

/** A text with its marks, as a transcription has them. */
export interface MarkedText {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** A mark that is not closed yet; `noteFrom` is where its note began, once the bar was met. */
interface OpenMark {
  readonly kind: MarkKind;
  readonly label: string | null;
  readonly by: string | null;
  readonly start: number;
  readonly noteFrom: number | null;
}

const TOKENS = /(\[\[[a-z]+(?:@[^:!|\]]+)?(?:!author)?:|\]\]|\|)/u;
const OPENING = /^\[\[(?<kind>[a-z]+)(?:@(?<label>[^:!|\]]+))?(?<author>!author)?:$/u;

/**
 * Reads the notation in which the sample's texts are written: `[[kind@label:words|note]]` marks the words, and may stand inside
 * another. So no offset is ever counted by hand. `[[note@1!author:|...]]` is a note of the document's own writer.
 * @param by who made the reading: said of every mark but the author's own
 */
export function readNotation(source: string, by: string | null): MarkedText {
  const open: OpenMark[] = [];
  const marks: Mark[] = [];
  let text = "";
  for (const token of source.split(TOKENS)) {
    const last = open.at(-1);
    const opening = openMark(token, text.length, by);
    if (opening !== null) open.push(opening);
    else if (last !== undefined && last.noteFrom === null && token === "|")
      open[open.length - 1] = { ...last, noteFrom: text.length };
    else if (token === "]]") {
      if (last === undefined) throw new Error(`Nothing is open before: ${text.slice(-40)}`);
      marks.push(closeMark(last, text));
      text = text.slice(0, last.noteFrom ?? text.length);
      open.pop();
    } else text += token;
  }
  if (open.length > 0) throw new Error(`Not closed: ${open.map((mark) => mark.kind).join(", ")}`);
  return { text: text.trimEnd(), marks: marks.toSorted(inReadingOrder) };
}

function openMark(token: string, start: number, by: string | null): OpenMark | null {
  const groups = OPENING.exec(token)?.groups;
  if (groups === undefined) return null;
  return {
    kind: MarkKind.parse(groups["kind"]),
    label: groups["label"] ?? null,
    by: groups["author"] === undefined ? by : "author",
    start,
    noteFrom: null,
  };
}

function closeMark({ noteFrom, ...mark }: OpenMark, text: string): Mark {
  const note = noteFrom === null ? null : text.slice(noteFrom);
  return { ...mark, end: noteFrom ?? text.length, note };
}

/** By start; of two that begin together, the one around the other first. */
function inReadingOrder(one: Mark, other: Mark): number {
  return one.start - other.start || other.end - one.end;
}
