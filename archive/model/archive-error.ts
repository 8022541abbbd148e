/** What a reader is told when something cannot be done: a stable code, what happened where, what to do next. */
export interface Problem {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

/** A failure the reader can act on: what happened, and what to do next. */
export class ArchiveError extends Error {
  override readonly name = "ArchiveError";
  constructor(
    readonly code: `${string}.${string}`,
    message: string,
    readonly remedy: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** What to say of any thrown value. A fault without a code is ours: it is said so, and its stack stays in the log. */
export function toProblem(error: unknown): Problem {
  if (error instanceof ArchiveError)
    return { code: error.code, message: error.message, remedy: error.remedy };
  const message = error instanceof Error ? error.message : String(error);
  return {
    code: "carrel.fault",
    message: `Carrel could not finish this: ${message}`,
    remedy: "Nothing in the archive was changed by it. Try again; if it happens again, report it.",
  };
}
