import { z } from "./schema";

/**
 * A sentence in a form that every language can say its own way: a stable code, and what stands in it. The English sentence is
 * always beside it, for those who read the archive without Carrel.
 */
export const Says = z
  .object({
    code: z.string().regex(/^[a-z-]+\.[a-z-]+$/),
    values: z.record(z.string(), z.union([z.string(), z.number()])).readonly(),
  })
  .readonly();
export type Says = z.infer<typeof Says>;
