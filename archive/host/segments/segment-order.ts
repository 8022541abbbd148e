import type { BuiltSegment, HandedDocument } from "../../search/ports";

/** How a thread is started. */
export interface SegmentThread {
  readonly fields: number;
}

/** What a thread is told: documents of the segment in the making, or that it is all of them. */
export type SegmentOrder =
  | { readonly kind: "add"; readonly documents: readonly HandedDocument[] }
  | { readonly kind: "finish" };

/** What it answers to `finish`. */
export type SegmentReport = BuiltSegment;
