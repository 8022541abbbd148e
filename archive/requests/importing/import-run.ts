import type { Draft, Reading } from "../../import/draft";
import { sayWarning } from "../../import/say-warning";
import type { WarningSentence } from "../../import/warning-sentences";
import type { AuthorityId, UnitId } from "../../model/ids";
import type { LeftAside } from "../../model/import-run";
import type { Desk, OpenArchive } from "../desk";
import type { SourceFile } from "../ports";
import { record, type Work } from "../record";
import { type Batch, emptyBatch, keeping } from "./keeping";
import { type DescribedFiles, describedFiles } from "./described-files";
import type { FolderLevel } from "./filing";
import { listedNames } from "./listed-names";
import { asImage, facsimilesOf } from "./page-images";
import type { ReadGathering } from "./read-gathering";
import type { RunRecord } from "./run-record";
import { type Standing, standingOf, twinOf } from "./standing";
import { type Tally, tally } from "./tally";

/** A file that was read: its digest and what the parser made of it. */
export interface DescribedFile {
  readonly file: SourceFile;
  readonly sha256: string;
  readonly reading: Reading;
}
/** The same, or why it was left aside. */
export type ReadFile =
  DescribedFile | { readonly file: SourceFile; readonly aside: Omit<LeftAside, "source"> };

/** Turns read files into units, in batches that are one transaction each. A file is never split over two. */
export interface ImportRun {
  /** Already here (in the archive or in this run): says where. */
  standing(sha256: string): Standing | null;
  /** When the file itself is left aside, the images of its pages stand for themselves. */
  take(gathering: ReadGathering): void;
  /** Objects waiting to be written. */
  waiting(): number;
  write(): Promise<void>;
  /** Tells what the tables said of files that did not come. */
  finish(): void;
  readonly tally: Tally;
}

export function importRun(
  desk: Desk,
  open: OpenArchive,
  orders: {
    readonly into: UnitId | null;
    readonly apply: (draft: Draft) => Draft;
    readonly levelOf: FolderLevel;
  },
  kept: RunRecord,
): ImportRun {
  const counted = tally();
  const door = admission(open, counted);
  const said = describedFiles();
  const names = listedNames(open.tables, () => desk.newId("agt") as AuthorityId);
  const { keep, imageOf } = keeping(desk, open, { ...orders, run: kept.id, names, said }, counted);
  let batch: Batch = emptyBatch();
  return {
    finish: () => tellUnused(said, counted),
    standing: door.standing,
    take(given) {
      const { read, pages, named } = door.admitAll(given);
      const alone = [...pages, ...named.map(([, one]) => one)];
      if (read === null) return alone.forEach((one) => keep(batch, one));
      keep(batch, read, facsimilesOf(pages, named, imageOf));
      for (const page of pages) if (asImage(page) === null) keep(batch, page);
    },
    waiting: () => batch.changes.length,
    async write() {
      const full = batch;
      batch = emptyBatch();
      if (full.changes.length > 0)
        await writeBatch(desk, open, full, [kept.begin(), names.takeChanges()]);
    },
    tally: counted,
  };
}

/** @param around what goes into the same transaction: the run's record, the names that its files list */
async function writeBatch(
  desk: Desk,
  open: OpenArchive,
  { changes, events, finish }: Batch,
  around: readonly Work[],
): Promise<void> {
  await record(
    desk,
    open,
    [...changes, ...around.flatMap((one) => one.changes)],
    [...events, ...around.flatMap((one) => one.events)],
  );
  for (const done of finish) done();
}

const UNUSED: WarningSentence =
  "rows of a table describe files that were not taken in this time; they changed nothing";

function tellUnused(said: DescribedFiles, counted: Tally): void {
  for (const [source, count] of said.left())
    counted.passed({ source, ...sayWarning({ message: UNUSED, count }) });
}

/** Lets a file in once: what is here already, or could not be read, is told and left aside. */
function admission(open: OpenArchive, counted: Tally) {
  const inThisRun = new Map<string, string>();
  const here = (sha256: string): Standing | null => {
    const twin = inThisRun.get(sha256);
    return twin === undefined ? standingOf(open, sha256) : twinOf(twin);
  };
  const admit = (read: ReadFile): DescribedFile | null => {
    const aside = "aside" in read ? read.aside : here(read.sha256);
    if (aside === null && "reading" in read) {
      inThisRun.set(read.sha256, read.file.name);
      return read;
    }
    if (aside !== null) counted.skipped({ source: read.file.name, ...aside });
    return null;
  };
  return {
    standing: here,
    /** The file first: of two with the same bytes it is the one that stays. */
    admitAll: ({ read, pages, named }: ReadGathering) => ({
      read: admit(read),
      pages: pages.flatMap((page) => admit(page) ?? []),
      named: [...named].flatMap(([name, one]) => {
        const image = admit(one);
        return image === null ? [] : [[name, image] as const];
      }),
    }),
  };
}
