import { createContext, use, useCallback, useMemo, useState, type ReactNode } from "react";
import type { KeptExcerpt } from "../../archive/contract/excerpts";
import type { Problem } from "../../archive/model/archive-error";
import type { NoteId, UnitId } from "../../archive/model/ids";
import type { PacketQuestion, QuotedWords } from "../../archive/model/packet";
import { useArchive } from "./archive-context";
import { useRequest } from "./use-request";
import { useStored } from "./use-stored";

/** One document chosen for the packet: its whole text, or only the excerpts kept from it. */
export interface PacketPick {
  readonly unit: string;
  readonly whole: boolean;
  /** The reader's own words before the document; none when left out. */
  readonly headnote?: string;
  readonly questions?: readonly PacketQuestion[];
  /** Words of an opened recipe; without them the kept excerpts are quoted. */
  readonly quoted?: readonly QuotedWords[];
}

/** What lies on the reader's desk: the kept excerpts and the packet in the making. */
export interface Desk {
  readonly excerpts: readonly KeptExcerpt[];
  readonly problem: Problem | null;
  readonly dismiss: () => void;
  /** Keeps the words whose keeping was refused last, once the reason is gone. */
  readonly keepAgain: () => Promise<void>;
  /** The excerpt taken out last; it can come back. */
  readonly dropped: KeptExcerpt | null;
  readonly keep: (unit: UnitId, place: KeptPlace) => Promise<boolean>;
  readonly drop: (kept: KeptExcerpt) => Promise<void>;
  readonly restore: () => Promise<void>;
  readonly picks: readonly PacketPick[];
  readonly setPicks: (picks: readonly PacketPick[]) => void;
  readonly addToPacket: (unit: string, whole: boolean) => void;
}

export interface KeptPlace {
  readonly transcription: KeptExcerpt["excerpt"]["transcription"];
  readonly start: number;
  readonly end: number;
}

const DeskContext = createContext<Desk | null>(null);

export function DeskProvider({ children }: { readonly children: ReactNode }) {
  const desk = useDeskState();
  return <DeskContext value={desk}>{children}</DeskContext>;
}

/** @throws when called outside of DeskProvider: a fault of ours, not of the reader */
export function useDesk(): Desk {
  const desk = use(DeskContext);
  if (desk === null) throw new Error("useDesk needs a DeskProvider above it");
  return desk;
}

function parsePicks(value: unknown): readonly PacketPick[] | null {
  if (!Array.isArray(value)) return null;
  return value.filter((pick: unknown): pick is PacketPick => {
    const { unit, whole, headnote } = (pick ?? {}) as Record<string, unknown>;
    const noted = headnote === undefined || typeof headnote === "string";
    return typeof unit === "string" && typeof whole === "boolean" && noted;
  });
}

function useDeskState(): Desk {
  const { client, about, refresh } = useArchive();
  const open = about?.archive ?? null;
  const asked = useRequest("excerpts", open === null ? null : {});
  const [problem, setProblem] = useState<Problem | null>(null);
  const [refused, setRefused] = useState<readonly [UnitId, KeptPlace] | null>(null);
  const [dropped, setDropped] = useState<KeptExcerpt | null>(null);
  const packet = usePicks(open?.id ?? "none");

  const keep = useCallback(
    async (unit: UnitId, place: KeptPlace) => {
      const reply = await client.ask("keepExcerpt", { unit, ...place, note: null });
      setProblem(reply.ok ? null : reply.problem);
      setRefused(reply.ok ? null : [unit, place]);
      if (reply.ok) refresh();
      return reply.ok;
    },
    [client, refresh],
  );
  const drop = useCallback(
    async (kept: KeptExcerpt) => {
      const reply = await client.ask("dropExcerpt", { id: kept.excerpt.id });
      setProblem(reply.ok ? null : reply.problem);
      if (!reply.ok) return;
      setDropped(kept);
      refresh();
    },
    [client, refresh],
  );
  const restore = useCallback(async () => {
    const id: NoteId | undefined = dropped?.excerpt.id;
    if (id === undefined) return;
    const reply = await client.ask("restoreExcerpt", { id });
    setProblem(reply.ok ? null : reply.problem);
    if (!reply.ok) return;
    setDropped(null);
    refresh();
  }, [client, dropped, refresh]);

  const excerpts = asked.last?.excerpts;
  const dismiss = useCallback(() => setProblem(null), []);
  const keepAgain = useCallback(async () => {
    setProblem(null);
    if (refused !== null) await keep(...refused);
  }, [keep, refused]);
  return useMemo(
    () => ({
      excerpts: excerpts ?? [],
      problem,
      dismiss,
      keepAgain,
      dropped,
      keep,
      drop,
      restore,
      ...packet,
    }),
    [excerpts, problem, dismiss, keepAgain, dropped, keep, drop, restore, packet],
  );
}

function usePicks(archive: string) {
  const [all, setAll] = useStored<readonly PacketPick[]>(
    `carrel.packet.${archive}`,
    [],
    parsePicks,
  );
  return useMemo(
    () => ({
      picks: all,
      setPicks: setAll,
      addToPacket: (unit: string, whole: boolean) => {
        const known = all.some((pick) => pick.unit === unit);
        if (!known) setAll([...all, { unit, whole }]);
        else if (whole) setAll(all.map((pick) => (pick.unit === unit ? { ...pick, whole } : pick)));
      },
    }),
    [all, setAll],
  );
}
