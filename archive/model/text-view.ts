import type { MarkKind } from "./mark";
import { z } from "./schema";

/** `diplomatic`: as the writer left it, every sign shown. `reading`: as an editor would read it aloud. */
export const TextView = z.enum(["diplomatic", "reading"]);
export type TextView = z.infer<typeof TextView>;

/** What tells of the writing itself: whoever only reads is not stopped by it. */
const OF_THE_WRITING: ReadonlySet<MarkKind> = new Set([
  "line",
  "space",
  "hand",
  "del",
  "add",
  "subst",
  "damage",
  "clutter",
]);

/** Whether marks of this kind are drawn in a view, on the screen and in packets alike. */
export const isDrawnIn = (kind: MarkKind, view: TextView): boolean =>
  view === "diplomatic" || !OF_THE_WRITING.has(kind);

/** Whether a text with marks of this kind looks otherwise in the reading view. */
export const differsByView = (kind: MarkKind): boolean =>
  kind === "choice" || !isDrawnIn(kind, "reading");
