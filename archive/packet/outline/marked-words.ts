import type { Mark } from "../../model/mark";
import type { ReadingChange } from "../../model/reading-text";
import { noteLetter } from "../../model/note-letter";
import type { Footnote, Run } from "./block";
import { lookOfMark, MARK_LOOKS } from "./mark-looks";
import { isSaid, type Messages } from "./messages";
import type { ShownText } from "./shown-text";

/** Gives signs to the notes of one document: the editor's are lettered, its author's numbered. */
export interface NoteSigns {
  footnote(mark: Mark, words: string): Footnote;
}

export function createNoteSigns(document: number): NoteSigns {
  let letters = 0;
  let numbers = 0;
  return {
    footnote(mark, words) {
      const sign = mark.by === "author" ? String(++numbers) : noteLetter(letters++);
      return { id: `note-${document}-${sign}`, sign, runs: [{ text: words }] };
    },
  };
}

/** What a note says: its own words; of two readings, the one that does not stand in the line. */
function noteWords(mark: Mark, text: string, { messages, shown }: MarkSetting): string {
  if (mark.kind !== "choice") return mark.note ?? "";
  return shown.isRead(mark)
    ? messages.writtenAs(text.slice(mark.start, mark.end))
    : messages.readAs(mark.note ?? "");
}

/** What words are set in, and by which signs: everything that does not change inside a document. */
export interface MarkSetting {
  readonly messages: Messages;
  readonly notes: NoteSigns;
  readonly shown: ShownText;
}

/** Kinds whose note stands at the foot of the page. */
const NOTED: readonly Mark["kind"][] = [
  "note",
  "unclear",
  "supplied",
  "del",
  "add",
  "gloss",
  "gap",
  "choice",
  "damage",
];

/**
 * Words of one line with the editor's marks on them.
 * @param from offset into `text`; as `to`, in UTF-16 code units
 * @param marks those that touch the line, in the order of their starts
 */
export function markedWords(
  text: string,
  from: number,
  to: number,
  marks: readonly Mark[],
  setting: MarkSetting,
): readonly Run[] {
  const touches = (place: { readonly start: number; readonly end: number }): boolean =>
    place.start <= to && place.end >= from;
  const inside = marks.filter(touches);
  const changes = setting.shown.changes.filter(touches);
  if (inside.length + changes.length === 0)
    return from < to ? [{ text: text.slice(from, to) }] : [];
  const clip = (offset: number): number => Math.min(to, Math.max(from, offset));
  const places = new Set([
    from,
    to,
    ...[...inside, ...changes].flatMap(({ start, end }) => [clip(start), clip(end)]),
  ]);
  const drawn = inside.filter(setting.shown.isDrawn);
  const sorted = [...places].toSorted((a, b) => a - b);
  return sorted.flatMap((place, index) => {
    const next = sorted[index + 1];
    const signs = signsAt(text, place, [from, to], inside, setting);
    const before = [...putIn(place, changes), ...signs];
    if (next === undefined) return before;
    const covering = drawn.filter(({ start, end }) => start <= place && end >= next && end > start);
    const words = wordsBetween(text, place, next, changes);
    if (words === "") return before;
    return [...before, { text: words, ...lookOf(covering), ...saidOf(words, covering, setting) }];
  });
}

/** What the view has between two places that no change begins or ends between: all of a change stands where it begins. */
function wordsBetween(
  text: string,
  from: number,
  to: number,
  changes: readonly ReadingChange[],
): string {
  const change = changes.find(({ start, end }) => start <= from && end >= to);
  if (change === undefined) return text.slice(from, to);
  return change.start === from ? change.shown : "";
}

/** What an editor reads where the document has nothing. */
const putIn = (place: number, changes: readonly ReadingChange[]): readonly Run[] =>
  changes
    .filter(({ start, end, shown }) => start === place && end === place && shown !== "")
    .map(({ shown }) => ({ text: shown, stroke: "double" }));

/** Signs that stand between letters: first what ends here, then what stands here, then what begins. */
function signsAt(
  text: string,
  place: number,
  [from, to]: readonly [number, number],
  all: readonly Mark[],
  setting: MarkSetting,
): readonly Run[] {
  const marks = all.filter(setting.shown.isDrawn);
  const isAt = (offset: number): boolean => Math.min(to, Math.max(from, offset)) === place;
  const wide = marks.filter(({ start, end }) => start < end && end > from && start < to);
  const ends = wide.filter(({ end }) => isAt(end));
  const begins = wide.filter(({ start }) => isAt(start));
  const points = marks.filter(({ start, end }) => start === end && start === place);
  const noted = all.filter((mark) => mark.end === place && hasFootnote(mark));
  return [
    ...ends.toReversed().flatMap((mark) => [...signOf(mark, 1), ...cellEnd(mark, to)]),
    ...points.flatMap((mark) => pointSign(mark, text, setting.messages)),
    ...noted.map((mark): Run => {
      const note = setting.notes.footnote(mark, noteWords(mark, text, setting));
      return { text: note.sign, raise: "above", note };
    }),
    ...begins.flatMap((mark) => struckBefore(mark, setting.messages)),
    ...begins.flatMap((mark) => signOf(mark, 0)),
  ];
}

/** Whether a mark says something at the foot of the page, in either view. */
export function hasFootnote(mark: Mark): boolean {
  // A gap without words says its extent in the line itself.
  if (mark.kind === "gap" && mark.start === mark.end) return false;
  return mark.note !== null && mark.note !== "" && NOTED.includes(mark.kind);
}

function pointSign(mark: Mark, text: string, messages: Messages): readonly Run[] {
  if (mark.kind === "gap") {
    const isClose = (letter: string | undefined): boolean => /[\p{L}\p{N}]/u.test(letter ?? "");
    const before = isClose(text[mark.start - 1]) ? " " : "";
    const after = isClose(text[mark.start]) ? " " : "";
    return [{ text: `${before}[${mark.note ?? messages.lost}]${after}`, tone: "loss" }];
  }
  // A page that nobody numbered is told in brackets already.
  const label = (mark.label ?? "|").replace(/^\[(.*)\]$/u, "$1");
  switch (mark.kind) {
    case "page":
      return [{ text: `[${label}] `, tone: "faint", face: "regular" }];
    case "line":
      return [{ text: mark.label === null ? "| " : `|${mark.label} `, tone: "faint" }];
    case "space":
      return [{ text: " ", sign: "room", tone: "faint", means: messages.sign.space }];
    case "hand":
      return [{ text: `[${messages.anotherHand}] `, tone: "faint", face: "regular" }];
    case "subst":
      return struckBefore(mark, messages);
    default:
      return [];
  }
}

/** The sign of an edition before (0) or after (1) the words of a mark. */
function signOf({ kind }: Mark, side: 0 | 1): readonly Run[] {
  const look = MARK_LOOKS[kind];
  const sign = look.as === "words" ? look.signs?.[side] : undefined;
  return sign === undefined ? [] : [{ ...sign, tone: "soft" }];
}

/** What the writer struck out for the words that follow: no part of the text, and told so to software. */
function struckBefore({ kind, note }: Mark, { said }: Messages): readonly Run[] {
  if (kind !== "subst" || note === null || note === "") return [];
  return [{ text: note, stroke: "struck", means: said.del(note) }];
}

/** Cells of a row that share a line are kept apart. */
const cellEnd = ({ kind, end }: Mark, to: number): readonly Run[] =>
  kind === "cell" && end < to ? [{ text: " ¦", tone: "faint" }] : [];

/** How marked words look: what a later mark says stands over what an earlier one said. */
function lookOf(marks: readonly Mark[]): Omit<Run, "text"> {
  return marks.reduce<Omit<Run, "text">>((look, mark) => {
    const { kind, label } = mark;
    const isForeign = (kind === "foreign" || kind === "gloss") && label !== null;
    return { ...look, ...lookOfMark(mark), ...(isForeign && { language: label }) };
  }, {});
}

/** What software reads aloud in the place of words that are struck, doubtful, supplied, added or damaged. */
function saidOf(
  words: string,
  marks: readonly Mark[],
  { messages }: MarkSetting,
): { readonly means?: string } {
  const kinds = marks.map(({ kind }) => kind).filter(isSaid);
  if (kinds.length === 0 || words.trim() === "") return {};
  return { means: kinds.reduce((told, kind) => messages.said[kind](told), words) };
}
