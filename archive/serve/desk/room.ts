import { existsSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { ArchiveError } from "../../model/archive-error";
import type { Desk } from "../../requests/desk";
import { createNodeFiles } from "../../store/archive/node-files";
import { clearLeftovers } from "../../store/backup";
import type { Neighbours, ServiceOptions } from "../service-port";
import type { IssuedPackets } from "./issued-packets";
import type { Jobs } from "./jobs";
import { type HeldArchive, holdArchive } from "./open-archive";
import { buildThreads } from "./build-threads";
import { watchPresence } from "./presence";
import type { Settings } from "./settings";
import { startTidying } from "./tidying";

interface RoomParts {
  readonly options: Pick<
    ServiceOptions,
    "home" | "write" | "neighbours" | "segmentScript" | "shownAtOnce"
  > & {
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
  /** While the open archive is opened once more there is none for a moment: whoever asks what is open waits for it. */
  settled(): Promise<void>;
  /** Opens the next before it lets go of the last: what cannot be opened leaves the reader where they were. */
  openAt(root: string): Promise<HeldArchive>;
  close(): Promise<void>;
}

export function createRoom({ options, settings, issued, emit, jobs }: RoomParts): Room {
  const { neighbours = alone } = options;
  let held: HeldArchive | null = null;
  let stop = () => {};
  let settled = Promise.resolve();
  const letGo = async () => {
    const last = held;
    if (last !== null) jobs.cancelAll();
    held = null;
    stop();
    issued.clear();
    await last?.close();
  };
  const open = async (root: string): Promise<HeldArchive> => {
    // The same archive again must be let go first, for its lock.
    if (held?.store.root === root) await letGo();
    const next = await holdArchive(root, openingOf(options, emit));
    // Also the one that a command line began with: else there would be no way back to it.
    if (held !== null) settings.remember(held.store.root, held.store.identity.title);
    await letGo();
    const begun = begin(next, emit, () => void again(root).catch(() => undefined));
    ({ held, stop } = begun);
    if (options.strict !== true) settings.remember(root, next.store.identity.title);
    emit("archiveChanged", { head: next.store.head() });
    return begun.held;
  };
  const again = (root: string) => {
    const opening = open(root);
    settled = opening.then(
      () => undefined,
      () => undefined,
    );
    return opening;
  };
  return {
    held: () => held,
    settled: () => settled,
    openAt: (root) =>
      unlessElsewhere(neighbours, root, () => held, held?.store.root === root ? again : open),
    close: letGo,
  };
}

/** An archive that another window has open is not opened a second time. */
async function unlessElsewhere(
  neighbours: Neighbours,
  root: string,
  held: () => HeldArchive | null,
  open: (root: string) => Promise<HeldArchive>,
): Promise<HeldArchive> {
  if (!existsSync(root)) throw notThere(root);
  if (!(await neighbours.claim(truePath(root)))) throw openElsewhere(root);
  try {
    return await open(root);
  } finally {
    const now = held();
    neighbours.holds(now === null ? null : truePath(now.store.root));
  }
}

/** What a killed restore left beside the archive is cleared away; what does not prove to be one's is told. */
async function lookForLeftovers(root: string, emit: Desk["emit"]): Promise<void> {
  const folder = dirname(root).replaceAll("\\", "/");
  const { left } = await clearLeftovers(createNodeFiles(), folder).catch(() => ({ left: [] }));
  for (const name of left)
    emit("notice", {
      problem: {
        code: "restore.leftover",
        message: `Beside this archive lies “${name}”, which looks like the work of a restore that was stopped midway.`,
        remedy:
          "Carrel cannot prove that it is its own, and left it alone. Look into the folder, and delete it when nothing in it is yours.",
      },
    });
}

/** What goes on beside an open archive: its index is tidied, and it is missed when its drive is taken out. */
function begin(next: HeldArchive, emit: Desk["emit"], reopen: () => void) {
  const { store } = next;
  const onChange = () => emit("archiveChanged", { head: store.head() });
  const presence = watchPresence({ store, onChange, reopen });
  let stopTidying = () => {};
  let isStopped = false;
  // While the catalogue is made its index is stored by who makes it.
  void next.made.then(() => {
    if (!isStopped) stopTidying = startTidying(next);
  });
  if (next.readOnly === null) void lookForLeftovers(store.root, emit);
  return {
    held: { ...next, outOfReach: presence.problem },
    stop() {
      isStopped = true;
      stopTidying();
      presence.stop();
    },
  };
}

const openingOf = (
  { home, write, strict, segmentScript, shownAtOnce }: RoomParts["options"],
  emit: Desk["emit"],
) => ({
  ...(shownAtOnce === true && {
    meanwhile: (head: string) => emit("archiveChanged", { head }),
  }),
  home: join(home, "catalogues"),
  write,
  strict: strict === true,
  ...(segmentScript !== undefined && {
    buildThreads: () => buildThreads(segmentScript, (problem) => emit("notice", { problem })),
  }),
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
