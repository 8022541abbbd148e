import { randomUUID } from "node:crypto";
import { basename, join } from "node:path";
import { ArchiveError, type Problem, toProblem } from "../../model/archive-error";
import { type ArchiveIndex, createIndex } from "../../requests/archive-index";
import { catchUp } from "../../requests/catch-up";
import type { OpenArchive } from "../../requests/desk";
import type { BuildThreads } from "../../requests/indexing/parallel-build";
import type { CatalogueTables, ObjectStore } from "../../requests/ports";
import { createTurns } from "../../requests/turns";
import { openStore } from "../../store/archive";
import { openCatalogue } from "../../store/catalogue/open-catalogue";
import { type OpenDrafts, openDrafts } from "../../store/drafts/open-drafts";
import { FEW_EVENTS, makeMeanwhile, type Making, unseenIn } from "./making";
import { tidyUp } from "./tidying";

/** An archive that this process has open, and how to let go of it. */
export interface HeldArchive extends OpenArchive {
  /** Size of the catalogue's file in bytes is measured there. */
  readonly catalogueFile: string;
  /** Resolves when its catalogue is whole; at once where it was when the archive was opened. */
  readonly made: Promise<void>;
  close(): Promise<void>;
}

export interface OpeningOptions {
  readonly home: string;
  readonly write: boolean;
  /** True (command line): a lock held by another is refused, not worked around by reading only. */
  readonly strict: boolean;
  readonly buildThreads?: () => BuildThreads;
  readonly progress?: (done: number, current: string) => void;
  /** Told when an archive that is shown while its catalogue is made has more to find; without it the opening waits for all of it. */
  readonly meanwhile?: (head: string) => void;
}

/** Opens store, catalogue and index. @throws ArchiveError `store.*` */
export async function holdArchive(root: string, options: OpeningOptions): Promise<HeldArchive> {
  const { store, readOnly } = await openForUse(root, options);
  const catalogue = openCatalogue(options.home, store.identity.id);
  const index = openIndex(catalogue.tables);
  const drafts = openDrafts(options.home, store.identity.id);
  const open: OpenArchive = {
    store,
    tables: catalogue.tables,
    index,
    drafts,
    ...(options.buildThreads && { buildThreads: options.buildThreads }),
    inTurn: createTurns(),
    session: randomUUID(),
    name: basename(root),
    readOnly,
    outOfReach: () => null,
  };
  const { meanwhile } = options;
  if (meanwhile !== undefined && unseenIn(open) > FEW_EVENTS)
    return held(
      open,
      catalogue,
      drafts,
      makeMeanwhile(open, () => meanwhile(store.head())),
    );
  try {
    await catchUp(open, options.progress);
  } catch (error) {
    // A damaged archive is still read where it can be: the frame says what is wrong.
    if (options.strict) {
      catalogue.close();
      await store.close();
      throw error;
    }
    return held({ ...open, readOnly: toProblem(error) }, catalogue, drafts);
  }
  return held(open, catalogue, drafts);
}

/** An index that another version of Carrel laid out is thrown away: the archive makes a new one. */
function openIndex(tables: CatalogueTables): ArchiveIndex {
  try {
    return createIndex(tables);
  } catch {
    tables.transaction(() => tables.clear());
    return createIndex(tables);
  }
}

const held = (
  open: OpenArchive,
  catalogue: ReturnType<typeof openCatalogue>,
  drafts: OpenDrafts,
  making?: Making,
): HeldArchive => ({
  ...open,
  ...(making && { making: making.problem }),
  made: making?.ended ?? Promise.resolve(),
  catalogueFile: catalogue.file,
  async close() {
    making?.stop();
    await making?.ended;
    await open.inTurn(() => Promise.resolve());
    tidyUp(open);
    catalogue.close();
    drafts.close();
    await open.store.close();
  },
});

async function openForUse(
  root: string,
  { home, write, strict }: OpeningOptions,
): Promise<{ readonly store: ObjectStore; readonly readOnly: Problem | null }> {
  if (!write) {
    const store = await openStore({ root, mode: "read" });
    return { store, readOnly: store.readOnly ?? readingOnly };
  }
  try {
    const store = await openStore({ root, mode: "write", keys: join(home, "..", "keys") });
    return { store, readOnly: store.readOnly };
  } catch (error) {
    if (strict || !(error instanceof ArchiveError) || error.code !== "store.locked") throw error;
    return { store: await openStore({ root, mode: "read" }), readOnly: toProblem(error) };
  }
}

const readingOnly: Problem = {
  code: "store.read-only",
  message: "This archive is open for reading only.",
  remedy: "Ask whoever keeps it for a reading room that may write.",
};
