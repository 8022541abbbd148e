import { useState } from "react";
import { useKeys } from "../../state/use-keys";
import type { PacketPick } from "../../state/desk-context";
import { kept, type Line, type Snapshot } from "./packet-line";
import type { DraftWords } from "./use-packet-draft";

/** Taking back and doing again what was done to the packet in the making: order, options, words. */
export function usePacketHistory(
  words: DraftWords,
  picks: readonly PacketPick[],
  lay: (snapshot: Snapshot) => void,
) {
  const [line, setLine] = useState<Line>({ past: [], now: { words, picks }, future: [] });
  if (line.now.words !== words || line.now.picks !== picks) setLine(kept(line, { words, picks }));
  const back = line.past.at(-1);
  const again = line.future.at(-1);
  const undo = () => {
    if (back === undefined) return;
    setLine({ past: line.past.slice(0, -1), now: back, future: [...line.future, line.now] });
    lay(back);
  };
  const redo = () => {
    if (again === undefined) return;
    setLine({ past: [...line.past, line.now], now: again, future: line.future.slice(0, -1) });
    lay(again);
  };
  useKeys({
    ...(back === undefined ? {} : { "mod+z": undo }),
    ...(again === undefined ? {} : { "mod+shift+z": redo }),
  });
  return { undo: back === undefined ? null : undo, redo: again === undefined ? null : redo };
}
