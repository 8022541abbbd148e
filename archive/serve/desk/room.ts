import { existsSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { ArchiveError } from "../../model/archive-error";
import type { Desk } from "../../requests/desk";
import type { Neighbours, ServiceOptions } from "../service-port";
import type { IssuedPackets } from "./issued-packets";
import type { Jobs } from "./jobs";
import { type HeldArchive, holdArchive } from "./open-archive";
import type { Settings } from "./settings";
import { startTidying } from "./tidying";

interface RoomParts {
  readonly options: Pick<ServiceOptions, "home" | "write" | "neighbours"> & {
    readonly strict?: boolean;
  };
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
  const { neighbours = alone } = options;
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
  const open = async (root: string) => {
    // The same archive again must be let go first, for its lock.
    if (held?.store.root === root) await letGo();
    const next = await holdArchive(root, openingOf(options));
    // Also the one that a command line began with: else there would be no way back to it.
    if (held !== null) settings.remember(held.store.root, held.store.identity.title);
    await letGo();
    held = next;
    stopTidying = startTidying(next);
    if (options.strict !== true) settings.remember(root, next.store.identity.title);
    emit("archiveChanged", { head: next.store.head() });
    return next;
  };
  return {
    held: () => held,
    async openAt(root) {
      if (!existsSync(root)) throw notThere(root);
      if (!(await neighbours.claim(truePath(root)))) throw openElsewhere(root);
      try {
        return await open(root);
      } finally {
        neighbours.holds(held === null ? null : truePath(held.store.root));
      }
    },
    close: letGo,
  };
}

const openingOf = ({ home, write, strict }: RoomParts["options"]) => ({
  home: join(home, "catalogues"),
  write,
  strict: strict === true,
});

const alone: Neighbours = { claim: () => Promise.resolve(true), holds: () => undefined };

/** One name for one folder, through links and in the letters that the disk has. */
function truePath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
}

const openElsewhere = (root: string): ArchiveError =>
  new ArchiveError(
    "store.open-elsewhere",
    `This archive is open in another window, which is in front now: ${root}`,
    "Go on there, or close that window first.",
  );

const notThere = (root: string): ArchiveError =>
  new ArchiveError(
    "store.not-there",
    `There is nothing at ${root}.`,
    "Plug its drive in, or put the folder back where it was. If it was moved, open it at its new place.",
  );
