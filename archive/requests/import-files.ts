import type { Handlers } from "../contract";
import { applyProposals } from "../import";
import type { Draft } from "../import/draft";
import { sayWarning } from "../import/say-warning";
import { toProblem } from "../model/archive-error";
import type { LeftAside } from "../model/import-run";
import { actorOf, type Desk, type Job, writableArchive } from "./desk";
import { withFilesBeside } from "./importing/described-files";
import { folderLevels } from "./importing/filing";
import { gather, type Gathering } from "./importing/gatherings";
import { type ImportRun, importRun, type ReadFile } from "./importing/import-run";
import { gatheringReader, type ReadGathering } from "./importing/read-gathering";
import { runRecord } from "./importing/run-record";
import type { Intake, SourceFile } from "./ports";

/** Objects in one transaction: large enough to share the cost of fsync, small enough to stop between. */
const BATCH = 240;
/** Read ahead of the writer, so that the parsers work while the disk does: so many files, fewer when they are large. */
const AHEAD = { files: 64, bytes: 8 << 20, least: 3 } as const;

/** Imports what was admitted, file by file; a bad one never stops the rest. Cancelling keeps what is already written. */
export const importFiles =
  (desk: Desk): Handlers["importFiles"] =>
  async ({ job, tickets, into, accept, tables = [] }) => {
    const open = writableArchive(desk);
    const kept = runRecord(desk, open, actorOf(desk), { into, accept });
    const work = desk.beginJob(job, "import");
    try {
      const intake = await admitted(desk, tickets, work.signal);
      const levelOf = folderLevels((intake?.files ?? []).map(({ name }) => name));
      const apply = (draft: Draft) => applyProposals(draft, accept);
      const run = importRun(desk, open, { into, apply, levelOf }, kept);
      if (intake === null) return run.tally.report(true, null);
      try {
        // What was said now stands before what was said of the same header earlier.
        const known = [...tables, ...open.tables.tableMappings()];
        const asked = (file: SourceFile): SourceFile =>
          known.length === 0 ? file : { ...file, tables: known };
        for (const { source, reason } of intake.skipped)
          run.tally.skipped({ source, kind: "refused", reason, unit: null });
        for (const passed of intake.passed) run.tally.passed({ ...passed, ...sayWarning(passed) });
        const cancelled = await readAndWrite(
          desk,
          run,
          withFilesBeside(intake.files.map(asked)),
          work,
        );
        if (!cancelled) run.finish();
        const isRecorded = await kept.end(cancelled, run.tally.told());
        return run.tally.report(cancelled, isRecorded ? kept.id : null);
      } finally {
        await intake.close();
      }
    } finally {
      work.end();
    }
  };

/** Opens what was admitted. @returns null when the reader stopped it before the first file was read: no fault, an end */
async function admitted(
  desk: Desk,
  tickets: readonly string[],
  signal: AbortSignal,
): Promise<Intake | null> {
  try {
    return await desk.intake(tickets, signal);
  } catch (error) {
    if (signal.aborted) return null;
    throw error;
  }
}

/** @returns whether it was stopped before the end */
async function readAndWrite(
  desk: Desk,
  run: ImportRun,
  files: readonly SourceFile[],
  work: Job,
): Promise<boolean> {
  const gatherings = gather(files);
  const reader = gatheringReader((file) => readOne(desk, run, file, work), files);
  const ahead: Promise<ReadGathering | null>[] = [];
  let next = 0;
  let bytes = 0;
  let done = 0;
  const mayRead = () =>
    next < gatherings.length &&
    !work.signal.aborted &&
    (ahead.length < AHEAD.least || (ahead.length < AHEAD.files && bytes < AHEAD.bytes));
  for (const gathering of gatherings) {
    while (mayRead()) {
      const coming = gatherings[next++] as Gathering;
      bytes += coming.file.bytes;
      ahead.push(reader.read(coming));
    }
    const read = await ahead.shift();
    if (work.signal.aborted || read === undefined) break;
    bytes -= gathering.file.bytes;
    work.progress(done, files.length, gathering.file.name);
    done += 1 + gathering.pages.length;
    if (read !== null && !reader.isClaimed(gathering.file)) run.take(read);
    if (run.waiting() >= BATCH) await run.write();
  }
  await Promise.allSettled(ahead);
  await run.write();
  work.progress(files.length, files.length, "");
  return work.signal.aborted;
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
    if (standing !== null) return { file, aside: standing };
    return { file, sha256, reading: await desk.sandbox.read(file, work.signal) };
  } catch (error) {
    return work.signal.aborted ? null : { file, aside: refusal(error) };
  }
}

/** Why a file was left aside: the refusal itself, and in one line. */
function refusal(error: unknown): Omit<LeftAside, "source"> {
  const problem = toProblem(error);
  const reason = `${problem.message} ${problem.remedy}`;
  return { kind: "refused", reason, problem, unit: null };
}
