import { hostService } from "../worker/host-service";
import type { PlainServiceOptions } from "../worker/port-functions";
import { startThread } from "../worker/thread-process";
import { openReadingRoom, type ReadingRoom, type ReadingRoomOptions } from "./open-reading-room";

export interface ServedArchiveOptions {
  /** Path of the built `service-worker.js`. */
  readonly serviceScript: string;
  readonly service: PlainServiceOptions;
  readonly room: Omit<ReadingRoomOptions, "service" | "mayWrite">;
}

export interface ServedArchive extends ReadingRoom {
  /** Settles with the reason when the service has stopped by itself. */
  readonly ended: Promise<string>;
}

/**
 * Opens an archive in a worker thread and a reading room before it; `close` ends both.
 * @throws ArchiveError what opening the archive refused, `door.port-taken` or `door.no-address`
 */
export async function serveArchive(options: ServedArchiveOptions): Promise<ServedArchive> {
  const log = options.room.log ?? (() => undefined);
  const service = await hostService(startThread(options.serviceScript), options.service, log);
  try {
    const mayWrite = options.service.write;
    const room = await openReadingRoom({ ...options.room, service, mayWrite });
    return {
      ...room,
      ended: service.ended,
      close: async () => {
        await room.close();
        await service.close();
      },
    };
  } catch (error) {
    await service.close();
    throw error;
  }
}
