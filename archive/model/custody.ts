import { Edition } from "./edition";
import { z } from "./schema";

/** One link of the chain from the making of a document to the file in hand; a gap is a link too, and is drawn as one. */
export const CustodyLink = z
  .object({
    kind: z.enum([
      "made",
      "held",
      "copied",
      "published",
      "translated",
      "transcribed",
      "digitised",
      "unknown",
    ]),
    /** Who; empty only for `unknown`. */
    holder: z.string(),
    /** EDTF, or null when not known. */
    from: z.string().nullable(),
    to: z.string().nullable(),
    /** What the statement rests on, in words: a stamp, a list, a letter of deposit. */
    evidence: z.string().nullable(),
    /** Who says so. */
    source: z.string().nullable(),
    /** Of a publication: the edition that the file in hand is of, or was taken from. Citations are made from it. */
    edition: Edition.optional(),
  })
  .readonly();
export type CustodyLink = z.infer<typeof CustodyLink>;
