import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { ArchiveError } from "../../model/archive-error";
import type { Admitted, Service } from "../service-port";
import type { RoomLimits } from "./limits";
import { readUploadName } from "./upload-name";

export interface UploadDoor {
  /** Streams one file to disk. @throws ArchiveError `door.upload-name` `door.too-large` `door.upload-failed` */
  take(request: IncomingMessage): Promise<readonly Admitted[]>;
}

/**
 * Takes files from a browser into a folder of the room's own, each beneath a folder with a generated name so that none can meet
 * another; the name that the reader gave stays, with its folders.
 */
export function openUploadDoor(
  folder: string,
  limits: RoomLimits,
  admit: Service["admit"],
): UploadDoor {
  const taken = { bytes: 0 };
  return {
    take: async (request) => {
      const steps = readUploadName(request.headers["x-carrel-name"] as string | undefined);
      const own = path.join(folder, randomUUID());
      const file = path.join(own, ...steps.map(safeOnDisk));
      const most = Math.min(limits.uploadBytes, limits.uploadsBytes - taken.bytes);
      if (Number(request.headers["content-length"] ?? 0) > most) throw tooLarge();
      try {
        taken.bytes += await streamTo(file, request, most);
        const [admitted] = await admit([file]);
        return admitted === undefined ? [] : [{ ...admitted, name: steps.join("/") }];
      } catch (error) {
        await rm(own, { recursive: true, force: true });
        throw error instanceof ArchiveError ? error : failed(error);
      }
    },
  };
}

async function streamTo(file: string, body: AsyncIterable<Buffer>, most: number): Promise<number> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  let bytes = 0;
  const counted = async function* (): AsyncIterable<Buffer> {
    for await (const part of body) {
      bytes += part.length;
      if (bytes > most) throw tooLarge();
      yield part;
    }
  };
  await pipeline(counted(), createWriteStream(file, { flags: "wx", mode: 0o600 }));
  return bytes;
}

/** Windows refuses signs that other systems allow in names. */
function safeOnDisk(step: string): string {
  return process.platform === "win32" ? step.replace(/[<>:"|?*]|[. ]$/g, "_") : step;
}

function tooLarge(): ArchiveError {
  return new ArchiveError(
    "door.too-large",
    "This file is larger than the reading room takes from a browser.",
    "Import it in the desktop window or with `carrel import`.",
  );
}

function failed(cause: unknown): ArchiveError {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new ArchiveError(
    "door.upload-failed",
    `The file could not be taken: ${why}`,
    "Check the free space of this computer, then send the file again.",
    { cause },
  );
}
