import { hostname } from "node:os";
import { ulid } from "ulid";
import { text, utf8, withSink, writeAll } from "../archive/durable";
import type { Clock, Files, FolderEntry } from "../archive/files";

/** What restores that were killed had left in a folder. */
export interface Leftovers {
  /** Names of folders that were provably ours, and are gone now. */
  readonly cleared: readonly string[];
  /** Names of folders that look like ours but do not say so, or hold something else: a person must look. */
  readonly left: readonly string[];
}

/** Whether a process of this computer is still at work. */
export type IsRunning = (pid: number) => boolean;

const MARKER = "carrel-restoring.json";
const KIND = "carrel-restoring/1";
const BENCH = /\.restoring-(?<token>[0-9a-z]{8})$/;
/** All that a restore puts on its bench. */
const OURS: ReadonlySet<string> = new Set([MARKER, "archive", "log"]);

/**
 * A folder beside the place, in which an archive is put together. Before anything else it gets a marker that says whose it is: the
 * token of its own name, the computer and the process.
 */
export async function beginBench(files: Files, root: string, clock: Clock): Promise<string> {
  const token = ulid(clock().getTime()).toLowerCase().slice(-8);
  const bench = `${root}.restoring-${token}`;
  await files.makeFolder(bench);
  const marker = { what: KIND, token, host: hostname(), pid: process.pid };
  // Not synced: what a power cut takes of it leaves a folder that a person is told of, and nothing is lost.
  await withSink(files.create(`${bench}/${MARKER}`), (sink) =>
    writeAll(sink, utf8(`${JSON.stringify(marker)}\n`)),
  );
  return bench;
}

/** The marker goes last: until then what is left can be told to be ours. */
export async function clearBench(files: Files, bench: string): Promise<void> {
  await files.remove(`${bench}/archive`);
  await files.remove(`${bench}/log`);
  await files.remove(bench);
}

/** Clears away what killed restores have left in a folder. What is not provably ours, or at work, stays. */
export async function clearLeftovers(
  files: Files,
  folder: string,
  isRunning: IsRunning = isProcessRunning,
): Promise<Leftovers> {
  const cleared: string[] = [];
  const left: string[] = [];
  for (const entry of await files.list(folder)) {
    const token = entry.folder ? BENCH.exec(entry.name)?.groups?.["token"] : undefined;
    if (token === undefined) continue;
    const bench = `${folder === "/" ? "" : folder}/${entry.name}`;
    const state = await stateOf(files, bench, token, isRunning).catch(() => "strange" as const);
    if (state === "ours") {
      await clearBench(files, bench);
      cleared.push(entry.name);
    } else if (state === "strange") left.push(entry.name);
  }
  return { cleared, left };
}

async function stateOf(
  files: Files,
  bench: string,
  token: string,
  isRunning: IsRunning,
): Promise<"ours" | "at work" | "strange"> {
  const entries = await files.list(bench);
  // A restore that was killed before its first word, or after its last one: there is nothing that could be lost.
  if (entries.length === 0) return "ours";
  if (!entries.every(isOurs)) return "strange";
  // Somebody has opened it as an archive since, and may have worked in it: a restore makes no lock.
  if (await files.stat(`${bench}/archive/lock.sqlite`)) return "strange";
  const marker = JSON.parse(text(await files.read(`${bench}/${MARKER}`))) as Record<
    "what" | "token" | "host" | "pid",
    unknown
  >;
  if (marker.what !== KIND || marker.token !== token) return "strange";
  // Whether another computer is still at it cannot be told from here.
  if (marker.host !== hostname() || typeof marker.pid !== "number") return "strange";
  return isRunning(marker.pid) ? "at work" : "ours";
}

const isOurs = ({ name, folder }: FolderEntry): boolean =>
  OURS.has(name) && folder === (name !== MARKER);

function isProcessRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
