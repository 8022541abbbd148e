import { useRef, useState } from "react";
import type { Output } from "../../../archive/contract";
import type { PacketDraft } from "../../../archive/model/packet";
import type { Problem } from "../../../archive/model/archive-error";
import { useArchive } from "../../state/archive-context";
import { useProgress } from "../../state/jobs-context";
import type { PdfSource } from "./pages/use-pdf";

type Made = Output<"makePacket">;

/** The making at hand, what was made last (it stays in sight while the next one is made), and why one was refused. */
interface PacketState {
  readonly job: string | null;
  readonly made: {
    readonly packet: Made;
    readonly from: string;
    readonly saved: boolean;
    readonly turn: number;
  } | null;
  /** The first page of a packet that is not made yet. */
  readonly cover: PdfSource | null;
  readonly problem: Problem | null;
}

/** What tells two drafts apart. */
const markOf = (draft: PacketDraft): string => JSON.stringify(draft);

/** Making the PDF, its first page before it, stopping it, saving it. */
export function usePacketJob() {
  const { client, shell } = useArchive();
  const [state, setState] = useState<PacketState>({
    job: null,
    made: null,
    cover: null,
    problem: null,
  });
  const latest = useRef<string | null>(null);
  const turns = useRef(0);
  const { job, made } = state;
  return {
    ...state,
    progress: useProgress(job),
    /** Whether the pages in sight are of an older draft than this one. */
    isOlderThan: (draft: PacketDraft): boolean => made !== null && made.from !== markOf(draft),
    showCover: async (draft: PacketDraft) => {
      const turn = ++turns.current;
      const reply = await client.ask("packetCover", { packet: draft });
      // Why it was refused is told by the making of the whole, which is asked for as well.
      if (!reply.ok) return;
      setState((now) =>
        (now.cover?.turn ?? 0) > turn ? now : { ...now, cover: { url: reply.value.url, turn } },
      );
    },
    make: async (draft: PacketDraft) => {
      const id = crypto.randomUUID();
      const turn = ++turns.current;
      const before = latest.current;
      latest.current = id;
      if (before !== null) void client.ask("cancelJob", { job: before });
      setState((now) => ({ ...now, job: id, problem: null }));
      const reply = await client.ask("makePacket", { job: id, packet: draft });
      // A later making overtook this one: its pages are the ones that are wanted.
      if (latest.current !== id) return;
      latest.current = null;
      const from = markOf(draft);
      setState((now) =>
        reply.ok
          ? {
              ...now,
              job: null,
              made: { packet: reply.value, from, saved: false, turn },
              problem: null,
            }
          : { ...now, job: null, problem: reply.problem },
      );
    },
    cancel: async () => {
      if (job !== null) await client.ask("cancelJob", { job });
    },
    save: async () => {
      if (made === null) return;
      const saved = await shell.savePacket(made.packet.url, made.packet.name);
      setState((now) => (now.made === made ? { ...now, made: { ...made, saved } } : now));
    },
  };
}

export type PacketJob = ReturnType<typeof usePacketJob>;
