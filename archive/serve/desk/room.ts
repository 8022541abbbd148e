import { existsSync } from "node:fs";
import { join } from "node:path";
import { ArchiveError } from "../../model/archive-error";
import type { Desk } from "../../requests/desk";
import type { IssuedPackets } from "./issued-packets";
import type { Jobs } from "./jobs";
import { type HeldArchive, holdArchive } from "./open-archive";
import type { Settings } from "./settings";
import { startTidying } from "./tidying";

interface RoomParts {
  readonly options: { readonly home: string; readonly write: boolean; readonly strict?: boolean };
  readonly settings: Settings;
  readonly issued: IssuedPackets;
  readonly emit: Desk["emit"];
  /** Work under way in the archive that is let go ends with it. */
  readonly jobs: Pick<Jobs, "cancelAll">;
}

/** Holds the one archive that is open. */
export interface Room {
  held(): HeldArchive | null;
  /** Opens the next before it lets go of the last: what cannot be opened leaves the reader where they were. */
  openAt(root: string): Promise<HeldArchive>;
  close(): Promise<void>;
}

export function createRoom({ options, settings, issued, emit, jobs }: RoomParts): Room {
  let held: HeldArchive | null = null;
  let stopTidying = () => {};
  const letGo = async () => {
    const last = held;
    if (last !== null) jobs.cancelAll();
    held = null;
    stopTidying();
    issued.clear();
    await last?.close();
  };
  return {
    held: () => held,
    async openAt(root) {
      if (!existsSync(root)) throw notThere(root);
      // The same archive again must be let go first, for its lock.
      if (held?.store.root === root) await letGo();
      const next = await holdArchive(root, {
        home: join(options.home, "catalogues"),
        write: options.write,
        strict: options.strict === true,
      });
      // Also the one that a command line began with: else there would be no way back to it.
      if (held !== null) settings.remember(held.store.root, held.store.identity.title);
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

const notThere = (root: string): ArchiveError =>
  new ArchiveError(
    "store.not-there",
    `There is nothing at ${root}.`,
    "Plug its drive in, or put the folder back where it was. If it was moved, open it at its new place.",
  );
