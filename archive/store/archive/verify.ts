import { createHash } from "node:crypto";
import { ArchiveError } from "../../model/archive-error";
import type { Discrepancy, Verification, VerifyOptions } from "../../requests/ports";
import type { Files } from "./files";
import { inLanes } from "./lanes";
import { FIXED_FILES, LAYOUT_NAME, ROOT_ENTRIES } from "./layout";
import { checkLog } from "./verify-log";
import type { Logged } from "./verify-log";
import { checkObject } from "./verify-object";

/** Objects that are looked at side by side. */
const VERIFY_LANES = 8;

/** The SHA-256 of a file of any size; null when it is missing. */
export async function digestOfFile(
  files: Files,
  path: string,
  algorithm: "sha256" | "sha512",
): Promise<string | null> {
  if (!(await files.stat(path))) return null;
  const hash = createHash(algorithm);
  for await (const piece of files.stream(path)) hash.update(piece);
  return hash.digest("hex");
}

/**
 * Compares everything that is there with everything that should be there. `quick` reads the log, every inventory, and the names and
 * sizes of all files; without it every byte is read.
 * @throws ArchiveError `store.verify-stopped` when the signal asks for it
 */
export async function verifyArchive(
  files: Files,
  root: string,
  options: VerifyOptions,
): Promise<Verification> {
  const log = await checkLog(files, root);
  const discrepancies: Discrepancy[] = [...log.discrepancies];
  discrepancies.push(...(await checkEntries(files, root)));
  const unspoken: string[] = [];
  for (const wrong of await checkFixedFiles(files, root, log.fixed))
    if (wrong.kind === "changed" && log.discrepancies.length > 0 && !(wrong.what in log.fixed))
      unspoken.push(wrong.what);
    else discrepancies.push(wrong);
  const found = await findObjects(files, root, discrepancies);
  const seen = new Set<string>();
  let done = 0;
  await inLanes(
    found,
    async ({ folder, id }) => {
      if (options.signal?.aborted) throw stopped(done, found.length);
      const versions = log.versions.get(id) ?? new Map<number, Logged>();
      seen.add(id);
      // A log that is broken stops speaking; that is one finding, not one for each object that stands behind the break.
      if (versions.size === 0 && log.discrepancies.length > 0) unspoken.push(id);
      else {
        const subject = { folder, id, versions, quick: options.quick };
        discrepancies.push(...(await checkObject(files, root, subject)));
      }
      options.progress?.(++done, found.length, id);
    },
    VERIFY_LANES,
  );
  if (unspoken.length > 0) discrepancies.push(notVouchedFor(unspoken));
  for (const id of log.versions.keys()) if (!seen.has(id)) discrepancies.push(missingObject(id));
  const checked = found.length;
  return { checked, discrepancies, ok: discrepancies.length === 0 };
}

/** Nothing but what we know may stand in the archive's own folder and its fixed folders. */
async function checkEntries(files: Files, root: string): Promise<readonly Discrepancy[]> {
  const layout = `objects/extensions/${LAYOUT_NAME}`;
  const allowed: readonly (readonly [string, (name: string) => boolean])[] = [
    ["", (name) => ROOT_ENTRIES.has(name)],
    ["objects/extensions", (name) => name === LAYOUT_NAME],
    [layout, (name) => name === "config.json"],
    ["log", (name) => /^\d{6}\.jsonl$/.test(name)],
  ];
  const wrong: Discrepancy[] = [];
  for (const [folder, mayBe] of allowed) {
    const path = folder === "" ? root : `${root}/${folder}`;
    const entries = (await files.stat(path)) ? await files.list(path) : [];
    for (const { name } of entries)
      if (!mayBe(name)) wrong.push(unexpected(folder === "" ? name : `${folder}/${name}`));
  }
  const lock = await files.stat(`${root}/lock.sqlite`);
  if (lock && lock.bytes > 0)
    wrong.push({
      ...changed("lock.sqlite"),
      expected: "an empty file",
      found: `${lock.bytes} bytes`,
    });
  return wrong;
}

async function checkFixedFiles(
  files: Files,
  root: string,
  fixed: Readonly<Record<string, string>>,
): Promise<readonly Discrepancy[]> {
  const wrong: Discrepancy[] = [];
  for (const what of new Set([...FIXED_FILES, ...Object.keys(fixed)])) {
    const expected = `sha256:${fixed[what] ?? "unknown"}`;
    const digest = await digestOfFile(files, `${root}/${what}`, "sha256");
    if (digest === null) wrong.push({ what, kind: "missing", expected, found: "nothing" });
    else if (digest !== fixed[what])
      wrong.push({ what, kind: "changed", expected, found: `sha256:${digest}` });
  }
  return wrong;
}

interface FoundObject {
  readonly folder: string;
  readonly id: string;
}

async function findObjects(
  files: Files,
  root: string,
  wrong: Discrepancy[],
): Promise<readonly FoundObject[]> {
  if (!(await files.stat(`${root}/objects`))) return [];
  const found: FoundObject[] = [];
  for (const { name, folder } of await files.list(`${root}/objects`)) {
    const path = `objects/${name}`;
    if (folder && /^[0-9a-f]{2}$/.test(name)) {
      for (const object of await files.list(`${root}/${path}`)) {
        const place = `${path}/${object.name}`;
        if (object.folder) found.push({ folder: place, id: decodeURIComponent(object.name) });
        else wrong.push(unexpected(place));
      }
    } else if (!FIXED_FILES.includes(path) && name !== "extensions") wrong.push(unexpected(path));
  }
  return found;
}

function unexpected(what: string): Discrepancy {
  return { what, kind: "unexpected", expected: "nothing", found: "a file or folder" };
}

function changed(what: string) {
  return { what, kind: "changed" as const };
}

/** What the log would have said of them stood behind the line where its chain breaks. */
function notVouchedFor(ids: readonly string[]): Discrepancy {
  const first = ids.toSorted()[0] ?? "";
  return {
    what: "objects",
    kind: "unexpected",
    expected: "objects and files that the unbroken part of the log speaks of",
    found: `${ids.length} it does not speak of, from ${first} on; they could not be checked against it`,
  };
}

function missingObject(id: string): Discrepancy {
  return {
    what: id,
    kind: "missing",
    expected: "an object that the log speaks of",
    found: "nothing",
  };
}

function stopped(done: number, total: number): ArchiveError {
  return new ArchiveError(
    "store.verify-stopped",
    `The check was stopped after ${done} of ${total} objects.`,
    "Start it again to check the whole archive.",
  );
}
