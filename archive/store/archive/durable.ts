import { createHash } from "node:crypto";
import type { Files, Sink } from "./files";

/** SHA-512 of bytes, as OCFL writes it: 128 lower-case hexadecimal digits. */
export function sha512(bytes: Uint8Array): string {
  return createHash("sha512").update(bytes).digest("hex");
}

/** SHA-256 of bytes: 64 lower-case hexadecimal digits. */
export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** UTF-8. */
export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Text of UTF-8 bytes; wrong bytes become U+FFFD, so that damage shows instead of throwing. */
export function text(bytes: Uint8Array): string {
  return new TextDecoder("utf-8").decode(bytes);
}

/** Writes all of it, however short each write is. */
export async function writeAll(sink: Sink, bytes: Uint8Array): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    const took = await sink.write(bytes.subarray(done));
    if (took <= 0) throw Object.assign(new Error("EIO: nothing was written"), { code: "EIO" });
    done += took;
  }
}

/** Does the work on an open file and closes it; a failure to close counts, unless the work failed first. */
export async function withSink<Result>(
  opened: Promise<Sink>,
  work: (sink: Sink) => Promise<Result>,
): Promise<Result> {
  const sink = await opened;
  let result: Result;
  try {
    result = await work(sink);
  } catch (error) {
    await sink.close().catch(() => undefined); // the first failure is the one to report
    throw error;
  }
  await sink.close();
  return result;
}

/** A new file whose bytes are on the disk when this resolves; its name is not, until its folder is synced. */
export function writeNew(
  files: Files,
  path: string,
  bytes: Uint8Array,
  site: string,
): Promise<void> {
  return withSink(files.create(path), async (sink) => {
    await writeAll(sink, bytes);
    await sink.sync(site);
  });
}
