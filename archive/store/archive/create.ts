import { createCipheriv, randomUUID } from "node:crypto";
import { ArchiveError } from "../../model/archive-error";
import { sha256, utf8, writeNew } from "./durable";
import { NO_HEAD, writeLine } from "./event-line";
import type { Clock, Files } from "./files";
import { inLanes } from "./lanes";
import { FOLDERS, FORMAT, OCFL_FILES, json, HANDLE, HANDLE_TEXT } from "./layout";
import { readmeText } from "./readme";

/** Bytes kept free for putting things in order on a full disk: 4 MiB. */
export const RESERVE_BYTES = 4 * 1024 * 1024;

/** What a new archive is. */
export interface Birth {
  readonly root: string;
  readonly title: string;
  readonly invented: boolean;
  readonly by: string;
  readonly reserveBytes: number;
}

/**
 * Makes an empty archive. It is built beside its place and moved there whole, so that a crash leaves all of it or none.
 * @throws ArchiveError `store.exists` `store.no-folder`
 */
export async function layOut(files: Files, clock: Clock, birth: Birth): Promise<void> {
  const { root, title } = birth;
  if (await files.stat(root))
    throw new ArchiveError(
      "store.exists",
      `${root} exists already.`,
      "Choose another name, or open the archive that is there.",
    );
  if (!(await files.stat(parentOf(root))))
    throw new ArchiveError(
      "store.no-folder",
      `There is no folder ${parentOf(root)} in which the archive could be made.`,
      "Make that folder first, or choose another place.",
    );
  const created = clock().toISOString();
  const identity = { format: FORMAT, id: randomUUID(), title, created, invented: birth.invented };
  const contents: Record<string, Uint8Array> = {
    "archive.json": utf8(json(identity)),
    "README.txt": utf8(readmeText(title)),
    [HANDLE]: utf8(HANDLE_TEXT),
    "reserve.bin": reserve(birth.reserveBytes),
    ...Object.fromEntries(Object.entries(OCFL_FILES).map(([path, text]) => [path, utf8(text)])),
  };
  const fixed = Object.fromEntries(
    Object.entries(contents).map(([path, bytes]) => [path, sha256(bytes)]),
  );
  const detail = `The archive “${title}” was made.`;
  const event = { type: "creation", when: created, agent: birth.by, object: null } as const;
  const body = { ...event, version: null, detail, fixed, archive: identity };
  const { line } = writeLine(body, { seq: 0, head: NO_HEAD });
  contents["log/000001.jsonl"] = utf8(`${line}\n`);
  await build(files, `${root}.new-${identity.id.slice(0, 8)}`, root, contents);
}

async function build(
  files: Files,
  at: string,
  root: string,
  contents: Readonly<Record<string, Uint8Array>>,
): Promise<void> {
  await files.makeFolder(at);
  for (const folder of FOLDERS) await files.makeFolder(`${at}/${folder}`);
  await inLanes(Object.entries(contents), ([path, bytes]) =>
    writeNew(files, `${at}/${path}`, bytes, "create.file"),
  );
  for (const folder of [...FOLDERS].reverse())
    await files.syncFolder(`${at}/${folder}`, "create.folder");
  await files.syncFolder(at, "create.root");
  await files.rename(at, root);
  await files.syncFolder(parentOf(root), "create.parent");
}

function parentOf(root: string): string {
  return root.slice(0, root.lastIndexOf("/")) || "/";
}

/** Bytes that no file system can press together: the AES-CTR key stream of a key of zeros, always the same. */
export function reserve(bytes: number): Uint8Array {
  const zeros = Buffer.alloc(16);
  return createCipheriv("aes-128-ctr", zeros, zeros).update(Buffer.alloc(bytes));
}
