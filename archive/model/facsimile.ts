import { z } from "./schema";
import { FacsimileId, Sha256 } from "./ids";

/** A page image of a unit; its bytes stand in an object of their own. Sizes in pixels. */
export const FacsimileHead = z
  .object({
    id: FacsimileId,
    /** 1, 2, 3 ... in reading order. */
    page: z.int().positive(),
    /** The page's own name: "f. 7r". */
    label: z.string().nullable(),
    width: z.int().positive(),
    height: z.int().positive(),
    mediaType: z.enum(["image/jpeg", "image/png", "image/tiff", "image/webp"]),
    sha256: Sha256,
    /** What it shows besides its text, for who cannot see it; left out where nobody said. */
    description: z.string().min(1).optional(),
  })
  .readonly();
export type FacsimileHead = z.infer<typeof FacsimileHead>;
