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
    const signs = signsAt(text, place, [from, to], inside, setting);
    if (next === undefined) return signs;
    const covering = inside.filter(
      ({ start, end }) => start <= place && end >= next && end > start,
    );
    return [...signs, { text: text.slice(place, next), ...lookOf(covering) }];
  });
}

/** Signs that stand between letters: first what ends here, then what stands here, then what begins. */
function signsAt(
  text: string,
  place: number,
  [from, to]: readonly [number, number],
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
    ...points.flatMap((mark) => pointSign(mark, text, setting.messages)),
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

function pointSign(mark: Mark, text: string, messages: Messages): readonly Run[] {
  if (mark.kind === "gap") {
    const isClose = (letter: string | undefined): boolean => /[\p{L}\p{N}]/u.test(letter ?? "");
    const before = isClose(text[mark.start - 1]) ? " " : "";
    const after = isClose(text[mark.start]) ? " " : "";
    return [{ text: `${before}[${mark.note ?? messages.lost}]${after}`, tone: "loss" }];
  }
  if (mark.kind === "page") {
    // A page that nobody numbered is told in brackets already.
    const label = (mark.label ?? "|").replace(/^\[(.*)\]$/u, "$1");
    return [{ text: `[${label}] `, tone: "faint", face: "regular" }];
  }
  return [];
}

const LOOKS: Readonly<Partial<Record<Mark["kind"], Omit<Run, "text">>>> = {
  gap: { tone: "loss" },
  unclear: { stroke: "dotted" },
  del: { stroke: "struck" },
  add: { stroke: "under" },
  emphasis: { face: "italic" },
  heading: { face: "bold" },
  gloss: { tone: "soft" },
  clutter: { tone: "faint" },
};

/** How marked words look: what a later mark says stands over what an earlier one said. */
function lookOf(marks: readonly Mark[]): Omit<Run, "text"> {
  return marks.reduce<Omit<Run, "text">>((look, { kind, label }) => {
    const isForeign = (kind === "foreign" || kind === "gloss") && label !== null;
    return { ...look, ...LOOKS[kind], ...(isForeign && { language: label }) };
  }, {});
}
