import type { PacketContent } from "../packet/content";

/** Makes PDFs away from the service's thread. */
export interface PacketPress {
  /** @throws ArchiveError `packet.*`; the signal's reason when it was stopped */
  issue(
    content: PacketContent,
    options: {
      readonly signal: AbortSignal;
      readonly progress: (done: number, total: number) => void;
    },
  ): Promise<{ readonly bytes: Uint8Array; readonly pages: number }>;
  close(): Promise<void>;
}
