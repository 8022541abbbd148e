import { readLine } from "./event-line";
import { listSegments } from "./event-log";
import type { Files } from "./files";
import { readOrNull } from "./inventory";
import { segmentPath } from "./layout";
import { putInPlace } from "./restore";
import type { Workshop } from "./restore";
import { checkLog } from "./verify-log";

/**
 * Restores damaged or missing segments of the log. A segment of the replica is taken only when the replica's whole log is sound and
 * its segment has every line that can still be read in ours: a replica that is older must not take events away.
 * @returns what could not be restored
 */
export async function repairLog(shop: Workshop): Promise<readonly string[]> {
  const { files, root, replica } = shop;
  const harmed = await harmedSegments(files, root, replica);
  if (harmed.length === 0) return [];
  const other = await checkLog(files, replica);
  if (other.discrepancies.length > 0) return ["The replica’s own log is damaged."];
  const problems: string[] = [];
  for (const number of harmed) {
    const path = segmentPath(number);
    if (await hasEveryLine(files, root, replica, path))
      await putInPlace(shop, path, `${replica}/${path}`);
    else problems.push(`${path} has events that the replica does not have.`);
  }
  return problems;
}

/** Segments with a fault of ours, and those that only the replica has. */
async function harmedSegments(files: Files, root: string, replica: string) {
  const { discrepancies } = await checkLog(files, root);
  const ours = new Set(await listSegments(files, root));
  const theirs = await listSegments(files, replica);
  const faulty = new Set(discrepancies.map(({ what }) => what));
  const isOlder = faulty.size === 0 && theirs.every((number) => ours.has(number));
  if (isOlder) return [];
  return [...new Set([...ours, ...theirs])].filter(
    (number) => !ours.has(number) || faulty.has(segmentPath(number)),
  );
}

async function hasEveryLine(files: Files, root: string, replica: string, path: string) {
  const theirs = new Set(await readableLines(files, `${replica}/${path}`));
  const ours = await readableLines(files, `${root}/${path}`);
  return theirs.size > 0 && ours.every((hash) => theirs.has(hash));
}

/** Hashes of the lines that are whole, whatever stands between them. */
async function readableLines(files: Files, path: string): Promise<readonly string[]> {
  const bytes = await readOrNull(files, path);
  const hashes: string[] = [];
  for (let at = 0; bytes && at < bytes.length;) {
    const found = bytes.indexOf(10, at);
    const end = found < 0 ? bytes.length : found;
    const line = readLine(bytes.subarray(at, end));
    if (line) hashes.push(line.hash);
    at = end + 1;
  }
  return hashes;
}
