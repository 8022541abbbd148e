import type { Handlers } from "../contract";
import { applyProposals } from "../import";
import { actorOf, type Desk, type Job, writableArchive } from "./desk";
import { type ImportRun, importRun, type ReadFile, refusal } from "./importing/import-run";
import type { SourceFile } from "./ports";

/** Objects in one transaction: large enough to share the cost of fsync, small enough to stop between. */
const BATCH = 240;
/** Read ahead of the writer, so that the parsers work while the disk does: so many files, fewer when they are large. */
const AHEAD = { files: 64, bytes: 8 << 20, least: 3 } as const;

/** Imports what was admitted, file by file; a bad one never stops the rest. Cancelling keeps what is already written. */
export const importFiles =
  (desk: Desk): Handlers["importFiles"] =>
  async ({ job, tickets, into, accept }) => {
    const open = writableArchive(desk);
    actorOf(desk);
    const work = desk.beginJob(job, "import");
    try {
      const intake = await desk.intake(tickets, work.signal);
      try {
        const run = importRun(desk, open, into, (draft) => applyProposals(draft, accept));
        for (const { source, reason } of intake.skipped) run.tally.skipped(source, reason);
        const cancelled = await readAndWrite(desk, run, intake.files, work);
        return run.tally.report(cancelled);
      } finally {
        await intake.close();
      }
    } finally {
      work.end();
    }
  };

/** @returns whether it was stopped before the end */
async function readAndWrite(
  desk: Desk,
  run: ImportRun,
  files: readonly SourceFile[],
  work: Job,
): Promise<boolean> {
  const ahead: Promise<ReadFile | null>[] = [];
  let next = 0;
  let bytes = 0;
  const mayRead = () =>
    next < files.length &&
    !work.signal.aborted &&
    (ahead.length < AHEAD.least || (ahead.length < AHEAD.files && bytes < AHEAD.bytes));
  for (let done = 0; done < files.length; done++) {
    while (mayRead()) {
      const file = files[next++] as SourceFile;
      bytes += file.bytes;
      ahead.push(readOne(desk, run, file, work));
    }
    const read = await ahead.shift();
    if (work.signal.aborted || read === undefined) break;
    const file = files[done] as SourceFile;
    bytes -= file.bytes;
    work.progress(done, files.length, file.name);
    if (read !== null) takeOnce(run, read);
    if (run.waiting() >= BATCH) await run.write();
  }
  await Promise.allSettled(ahead);
  await run.write();
  work.progress(files.length, files.length, "");
  return work.signal.aborted;
}

/** Two copies of one file may have been read side by side: the second is left aside here. */
function takeOnce(run: ImportRun, read: ReadFile): void {
  const twin = "reading" in read ? run.standing(read.sha256) : null;
  if (twin === null) run.take(read);
  else run.tally.skipped(read.file.name, twin);
}

async function readOne(
  desk: Desk,
  run: ImportRun,
  file: SourceFile,
  work: Job,
): Promise<ReadFile | null> {
  try {
    const sha256 = await desk.digestFile(file);
    const standing = run.standing(sha256);
    if (standing !== null) return { file, refused: standing };
    return { file, sha256, reading: await desk.sandbox.read(file, work.signal) };
  } catch (error) {
    return work.signal.aborted ? null : { file, refused: refusal(error) };
  }
}
