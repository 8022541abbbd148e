import path from "node:path";

/** The file inside an archive that stands for it where folders cannot be double-clicked. */
const HANDLE = ".carrel-archive";

/**
 * The archive that a command line or the system asks for: the last word that names one.
 * @param folder what relative words are relative to
 */
export function archiveAmong(words: readonly string[], folder: string): string | null {
  const named = words
    .map((word) => archiveOf(path.resolve(folder, word)))
    .filter((a) => a !== null);
  return named.at(-1) ?? null;
}

/** `X.carrel` itself, or the folder of the handle inside it; null for anything else. */
export function archiveOf(file: string): string | null {
  const plain = file.replace(/[\\/]+$/, "");
  if (plain.endsWith(HANDLE)) return path.dirname(plain);
  return plain.endsWith(".carrel") ? plain : null;
}
