import type { BuiltSegment, HandedDocument } from "../../search/ports";

/** How a thread is started. */
export interface SegmentThread {
  readonly fields: number;
}

/** What a thread is told: documents of the segment in the making, or that it is all of them. */
export type SegmentOrder =
  | { readonly kind: "add"; readonly documents: readonly HandedDocument[] }
  | { readonly kind: "finish" };

/** What it answers: nothing but that it has read what one `add` brought, or the segment. */
export type SegmentReport = BuiltSegment | null;
