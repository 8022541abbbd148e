import { ArchiveError } from "../../model/archive-error";

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException | undefined)?.code;

/** What to tell of a failure of the disk while something was written. */
export function ioFailure(doing: string, error: unknown): ArchiveError {
  if (error instanceof ArchiveError) return error;
  const reason = error instanceof Error ? error.message : String(error);
  const remedy =
    "Close the archive and open it again: Carrel then finishes the change whole or sets it aside whole.";
  if (codeOf(error) === "ENOSPC" || codeOf(error) === "EDQUOT")
    return new ArchiveError(
      "store.disk-full",
      `The disk became full ${doing}: ${reason}`,
      `Free some space. ${remedy}`,
      { cause: error },
    );
  return new ArchiveError("store.io", `The disk failed ${doing}: ${reason}`, remedy, {
    cause: error,
  });
}

export function poisoned(cause: unknown): ArchiveError {
  return new ArchiveError(
    "store.poisoned",
    "Nothing more is written to this archive: the disk failed while something was saved.",
    "Close the archive and open it again; what was acknowledged is safe.",
    { cause },
  );
}

export function damaged(what: string, found: string): ArchiveError {
  return new ArchiveError(
    "store.damaged",
    `Damaged: ${what}: ${found}.`,
    "Check the whole archive (verify), then restore the file from another copy of the archive (repair).",
  );
}

/** True for a failure of the disk or of a file; a fault of ours has no such code. */
export function isMissing(error: unknown): boolean {
  return codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR";
}
