import type { z } from "zod";

/** `read` is offered to everybody who may look; `write` only where the archive may be changed. */
export type Right = "read" | "write";

export interface Entry<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly right: Right;
  readonly input: I;
  readonly output: O;
}

/** A question that a window may ask: who may ask it, what goes in, what comes out. */
export function entry<I extends z.ZodType, O extends z.ZodType>(
  right: Right,
  input: I,
  output: O,
): Entry<I, O> {
  return { right, input, output };
}
