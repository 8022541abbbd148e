import { useEffect, useEffectEvent } from "react";
import type { PacketDraft } from "../../../archive/model/packet";
import type { PacketJob } from "./use-packet-job";

/** Milliseconds without a change before the pages are made anew: longer than between two keys, shorter than a look. */
const REST = 350;

/** The pages follow what is chosen beside them: made by the export's own code, so the preview is the file. */
export function useLivePreview(job: PacketJob, packet: PacketDraft, isReady: boolean): void {
  const make = useEffectEvent(() => {
    if (job.made === null || job.isOlderThan(packet)) void job.make(packet);
  });
  const wanted = isReady && packet.entries.length > 0 ? JSON.stringify(packet) : null;
  useEffect(() => {
    if (wanted === null) return;
    const rest = setTimeout(() => make(), REST);
    return () => clearTimeout(rest);
  }, [wanted]);
}
