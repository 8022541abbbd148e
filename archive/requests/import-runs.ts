import type { Handlers, Input } from "../contract";
import { ArchiveError } from "../model/archive-error";
import type { ImportId, ObjectId } from "../model/ids";
import type { ImportRun } from "../model/import-run";
import type { Unit } from "../model/unit";
import { actorOf, type Desk, openArchive, type OpenArchive, writableArchive } from "./desk";
import { changedBy } from "./editing/change-units";
import { leg, type Legs, underJob } from "./legs";
import { importFiles } from "./import-files";
import { runChange } from "./importing/run-record";
import { storyOfRun } from "./importing/story-of-run";
import { previewOf, undoPlan } from "./importing/undo-of-run";
import type { EventDraft, ObjectChange } from "./ports";
import { recordMade } from "./record";
import { readWholeUnit, unitChange } from "./stored-unit";
import { findTables, tryTable } from "./tables";

/** Importing, and what can be asked of imports that were made. */
export const importHandlers = (
  desk: Desk,
): Pick<
  Handlers,
  | "findTables"
  | "importFiles"
  | "imports"
  | "importStory"
  | "redoImport"
  | "tryTable"
  | "undoImport"
> => ({
  findTables: findTables(desk),
  tryTable: tryTable(desk),
  importFiles: importFiles(desk),
  imports: imports(desk),
  importStory: importStory(desk),
  undoImport: undoImport(desk),
  redoImport: redoImport(desk),
});

/** The report names every file that came, so visitors are not told of it. */
const mayHear = ({ reader }: Desk): boolean => reader === "keeper";

const imports =
  (desk: Desk): Handlers["imports"] =>
  async () => {
    const { tables } = openArchive(desk);
    if (!mayHear(desk)) return { imports: [] };
    return {
      imports: tables.imports().map((run) => {
        const accounts = tables
          .sourcesOfRun(run.id)
          .flatMap((source) => (source.accounts ?? []).filter((one) => one.run === run.id));
        const documents = accounts.reduce((sum, one) => sum + one.documents, 0);
        return { run, files: accounts.length, documents };
      }),
    };
  };

/** @throws ArchiveError `request.no-import` */
const importStory =
  (desk: Desk): Handlers["importStory"] =>
  async ({ id, source = null }) => {
    const open = openArchive(desk);
    if (!mayHear(desk)) throw noImport(id);
    const run = runOf(open, id);
    const undo = run.undone === null ? await previewOf(open, undoPlan(open, id)) : null;
    return { ...storyOfRun(open, run, source), undo };
  };

/** @throws ArchiveError `request.no-import` `request.import-undone` */
const undoImport =
  (desk: Desk): Handlers["undoImport"] =>
  ({ id, job }) =>
    changeRun(desk, { id, job }, (open, run) => {
      if (run.undone !== null) throw undoneAlready();
      const undone = { when: desk.now(), by: actorOf(desk) };
      const why = `Withdrawn with the import of ${run.started.slice(0, 16).replace("T", " ")}`;
      return {
        run: { ...run, undone },
        units: undoPlan(open, id).goes.map(({ unit }) => unit),
        next: (unit) => ({ ...unit, withdrawn: { when: undone.when, why } }),
        event: { type: "withdrawal", detail: why, says: said("undone", run) },
      };
    });

/** @throws ArchiveError `request.no-import` `request.import-not-undone` */
const redoImport =
  (desk: Desk): Handlers["redoImport"] =>
  ({ id, job }) =>
    changeRun(desk, { id, job }, (open, run) => {
      const { undone } = run;
      if (undone === null) throw notUndone();
      const why = `Back with the import of ${run.started.slice(0, 16).replace("T", " ")}`;
      return {
        run: { ...run, undone: null },
        // What was withdrawn for another reason stays withdrawn.
        units: open.tables
          .unitsOfRun(id)
          .flatMap(({ unit }) => (unit.withdrawn?.when === undone.when ? [unit] : [])),
        next: (unit) => ({ ...unit, withdrawn: null }),
        event: { type: "undo", detail: why, says: said("redone", run) },
      };
    });

const said = (what: "undone" | "redone", run: ImportRun): NonNullable<EventDraft["says"]> => ({
  code: `ledger.import-${what}`,
  values: { when: run.started },
});

interface RunStep {
  readonly run: ImportRun;
  readonly units: readonly Unit[];
  next(unit: Unit): Unit;
  readonly event: Omit<EventDraft, "object">;
}

/** Changes an import's record and its units in one transaction. */
const changeRun = (
  desk: Desk,
  { id, job }: Input<"undoImport">,
  stepOf: (open: OpenArchive, run: ImportRun) => RunStep,
): ReturnType<Handlers["undoImport"]> =>
  underJob(desk, job, async (work) => {
    const open = writableArchive(desk);
    const before = new Map<string, number>();
    const make = async () => {
      const step = stepOf(open, runOf(open, id));
      const { run, event } = step;
      before.set(id, (await open.store.object(id as ObjectId)).head);
      const units = await unitsOfStep(open, step, before, work);
      const events = [id, ...step.units.map((unit) => unit.id)].map((object) => ({
        ...event,
        object: object as ObjectId,
      }));
      return { changes: [runChange(run, event.detail), ...units], events };
    };
    return { changed: changedBy(await recordMade(desk, open, make, work), before) };
  });

async function unitsOfStep(
  open: OpenArchive,
  { units, next, event }: RunStep,
  before: Map<string, number>,
  work: Legs | undefined,
): Promise<readonly ObjectChange[]> {
  const changes: ObjectChange[] = [];
  for (const [at, { id }] of units.entries()) {
    work?.signal.throwIfAborted();
    if (work !== undefined) leg(work, "read").progress(at, units.length);
    const whole = await readWholeUnit(open.store, id);
    before.set(id, whole.version);
    changes.push(unitChange(next(whole.unit), [], event.detail));
  }
  return changes;
}

function runOf({ tables }: OpenArchive, id: ImportId): ImportRun {
  const run = tables.importRun(id);
  if (run === null) throw noImport(id);
  return run;
}

const noImport = (id: ImportId) =>
  new ArchiveError(
    "request.no-import",
    `This archive has no import ${id}.`,
    "Choose one from the list of imports.",
  );
const undoneAlready = () =>
  new ArchiveError(
    "request.import-undone",
    "This import was taken back already.",
    "Nothing needs to be done; it can be made again from its report.",
  );
const notUndone = () =>
  new ArchiveError(
    "request.import-not-undone",
    "This import was not taken back.",
    "Nothing needs to be done.",
  );
