import { createHash } from "node:crypto";
import { crc32 } from "node:zlib";
import { writeAll } from "../archive/durable";
import type { Files, Sink } from "../archive/files";
import type { CopiedFile } from "./copied-files";
import { archiveDamaged, stopped } from "./refusals";
import type { ZipWriter } from "./zip-writer";

/** Where files are read from. */
interface Reading {
  readonly files: Files;
  readonly signal?: AbortSignal | undefined;
}

/** Bytes that wait before they are written: most files are small, and a drive wants large pieces. */
const GATHERED = 1 << 20;

/** A sink behind a buffer. */
export function gathering(sink: Sink) {
  let waiting: Uint8Array[] = [];
  let bytes = 0;
  const flush = async () => {
    const whole = waiting.length === 1 ? waiting[0] : Buffer.concat(waiting);
    waiting = [];
    bytes = 0;
    await writeAll(sink, whole as Uint8Array);
  };
  return {
    flush,
    async write(piece: Uint8Array) {
      waiting.push(piece);
      bytes += piece.length;
      if (bytes >= GATHERED) await flush();
    },
  };
}

/** Files up to this size are held while they are written; larger ones are read twice, for their sum stands before their bytes. */
const HELD = 4 * 1024 * 1024;

/**
 * Writes one file of the archive into the zip, its bytes checked first. @returns its size in bytes
 * @throws ArchiveError `backup.archive-damaged` `backup.stopped`
 */
export async function addFile(work: Reading, zip: ZipWriter, folder: string, file: CopiedFile) {
  const { content, path } = file;
  const name = `${folder}/${path}`;
  if (content instanceof Uint8Array || content.bytes <= HELD) {
    const bytes = content instanceof Uint8Array ? content : await whole(work, content);
    check(
      file,
      createHash(file.digest?.algorithm ?? "sha256")
        .update(bytes)
        .digest("hex"),
    );
    await addBytes(zip, name, bytes);
    return bytes.length;
  }
  const hash = createHash(file.digest?.algorithm ?? "sha256");
  let crc = 0;
  for await (const piece of piecesOf(work, content)) {
    hash.update(piece);
    crc = crc32(piece, crc);
  }
  check(file, hash.digest("hex"));
  await zip.begin({ name, bytes: content.bytes, crc });
  for await (const piece of piecesOf(work, content)) await zip.content(piece);
  return content.bytes;
}

export async function addBytes(zip: ZipWriter, name: string, bytes: Uint8Array): Promise<void> {
  await zip.begin({ name, bytes: bytes.length, crc: crc32(bytes) });
  await zip.content(bytes);
}

function check({ path, digest }: CopiedFile, found: string): void {
  if (digest !== null && digest.hex !== found) throw archiveDamaged(path);
}

async function whole(work: Reading, content: { readonly at: string; readonly bytes: number }) {
  const pieces: Uint8Array[] = [];
  for await (const piece of piecesOf(work, content)) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** Exactly so many bytes of a file: a log that grew meanwhile gives its beginning. */
async function* piecesOf(
  { files, signal }: Reading,
  content: { readonly at: string; readonly bytes: number },
) {
  let left = content.bytes;
  for await (const piece of files.stream(content.at)) {
    if (signal?.aborted) throw stopped("backup");
    const part = piece.subarray(0, left);
    left -= part.length;
    if (part.length > 0) yield part;
    if (left === 0) return;
  }
  if (left > 0) throw archiveDamaged(content.at);
}
