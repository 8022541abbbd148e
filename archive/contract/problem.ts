import { z } from "zod";

/** What a reader is told when something cannot be done. */
export const ProblemShape = z
  .object({ code: z.string(), message: z.string(), remedy: z.string() })
  .readonly();
