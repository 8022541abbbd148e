import { writeFile } from "node:fs/promises";
import { ArchiveError } from "../../model/archive-error";

/** Writes a file; one that is there is replaced only where that was asked for. @throws ArchiveError `request.file-there` `request.not-written` */
export async function writeNew(path: string, text: string, replace = false): Promise<void> {
  try {
    await writeFile(path, text, { flag: replace ? "w" : "wx" });
  } catch (error) {
    const isThere = (error as { readonly code?: string }).code === "EEXIST";
    throw new ArchiveError(
      isThere ? "request.file-there" : "request.not-written",
      isThere ? `${path} is there already.` : `${path} could not be written: ${String(error)}`,
      "Choose another name with --out.",
    );
  }
}
