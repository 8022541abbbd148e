import type { Mark } from "../../model/mark";
import type { Footnote, Run } from "./block";
import type { Messages } from "./messages";

/** Gives signs to the notes of one document: the editor's are lettered, its author's numbered. */
export interface NoteSigns {
  footnote(mark: Mark): Footnote;
}

export function createNoteSigns(document: number): NoteSigns {
  let letters = 0;
  let numbers = 0;
  return {
    footnote(mark) {
      const sign = mark.by === "author" ? String(++numbers) : letterSign(letters++);
      return { id: `note-${document}-${sign}`, sign, runs: [{ text: mark.note ?? "" }] };
    },
  };
}

/** a ... z, aa, ab ... */
function letterSign(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : letterSign(Math.floor(index / 26) - 1) + letter;
}

/** What words are set in, and by which signs: everything that does not change inside a document. */
export interface MarkSetting {
  readonly messages: Messages;
  readonly notes: NoteSigns;
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
  const inside = marks.filter((mark) => mark.start <= to && mark.end >= from);
  if (inside.length === 0) return from < to ? [{ text: text.slice(from, to) }] : [];
  const clip = (offset: number): number => Math.min(to, Math.max(from, offset));
  const places = new Set([
    from,
    to,
    ...inside.flatMap(({ start, end }) => [clip(start), clip(end)]),
  ]);
  const sorted = [...places].toSorted((a, b) => a - b);
  return sorted.flatMap((place, index) => {
    const next = sorted[index + 1];
    const signs = signsAt(place, from, to, inside, setting);
    if (next === undefined) return signs;
    const covering = inside.filter(
      ({ start, end }) => start <= place && end >= next && end > start,
    );
    return [...signs, { text: text.slice(place, next), ...lookOf(covering) }];
  });
}

/** Signs that stand between letters: first what ends here, then what stands here, then what begins. */
function signsAt(
  place: number,
  from: number,
  to: number,
  marks: readonly Mark[],
  setting: MarkSetting,
): readonly Run[] {
  const isAt = (offset: number): boolean => Math.min(to, Math.max(from, offset)) === place;
  const wide = marks.filter(({ start, end }) => start < end && end > from && start < to);
  const ends = wide.filter(({ kind, end }) => kind === "supplied" && isAt(end));
  const begins = wide.filter(({ kind, start }) => kind === "supplied" && isAt(start));
  const points = marks.filter(({ start, end }) => start === end && start === place);
  const noted = marks.filter((mark) => mark.end === place && hasFootnote(mark));
  return [
    ...ends.map((): Run => ({ text: "⟩", sign: "angle-right", tone: "soft" })),
    ...points.flatMap((mark) => pointSign(mark, setting.messages)),
    ...noted.map((mark): Run => {
      const note = setting.notes.footnote(mark);
      return { text: note.sign, raise: "above", note };
    }),
    ...begins.map((): Run => ({ text: "⟨", sign: "angle-left", tone: "soft" })),
  ];
}

function hasFootnote(mark: Mark): boolean {
  // A gap without words says its extent in the line itself.
  if (mark.kind === "gap" && mark.start === mark.end) return false;
  return mark.note !== null && mark.note !== "" && NOTED.includes(mark.kind);
}

function pointSign(mark: Mark, messages: Messages): readonly Run[] {
  if (mark.kind === "gap") return [{ text: `[${mark.note ?? messages.lost}]`, tone: "loss" }];
  if (mark.kind === "page")
    return [{ text: `[${mark.label ?? "|"}] `, tone: "faint", face: "regular" }];
  return [];
}

/** How marked words look. */
function lookOf(marks: readonly Mark[]): Omit<Run, "text"> {
  const look: { -readonly [Key in keyof Run]?: Run[Key] } = {};
  for (const mark of marks) {
    if (mark.kind === "gap") look.tone = "loss";
    if (mark.kind === "unclear") look.stroke = "dotted";
    if (mark.kind === "del") look.stroke = "struck";
    if (mark.kind === "add") look.stroke = "under";
    if (mark.kind === "emphasis") look.face = "italic";
    if (mark.kind === "heading") look.face = "bold";
    if (mark.kind === "gloss") look.tone = "soft";
    if (mark.kind === "clutter") look.tone = "faint";
    if ((mark.kind === "foreign" || mark.kind === "gloss") && mark.label !== null)
      look.language = mark.label;
  }
  return look;
}
