import type { Mark } from "../../model/mark";
import type { PacketContent } from "../content";
import type { Run, Table } from "./block";
import type { BackPart } from "./front-matter";
import { NOTED } from "./marked-words";
import type { Messages, SignName } from "./messages";
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

function usedSigns({ recipe, documents }: PacketContent): ReadonlySet<SignName> {
  const used = new Set<SignName>();
  if (recipe.options.lineNumbers) used.add("lineNumbers");
  documents.forEach(({ transcriptions }, index) => {
    const excerpts = recipe.entries[index]?.excerpts ?? null;
    if (excerpts !== null && excerpts.length > 0) used.add("ellipsis");
    const isPrinted = ({ kind }: { readonly kind: string }, which: number): boolean =>
      excerpts !== null || which === 0 || (recipe.options.translations && kind === "translation");
    for (const { id, marks } of transcriptions.filter(isPrinted)) {
      const places = excerpts?.filter((words) => words.transcription === id) ?? null;
      const isShown = (mark: Mark): boolean =>
        places === null || places.some(({ start, end }) => mark.start <= end && mark.end >= start);
      for (const mark of marks.filter(isShown)) for (const name of signsOf(mark)) used.add(name);
    }
  });
  return used;
}

function signsOf(mark: Mark): readonly SignName[] {
  if (mark.kind === "note") return [mark.by === "author" ? "authorsNote" : "editorsNote"];
  if (!isInKey(mark.kind)) return [];
  const isNoted = mark.note !== null && mark.note !== "" && mark.start < mark.end;
  return [mark.kind, ...(isNoted && NOTED.includes(mark.kind) ? (["editorsNote"] as const) : [])];
}

/** Kinds whose drawing the reader has to be told of: they have a sample of their own. */
const isInKey = (kind: Mark["kind"]): kind is Mark["kind"] & SignName => kind in SAMPLES;
