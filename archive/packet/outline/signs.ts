import type { Mark } from "../../model/mark";
import type { Transcription } from "../../model/transcription";
import type { PacketContent } from "../content";
import type { Run, Table } from "./block";
import type { BackPart } from "./front-matter";
import { hasFootnote } from "./marked-words";
import type { Messages, SignName } from "./messages";
import { shownText, type ShownText } from "./shown-text";
import { STYLES } from "./styles";

const SAMPLES: Readonly<Record<SignName, (messages: Messages) => readonly Run[]>> = {
  gap: ({ lost }) => [{ text: `[${lost}]`, tone: "loss" }],
  unclear: () => [{ text: "abc", stroke: "dotted" }],
  supplied: () => [
    { text: "⟨", sign: "angle-left", tone: "soft" },
    { text: "abc" },
    { text: "⟩", sign: "angle-right", tone: "soft" },
  ],
  del: () => [{ text: "abc", stroke: "struck" }],
  add: () => [{ text: "\\", tone: "soft" }, { text: "abc" }, { text: "/", tone: "soft" }],
  subst: () => [
    { text: "abc", stroke: "struck" },
    { text: "xyz", stroke: "under" },
  ],
  choice: () => [{ text: "abc", stroke: "double" }],
  read: () => [{ text: "abc", stroke: "double" }],
  damage: () => [
    { text: "⸢", sign: "half-left", tone: "soft" },
    { text: "abc" },
    { text: "⸣", sign: "half-right", tone: "soft" },
  ],
  space: () => [{ text: "a" }, { text: " ", sign: "room", tone: "faint" }, { text: "b" }],
  hand: ({ anotherHand }) => [{ text: `[${anotherHand}]`, tone: "faint" }],
  line: () => [{ text: "|2", tone: "faint" }],
  foreign: () => [{ text: "abc", face: "italic" }],
  emphasis: () => [
    { text: "abc", face: "italic" },
    { text: ", " },
    { text: "abc", stroke: "under" },
  ],
  reference: () => [{ text: "abc", stroke: "dashed" }],
  gloss: () => [{ text: "abc", tone: "soft" }],
  page: () => [{ text: "[f. 1v]", tone: "faint" }],
  clutter: () => [{ text: "abc", tone: "faint" }],
  editorsNote: () => [{ text: "a" }, { text: "b", raise: "above" }],
  authorsNote: () => [{ text: "a" }, { text: "1", raise: "above" }],
  ellipsis: () => [{ text: "…", tone: "faint" }],
  lineNumbers: () => [{ text: "5", tone: "faint" }],
  reading: ({ readingView }) => [{ text: readingView, tone: "soft" }],
};

/** The key to the editor's marks: only signs that this packet uses; null when it uses none. */
export function setSigns(content: PacketContent, messages: Messages): BackPart | null {
  const used = usedSigns(content);
  const names = (Object.keys(SAMPLES) as SignName[]).filter((name) => used.has(name));
  if (names.length === 0) return null;
  const table: Table = {
    kind: "table",
    style: STYLES.listedRow,
    columns: [0.2, 0.8],
    head: null,
    rowHeaders: true,
    ruled: false,
    rows: names.map((name) => [SAMPLES[name](messages), [{ text: messages.sign[name] }]]),
  };
  return { anchor: "signs", title: messages.signs, blocks: [table] };
}

function usedSigns(content: PacketContent): ReadonlySet<SignName> {
  const { recipe } = content;
  const used = new Set<SignName>();
  if (recipe.options.lineNumbers) used.add("lineNumbers");
  if (recipe.entries.some(({ excerpts }) => excerpts !== null && excerpts.length > 0))
    used.add("ellipsis");
  for (const { transcription, start, end } of printedPlaces(content)) {
    const shown = shownText(transcription, [start, end], recipe.options.textView);
    const isHere = (mark: Mark): boolean => mark.start <= end && mark.end >= start;
    for (const mark of transcription.marks.filter(isHere))
      for (const name of signsOf(mark, shown)) used.add(name);
    if (shown.changes.length > 0) used.add("reading");
  }
  return used;
}

/** Each stretch of text that the packet prints. */
function printedPlaces({ recipe, documents }: PacketContent): readonly {
  readonly transcription: Transcription;
  readonly start: number;
  readonly end: number;
}[] {
  return documents.flatMap(({ transcriptions }, index) => {
    const excerpts = recipe.entries[index]?.excerpts ?? null;
    if (excerpts !== null)
      return excerpts.flatMap(({ transcription, start, end }) =>
        transcriptions
          .filter(({ id }) => id === transcription)
          .map((one) => ({ transcription: one, start, end })),
      );
    return transcriptions
      .filter(
        ({ kind }, which) => which === 0 || (recipe.options.translations && kind === "translation"),
      )
      .map((one) => ({ transcription: one, start: 0, end: one.text.length }));
  });
}

function signsOf(mark: Mark, shown: ShownText): readonly SignName[] {
  if (mark.kind === "note") return [mark.by === "author" ? "authorsNote" : "editorsNote"];
  const isNoted = hasFootnote(mark) && mark.start < mark.end;
  const note = isNoted ? (["editorsNote"] as const) : [];
  if (!isInKey(mark.kind)) return [];
  if (!shown.isDrawn(mark)) return note;
  return [mark.kind === "choice" && shown.isRead(mark) ? "read" : mark.kind, ...note];
}

/** Kinds whose drawing the reader has to be told of: they have a sample of their own. */
const isInKey = (kind: Mark["kind"]): kind is Mark["kind"] & SignName => kind in SAMPLES;
