import { NoteId, UnitId } from "./ids";
import { NotedPlace } from "./noted-place";
import { z } from "./schema";

/**
 * What the words mean to the reader's work: an argument rests on them, they leave or raise a question, they speak against something
 * that is said elsewhere, or their wording itself is wanted.
 */
export const Meaning = z.enum(["evidence", "question", "contradicts", "quote"]);
export type Meaning = z.infer<typeof Meaning>;

/** Words of a text that a reader has marked, and what for. */
export const Highlight = z
  .object({
    id: NoteId,
    unit: UnitId,
    place: NotedPlace,
    meaning: Meaning,
    /** When they were marked first. */
    when: z.iso.datetime(),
    by: z.string(),
  })
  .readonly();
export type Highlight = z.infer<typeof Highlight>;
