import { ArchiveError } from "../../model/archive-error";

const REMEDY =
  "The stored file is kept as it came. Open it in a program for images and save it anew, or scan the page again, then import that.";

/** What libvips and the system say of a file, in one line without paths of this computer. */
function reasonOf(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error);
  const lines = said
    .split("\n")
    .map((line) => line.replace(/^(unable to call )?Vips\w+:?\s*/, "").trim())
    .filter((line) => line !== "" && !/^(source|system error|unable to call)/.test(line));
  return (lines[0] ?? "it is no image that Carrel reads").slice(0, 200);
}

export const undecodable = (name: string, error: unknown): ArchiveError =>
  new ArchiveError(
    "image.damaged",
    `The image of ${name} cannot be decoded: ${reasonOf(error)}.`,
    REMEDY,
  );

export const tooLarge = (name: string, width: number, height: number, most: number): ArchiveError =>
  new ArchiveError(
    "image.too-large",
    `The image of ${name} says that it is ${String(width)} by ${String(height)} pixels large; up to ${String(most / 1_000_000)} million are shown.`,
    REMEDY,
  );

export const altered = (name: string): ArchiveError =>
  new ArchiveError(
    "store.damaged",
    `The image of ${name} is not the file that was taken in: its SHA-256 differs.`,
    "Check the archive (verify), then repair it from a copy.",
  );

export const noLeaf = (name: string, leaf: number, leaves: number): ArchiveError =>
  new ArchiveError(
    "image.no-leaf",
    `The image of ${name} has ${String(leaves)} leaves; there is no leaf ${String(leaf + 1)}.`,
    "Choose one of its leaves.",
  );

export const stopped = (name: string): ArchiveError =>
  new ArchiveError(
    "image.stopped",
    `The image of ${name} could not be made ready: the work ended early, perhaps for want of memory.`,
    "Close other programs and open the page again. If it stays so, save the image smaller and import that.",
  );

export const silent = (name: string, seconds: number): ArchiveError =>
  new ArchiveError(
    "image.stopped",
    `The image of ${name} was given up: nothing came of it for ${String(seconds)} seconds.`,
    REMEDY,
  );

export const noRoom = (name: string): ArchiveError =>
  new ArchiveError(
    "image.no-room",
    `The image of ${name} cannot be made ready: there is no room for its tiles.`,
    "Make room on the disk where Carrel keeps its catalogues, then open the page again.",
  );
