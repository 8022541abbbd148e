import { useEffect, useEffectEvent, useRef } from "react";
import type { PacketDraft } from "../../../archive/model/packet";
import type { PacketJob } from "./use-packet-job";

/** Milliseconds without a change before the pages are made anew: longer than between two keys, shorter than a look. */
const REST = 350;
/** The first page follows nearly at once: it costs little. */
const COVER_REST = 60;

/**
 * The pages follow what is chosen beside them: made by the export's own code, so the preview is the file.
 * @param first the draft as far as its first page goes, which needs to know neither documents nor style yet
 */
export function useLivePreview(
  job: PacketJob,
  first: PacketDraft,
  packet: PacketDraft,
  isReady: boolean,
): void {
  const covered = useRef<Promise<void>>(Promise.resolve());
  const show = useEffectEvent(() => {
    if (job.made === null || job.isOlderThan(first)) covered.current = job.showCover(first);
  });
  const make = useEffectEvent(() => {
    if (job.made === null || job.isOlderThan(packet)) void job.make(packet);
  });
  const shown = first.entries.length > 0 ? JSON.stringify(first) : null;
  useEffect(() => {
    if (shown === null) return;
    const rest = setTimeout(() => show(), COVER_REST);
    return () => clearTimeout(rest);
  }, [shown]);
  const wanted = isReady && packet.entries.length > 0 ? JSON.stringify(packet) : null;
  useEffect(() => {
    if (wanted === null) return;
    let current = true;
    // The whole is much work: whoever waits to see the first page goes first.
    const rest = setTimeout(() => void covered.current.then(() => current && make()), REST);
    return () => {
      current = false;
      clearTimeout(rest);
    };
  }, [wanted]);
}
