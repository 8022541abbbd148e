import { z } from "./schema";
import { ObjectId } from "./ids";

/** What a write did to one object: the version before (0 when it was made) and the version that stands now. */
export const Changed = z
  .object({ id: ObjectId, before: z.int().nonnegative(), now: z.int().positive() })
  .readonly();
export type Changed = z.infer<typeof Changed>;
