import { z } from "./schema";
import { ObjectId, Sha256 } from "./ids";
import { Says } from "./says";

/** What was done (PREMIS 3.0 event types, where one fits). */
export const EventType = z.enum([
  "open",
  "creation",
  "ingestion",
  "metadata modification",
  "metadata extraction",
  "transcription",
  "fixity check",
  "redaction",
  "withdrawal",
  "deletion",
  "undo",
  "checkpoint",
  "validation",
]);
export type EventType = z.infer<typeof EventType>;

/** A dated act on material by an agent, as one line of the log. */
export const ProvenanceEvent = z
  .object({
    /** 1, 2, 3 ... over the whole log. */
    seq: z.int().positive(),
    type: EventType,
    /** UTC, ISO 8601 with milliseconds. */
    when: z.iso.datetime(),
    /** Who acted, as asked at first run. */
    agent: z.string(),
    /** The object acted on; null for acts on the archive. */
    object: ObjectId.nullable(),
    /** The object's version that the act made; null where it made none. */
    version: z.int().positive().nullable(),
    /** One sentence for people. */
    detail: z.string(),
    /** The same for other languages; older events have only the sentence. */
    says: Says.optional(),
    /** SHA-256 of the previous line's bytes (without its line feed); 64 zeros for the first. */
    prev: Sha256,
    /** SHA-256 of this line's bytes; computed, not stored in the line. */
    hash: Sha256,
  })
  .readonly();
export type ProvenanceEvent = z.infer<typeof ProvenanceEvent>;
