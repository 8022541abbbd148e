import { useStored } from "../state/use-stored";
import type { PaneWidth } from "./splitter";

const isWidth = (value: unknown): number | null => (typeof value === "number" ? value : null);

/** A pane's width that this computer remembers; null while the layout's own width holds. */
export function usePaneWidth(name: string, bounds: Omit<PaneWidth, "width"> & { usual: number }) {
  const [stored, setStored] = useStored<number | null>(`carrel.pane.${name}`, null, isWidth);
  const { least, most, usual } = bounds;
  const width = Math.min(most, Math.max(least, stored ?? usual));
  return {
    pane: { width, least, most },
    /** Sets the column in CSS; null leaves it to the style sheet. */
    chosen: stored === null ? null : `${width}px`,
    move: (next: number) => setStored(next),
    reset: () => setStored(null),
  };
}
