import { programsIn } from "../programs";
import { hostService } from "../worker/host-service";
import type { HostedService } from "../worker/hosted-service";
import type { PlainServiceOptions } from "../worker/port-functions";
import { startThread } from "../worker/thread-process";
import { openReadingRoom, type ReadingRoom, type ReadingRoomOptions } from "./open-reading-room";

export interface ServedArchiveOptions extends Pick<
  ReadingRoomOptions,
  "host" | "port" | "names" | "limits" | "log"
> {
  readonly service: PlainServiceOptions;
  /** Folder of the built programs (`out/main`). */
  readonly programs: string;
}

export interface ServedArchive extends ReadingRoom {
  readonly hosted: HostedService;
}

/**
 * Opens an archive in a worker thread and a reading room before it; `close` ends both.
 * @throws ArchiveError what opening the archive refused, `door.port-taken` or `door.no-address`
 */
export async function serveArchive(options: ServedArchiveOptions): Promise<ServedArchive> {
  const { service, programs, ...door } = options;
  const { service: script, shell } = programsIn(programs);
  const hosted = await hostService(startThread(script), service, door.log ?? (() => undefined));
  try {
    const room = await openReadingRoom({
      ...door,
      service: hosted,
      shell,
      mayWrite: service.write,
    });
    const close = async (): Promise<void> => {
      await room.close();
      await hosted.close();
    };
    return { ...room, hosted, close };
  } catch (error) {
    await hosted.close();
    throw error;
  }
}
