import { ArchiveError } from "../../model/archive-error";
import type { Files } from "./files";

/** Whether the archive's folder cannot be reached: its drive was taken out, or the folder was moved. */
export async function isAway(files: Files, root: string): Promise<boolean> {
  return files.stat(root).then(
    (found) => found === null,
    () => true,
  );
}

/**
 * Does the work; what fails, or finds nothing, because the whole archive is away is said so, and never told as damage.
 * @throws ArchiveError `store.away`
 */
export async function unlessAway<Result>(
  files: Files,
  root: string,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    await refuseWhenAway(files, root, error);
    throw error;
  }
}

/** @throws ArchiveError `store.away` */
export async function refuseWhenAway(files: Files, root: string, cause?: unknown): Promise<void> {
  if (!(await isAway(files, root))) return;
  throw new ArchiveError(
    "store.away",
    `The archive is not there at the moment: ${root}`,
    "Plug its drive in again, or put the folder back where it was. Nothing that was saved is lost, and drafts are kept on this computer.",
    { cause },
  );
}
