import { useState } from "react";
import type { Output } from "../../../archive/contract";
import type { PacketDraft } from "../../../archive/contract/make-packet";
import type { Problem } from "../../../archive/model/archive-error";
import { useArchive } from "../../state/archive-context";
import { useProgress } from "../../state/jobs-context";

type Made = Output<"makePacket">;
export type PacketState =
  | { readonly kind: "none" }
  | { readonly kind: "making"; readonly job: string }
  | { readonly kind: "made"; readonly made: Made; readonly saved: boolean }
  | { readonly kind: "refused"; readonly problem: Problem };

/** Making the PDF, stopping it, saving it. */
export function usePacketJob() {
  const { client, shell } = useArchive();
  const [state, setState] = useState<PacketState>({ kind: "none" });
  const job = state.kind === "making" ? state.job : null;
  return {
    state,
    progress: useProgress(job),
    make: async (packet: PacketDraft) => {
      const id = crypto.randomUUID();
      setState({ kind: "making", job: id });
      const reply = await client.ask("makePacket", { job: id, packet });
      setState(
        reply.ok
          ? { kind: "made", made: reply.value, saved: false }
          : { kind: "refused", problem: reply.problem },
      );
    },
    cancel: async () => {
      if (job !== null) await client.ask("cancelJob", { job });
    },
    save: async (made: Made) => {
      const saved = await shell.savePacket(made.url, made.name);
      setState({ kind: "made", made, saved });
    },
  };
}

export type PacketJob = ReturnType<typeof usePacketJob>;
