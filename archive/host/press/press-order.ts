import type { Problem } from "../../model/archive-error";
import type { CoverContent, PacketContent } from "../../packet";

/** How a thread is started. */
export interface PressThread {
  /** Absolute folder with the fonts of the packaged app; null in a checkout. */
  readonly fonts: string | null;
}

/** What a thread is asked for. */
export type PressOrder =
  | { readonly kind: "packet"; readonly content: PacketContent }
  | { readonly kind: "cover"; readonly content: CoverContent };

/** What the thread says. */
export type PressReport =
  | {
      readonly kind: "progress";
      readonly done: number;
      readonly total: number;
      readonly what: "layout" | "drawing";
    }
  | { readonly kind: "issued"; readonly bytes: Uint8Array<ArrayBuffer>; readonly pages: number }
  | { readonly kind: "refused"; readonly problem: Problem };
