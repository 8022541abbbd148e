import { join } from "node:path";
import type { Desk } from "../../requests/desk";
import type { IssuedPackets } from "./issued-packets";
import { type HeldArchive, holdArchive } from "./open-archive";
import type { Settings } from "./settings";
import { startTidying } from "./tidying";

interface RoomParts {
  readonly options: { readonly home: string; readonly write: boolean; readonly strict?: boolean };
  readonly settings: Settings;
  readonly issued: IssuedPackets;
  readonly emit: Desk["emit"];
}

/** Holds the one archive that is open. */
export interface Room {
  held(): HeldArchive | null;
  /** Opens the next before it lets go of the last: what cannot be opened leaves the reader where they were. */
  openAt(root: string): Promise<HeldArchive>;
  close(): Promise<void>;
}

export function createRoom({ options, settings, issued, emit }: RoomParts): Room {
  let held: HeldArchive | null = null;
  let stopTidying = () => {};
  const letGo = async () => {
    const last = held;
    held = null;
    stopTidying();
    issued.clear();
    await last?.close();
  };
  return {
    held: () => held,
    async openAt(root) {
      // The same archive again must be let go first, for its lock.
      if (held?.store.root === root) await letGo();
      const next = await holdArchive(root, {
        home: join(options.home, "catalogues"),
        write: options.write,
        strict: options.strict === true,
      });
      await letGo();
      held = next;
      stopTidying = startTidying(next);
      if (options.strict !== true) settings.remember(root, next.store.identity.title);
      emit("archiveChanged", { head: next.store.head() });
      return next;
    },
    close: letGo,
  };
}
