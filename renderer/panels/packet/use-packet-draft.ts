import type { PacketDraft } from "../../../archive/contract/make-packet";
import type { Dossier } from "../../../archive/contract/dossier";
import type { PacketEntry, PacketOptions, QuotedWords } from "../../../archive/model/packet";
import type { UnitId } from "../../../archive/model/ids";
import type { Say } from "../../messages/messages";
import type { Desk, PacketPick } from "../../state/desk-context";
import { useStored } from "../../state/use-stored";
import { useCitationStyle } from "../../state/use-citation-style";

export const usualOptions: PacketOptions = {
  paper: "a4",
  headnotes: true,
  lineNumbers: true,
  facsimiles: true,
  custody: false,
  chronology: true,
  persons: true,
  bibliography: true,
  digests: true,
  attachments: true,
};

interface DraftWords {
  readonly title: string;
  readonly purpose: string;
  readonly options: PacketOptions;
}

const empty: DraftWords = { title: "", purpose: "", options: usualOptions };

function parseWords(value: unknown): DraftWords | null {
  const { title, purpose, options } = (value ?? {}) as Record<string, unknown>;
  if (typeof title !== "string" || typeof purpose !== "string") return null;
  return { title, purpose, options: { ...usualOptions, ...(options as Partial<PacketOptions>) } };
}

/** One document of the packet as the service wants it: the whole text, or the words kept from it in their order. */
export function packetEntry(pick: PacketPick, excerpts: Desk["excerpts"]): PacketEntry {
  const kept = excerpts
    .map(({ excerpt }) => excerpt)
    .filter(({ unit }) => unit === pick.unit)
    .toSorted((a, b) => a.start - b.start);
  const quoted = kept.map(({ id, transcription, start, end, quote, textSha256 }): QuotedWords => ({
    id,
    transcription,
    start,
    end,
    quote,
    textSha256,
  }));
  const whole = pick.whole || quoted.length === 0;
  return {
    unit: pick.unit as UnitId,
    excerpts: whole ? null : quoted,
    headnote: pick.headnote?.trim() || null,
  };
}

/** The packet's words and options, kept while it is in the making. */
export function usePacketDraft() {
  const [words, setWords] = useStored<DraftWords>("carrel.packetDraft", empty, parseWords);
  const { styles, style, setStyle } = useCitationStyle();
  return {
    ...words,
    styles,
    style,
    setStyle,
    set: (part: Partial<DraftWords>) => setWords({ ...words, ...part }),
    asPacket: (say: Say, desk: Desk, dossiers: ReadonlyMap<string, Dossier>): PacketDraft => ({
      title: words.title.trim() || say("packet.untitled"),
      purpose: words.purpose.trim() || null,
      style: style ?? "",
      preset: "scholar",
      language: say.language,
      options: words.options,
      entries: desk.picks
        .filter(({ unit }) => dossiers.has(unit))
        .map((pick) => packetEntry(pick, desk.excerpts)),
    }),
  };
}

export type Draft = ReturnType<typeof usePacketDraft>;
