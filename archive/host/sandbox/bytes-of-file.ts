import { open } from "node:fs/promises";
import type { FileHandle } from "node:fs/promises";
import type { SourceFile } from "../../requests/ports";
import type { SandboxLimits } from "./parser-port";
import { cannotOpen, tooLarge } from "./refusals";

/** What is sent of a file, and how large the whole is. */
interface FileBytes {
  readonly bytes: Uint8Array;
  readonly size: number;
}

const SIGNATURE = 4;
/** An image's header, metadata and colour profile stand at its beginning; a TIFF's may stand anywhere. */
const IMAGE_HEAD = 4 << 20;

/** Reads what a parser needs of a file. The size is looked up anew: a file that grew meanwhile must not slip past the cap. */
export async function bytesOf(file: SourceFile, limits: SandboxLimits): Promise<FileBytes> {
  const handle = await open(file.path, "r").catch((error: unknown) => {
    throw cannotOpen(file, error);
  });
  try {
    const { size } = await handle.stat();
    const isImage = size > IMAGE_HEAD && hasHeader(await readFirst(handle, SIGNATURE));
    if (!isImage && Math.max(size, file.bytes) > limits.bytesPerFile)
      throw tooLarge({ ...file, bytes: Math.max(size, file.bytes) }, limits);
    return { bytes: await readFirst(handle, isImage ? IMAGE_HEAD : size), size };
  } finally {
    await handle.close();
  }
}

/** JPEG, PNG, WebP. */
const hasHeader = (bytes: Uint8Array): boolean =>
  /^(?:\u00ff\u00d8\u00ff|\u0089PNG|RIFF)/.test(String.fromCharCode(...bytes));

async function readFirst(handle: FileHandle, wanted: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(wanted);
  let at = 0;
  while (at < wanted) {
    const { bytesRead } = await handle.read(bytes, at, wanted - at, at);
    if (bytesRead === 0) break;
    at += bytesRead;
  }
  return bytes.subarray(0, at);
}
