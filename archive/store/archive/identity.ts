import { ArchiveError } from "../../model/archive-error";
import type { Problem } from "../../model/archive-error";
import type { ArchiveIdentity } from "../../requests/ports";
import { sha256, text } from "./durable";
import { readSegment } from "./event-log";
import type { LogTail } from "./event-log";
import { NO_HEAD } from "./event-line";
import type { Files } from "./files";
import { readOrNull } from "./inventory";
import { FORMAT_NUMBER } from "./layout";
import { damaged } from "./problems";

export interface Identified {
  readonly identity: ArchiveIdentity;
  /** Why it may not be written, as far as archive.json tells; null when it may. */
  readonly problem: Problem | null;
}

/**
 * What archive.json says; when it is damaged, what the first line of the log says.
 * @throws ArchiveError `store.not-an-archive`
 */
export async function identify(files: Files, root: string): Promise<Identified> {
  const bytes = await readOrNull(files, `${root}/archive.json`);
  const identity = bytes && parseIdentity(text(bytes));
  if (identity) return { identity, problem: newerFormat(identity) };
  const first = await firstIdentity(files, root);
  if (!first) throw notAnArchive(root);
  return {
    identity: first,
    problem: problemOf(damaged("archive.json", bytes ? "it cannot be read" : "it is missing")),
  };
}

/** What differs between the files that never change and their digests in the log; null when nothing does. */
export async function checkFixed(
  files: Files,
  root: string,
  tail: LogTail,
): Promise<Problem | null> {
  // README.txt and reserve.bin matter to people and to a full disk, not to what is written next: only verify looks at them.
  for (const path of Object.keys(tail.fixed).filter(
    (path) => path.endsWith(".json") || path.includes("="),
  )) {
    const bytes = await readOrNull(files, `${root}/${path}`);
    if (!bytes) return problemOf(damaged(path, "it is missing"));
    if (sha256(bytes) !== tail.fixed[path])
      return problemOf(damaged(path, "it does not have the digest that stands in the log"));
  }
  return null;
}

export function problemOf({ code, message, remedy }: ArchiveError): Problem {
  return { code, message, remedy };
}

function parseIdentity(content: string): ArchiveIdentity | null {
  try {
    const { id, title, format, created, invented } = JSON.parse(content) as ArchiveIdentity;
    const sound =
      /^carrel\/\d+$/.test(format) && typeof id === "string" && typeof title === "string";
    return sound ? { id, title, format, created, invented: invented === true } : null;
  } catch {
    return null;
  }
}

async function firstIdentity(files: Files, root: string): Promise<ArchiveIdentity | null> {
  if (!(await files.stat(`${root}/log/000001.jsonl`))) return null;
  const segment = await readSegment(files, root, 1, { seq: 0, head: NO_HEAD });
  return parseIdentity(JSON.stringify(segment.lines[0]?.archive ?? null));
}

function newerFormat({ format, title }: ArchiveIdentity): Problem | null {
  if (Number(format.split("/")[1]) <= FORMAT_NUMBER) return null;
  return {
    code: "store.newer-format",
    message: `“${title}” was written by a newer Carrel (format ${format}; this one writes carrel/${FORMAT_NUMBER}). It is open for reading only.`,
    remedy: "Install the newer Carrel to change this archive.",
  };
}

function notAnArchive(root: string): ArchiveError {
  return new ArchiveError(
    "store.not-an-archive",
    `${root} is not a Carrel archive: it has no readable archive.json.`,
    "Choose a folder whose name ends in .carrel, or make a new archive.",
  );
}
