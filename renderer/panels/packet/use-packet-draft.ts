import type { MethodSearch } from "../../../archive/model/method-search";
import type { PacketDraft } from "../../../archive/model/packet";
import {
  presetOptions,
  type GlossaryEntry,
  type PacketEntry,
  type PacketOptions,
  type PacketQuestion,
  type PresetName,
} from "../../../archive/model/packet";
import type { RecipeId, UnitId } from "../../../archive/model/ids";
import type { Say } from "../../messages/messages";
import { useArchive } from "../../state/archive-context";
import type { Desk, PacketPick } from "../../state/desk-context";
import { useStored } from "../../state/use-stored";
import { useCitationStyle } from "../../state/use-citation-style";
import { quotedOf } from "./chosen-excerpts";

/** What a packet says besides its documents. */
export interface DraftWords {
  readonly title: string;
  readonly purpose: string;
  readonly preset: PresetName;
  readonly options: PacketOptions;
  /** On the packet as a whole. */
  readonly questions: readonly PacketQuestion[];
  readonly glossary: readonly GlossaryEntry[];
  /** Searches that it tells of. */
  readonly method: readonly MethodSearch[];
  /** The kept recipe that this is a state of. */
  readonly recipe: RecipeId | null;
}

const empty: DraftWords = {
  title: "",
  purpose: "",
  preset: "scholar",
  options: { ...presetOptions("scholar"), custody: false },
  questions: [],
  glossary: [],
  method: [],
  recipe: null,
};

function parseWords(value: unknown): DraftWords | null {
  const { title, purpose, options, ...more } = (value ?? {}) as Partial<DraftWords>;
  if (typeof title !== "string" || typeof purpose !== "string") return null;
  return { ...empty, ...more, title, purpose, options: { ...empty.options, ...options } };
}

/** One document of the packet as the service wants it: the whole text, or the words kept from it in their order. */
export function packetEntry(pick: PacketPick, excerpts: Desk["excerpts"]): PacketEntry {
  const quoted = quotedOf(pick, excerpts);
  const whole = pick.whole || quoted.length === 0;
  return {
    unit: pick.unit as UnitId,
    excerpts: whole ? null : quoted,
    headnote: pick.headnote?.trim() || null,
    questions: asked(pick.questions ?? []),
    whole: null,
  };
}

/** Questions that ask something; an answer left empty is none. */
const asked = (questions: readonly PacketQuestion[]): readonly PacketQuestion[] =>
  questions
    .filter(({ question }) => question.trim() !== "")
    .map((one) => ({ ...one, answer: one.answer?.trim() || null }));

/** A recipe laid open on the desk: its words, and its documents as they are picked. */
export function laidOpen(
  draft: PacketDraft,
  recipe: RecipeId | null,
): { readonly words: DraftWords; readonly picks: readonly PacketPick[] } {
  const { title, purpose, preset, options, questions, glossary, method = [] } = draft;
  return {
    words: { title, purpose: purpose ?? "", preset, options, questions, glossary, method, recipe },
    picks: draft.entries.map(({ unit, excerpts, headnote, questions: own }) => ({
      unit,
      whole: excerpts === null,
      questions: own,
      ...(headnote === null ? {} : { headnote }),
      ...(excerpts === null ? {} : { quoted: excerpts }),
    })),
  };
}

/** The packet's words and options, kept while it is in the making. */
export function usePacketDraft() {
  const { about } = useArchive();
  const key = `carrel.packetDraft.${about?.archive?.id ?? "none"}`;
  const [words, setWords] = useStored<DraftWords>(key, empty, parseWords);
  const { styles, style, setStyle } = useCitationStyle();
  return {
    words,
    styles,
    style,
    setStyle,
    setAll: setWords,
    set: (part: Partial<DraftWords>) => setWords({ ...words, ...part }),
    asPacket: (say: Say, desk: Desk, isThere: (unit: string) => boolean): PacketDraft => ({
      title: words.title.trim() || say("packet.untitled"),
      purpose: words.purpose.trim() || null,
      style: style ?? "",
      preset: words.preset,
      language: say.language,
      options: words.options,
      entries: desk.picks
        .filter(({ unit }) => isThere(unit))
        .map((pick) => packetEntry(pick, desk.excerpts)),
      questions: asked(words.questions),
      glossary: words.glossary.filter(({ term }) => term.trim() !== ""),
      ...(words.method.length === 0 ? {} : { method: words.method }),
    }),
  };
}

export type Draft = ReturnType<typeof usePacketDraft>;
