import { z } from "zod";
import { ProblemShape } from "./problem";

/** What a window may hear without asking. */
export const events = {
  /** Progress of a long piece of work; `total` 0 when it is not known yet. */
  jobProgress: z
    .object({
      job: z.uuid(),
      kind: z.enum([
        "import",
        "verify",
        "packet",
        "open",
        "edit",
        "image",
        "backup",
        "restore",
        "drill",
        "export",
        "concordance",
        "compare",
      ]),
      done: z.int(),
      total: z.int(),
      /** What is at hand: a file's name, a step. */
      current: z.string(),
    })
    .readonly(),
  /** The archive has changed (or another one is open): ask again. */
  archiveChanged: z.object({ head: z.string() }).readonly(),
  /** Something happened that the reader must know. */
  notice: z.object({ problem: ProblemShape }).readonly(),
} as const;
export type EventName = keyof typeof events;
export type EventPayload<N extends EventName> = z.infer<(typeof events)[N]>;
