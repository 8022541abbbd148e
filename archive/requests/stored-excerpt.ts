import { z } from "zod";
import { Excerpt } from "../model/excerpt";
import { OwnWork } from "../model/own-work";

/** What an excerpt's object holds. A dropped one stays: dropping is a version, and so is its coming back. */
const StoredExcerpt = z
  .object({ kind: z.literal("excerpt"), dropped: z.boolean(), excerpt: Excerpt })
  .readonly();
export type StoredExcerpt = z.infer<typeof StoredExcerpt>;

/** Whatever a `not-` object holds. */
export const StoredNote = z.union([StoredExcerpt, OwnWork]);
