import { ArchiveError } from "../../model/archive-error";
import type { SourceFile } from "../../requests/ports";
import type { ParserJob } from "../parser/job";
import type { SandboxLimits } from "./parser-port";

const mebibytes = (bytes: number): string => `${String(Math.round(bytes / 1_048_576))} MiB`;

export const tooSlow = ({ name }: ParserJob, limits: SandboxLimits): ArchiveError =>
  new ArchiveError(
    "import.too-slow",
    `Reading ${name} took more than ${String(limits.millisecondsPerFile / 1000)} seconds and was stopped.`,
    "Split the file, or check whether it is damaged, then import it again.",
  );

export const tooLargeInMemory = ({ name }: ParserJob, limits: SandboxLimits): ArchiveError =>
  new ArchiveError(
    "import.too-large-in-memory",
    `Reading ${name} took more than ${mebibytes(limits.residentBytes)} of memory and was stopped.`,
    "Split the file, or check whether it is damaged, then import it again.",
  );

export const tooLarge = ({ name, bytes }: SourceFile, limits: SandboxLimits): ArchiveError =>
  new ArchiveError(
    "import.too-large",
    `${name} is ${mebibytes(bytes)} large; up to ${mebibytes(limits.bytesPerFile)} are read.`,
    "Split the file, then import its parts.",
  );

export const diedReading = ({ name }: ParserJob): ArchiveError =>
  new ArchiveError(
    "import.unreadable",
    `The parser broke down while reading ${name}.`,
    "The file may be damaged. The other files are not touched by it.",
  );

export const neverStarted = (): ArchiveError =>
  new ArchiveError(
    "import.no-parser",
    "The parser process did not start.",
    "Close other programs and try again; if it stays so, install Carrel anew.",
  );

export const cannotOpen = ({ name }: SourceFile, cause: unknown): ArchiveError =>
  new ArchiveError(
    "import.cannot-open",
    `${name} could not be opened: ${cause instanceof Error ? cause.message : String(cause)}`,
    "Check that the file is still there and that you may read it.",
    { cause },
  );

export const closed = (): ArchiveError =>
  new ArchiveError("import.stopped", "The import was stopped.", "Start it again.");
