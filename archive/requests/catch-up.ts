import { Authority } from "../model/authority";
import { ImportRun } from "../model/import-run";
import { ArchiveError } from "../model/archive-error";
import type { ObjectId, UnitId } from "../model/ids";
import { OwnWork } from "../model/own-work";
import type { ProvenanceEvent } from "../model/provenance-event";
import type { OpenArchive } from "./desk";
import { briefOf } from "./indexing/brief";
import type { ParallelBuild } from "./indexing/parallel-build";
import { BETWEEN_READINGS, factsOfTexts } from "./indexing/text-facts";
import { StoredNote } from "./stored-excerpt";
import type { SourceRow } from "./ports";
import { readKeptSet } from "./kept-sets/stored-kept-set";
import { readWholeUnit } from "./stored-unit";

/** Events taken in one step: an answer never waits longer than this takes. */
const STEP = 400;
/** Steps after which the index is built in other threads: what comes is much, and they take a moment to begin. */
const FEW_STEPS = 4;
/** Objects read side by side. */
const ABREAST = 16;

/** What a changed object means for the catalogue; runs inside the step's transaction. */
type Projection = () => void;

/**
 * Takes in every event that the catalogue has not seen, step by step, each step one transaction. A catalogue that does not
 * belong to this log (another copy of the archive, an older state) is made anew.
 * @throws ArchiveError `store.*` when an object cannot be read; `catalogue.failed` when the index refuses: the archive itself is sound
 */
export async function catchUp(
  open: OpenArchive,
  progress?: (done: number, current: string) => void,
  signal?: AbortSignal,
): Promise<void> {
  const seen = open.tables.seen();
  const taking = takeAllIn(open);
  let first = true;
  try {
    for await (const event of open.store.events(seen.seq)) {
      if (first && event.prev !== seen.head) return await startAnew(open, progress, signal);
      first = false;
      if (!(await taking.take(event))) continue;
      progress?.(event.seq, event.detail);
      signal?.throwIfAborted();
    }
    if (first && seen.head !== open.store.head()) return await startAnew(open, progress, signal);
    await taking.rest();
  } finally {
    await taking.end();
  }
  open.tables.transaction(() => open.index.settle());
}

/** Takes events in, many at a time; when they are very many, other threads index what they bring. */
function takeAllIn(open: OpenArchive) {
  let step: ProvenanceEvent[] = [];
  let steps = 0;
  let build: ParallelBuild | null = null;
  const rest = async () => {
    if (step.length === 0) return;
    await takeIn(open, step);
    step = [];
    await build?.goOn();
    if (++steps === FEW_STEPS && open.buildThreads)
      build = await open.index.beginBuild(open.buildThreads());
  };
  return {
    /** @returns whether a step was taken */
    async take(event: ProvenanceEvent): Promise<boolean> {
      step.push(event);
      if (step.length < STEP) return false;
      await rest();
      return true;
    },
    rest,
    end: async () => await build?.end(),
  };
}

/** Throws the catalogue's content away and makes it anew from the archive. */
export async function startAnew(
  open: OpenArchive,
  progress?: (done: number, current: string) => void,
  signal?: AbortSignal,
): Promise<void> {
  const before = open.tables.seen();
  open.tables.transaction(() => open.tables.clear());
  open.index.reset();
  if (before.seq === 0 && open.store.head() === before.head) return;
  await catchUp(open, progress, signal);
}

async function takeIn(open: OpenArchive, events: readonly ProvenanceEvent[]): Promise<void> {
  const objects = [...new Set(events.flatMap(({ object }) => (object === null ? [] : [object])))];
  const projections: Projection[] = [];
  for (let at = 0; at < objects.length; at += ABREAST)
    projections.push(
      ...(await Promise.all(objects.slice(at, at + ABREAST).map((id) => project(open, id)))),
    );
  const last = events.at(-1) as ProvenanceEvent;
  try {
    open.tables.transaction(() => {
      for (const apply of projections) apply();
      for (const event of events) open.tables.putEvent(event);
      open.tables.markSeen(last.seq, last.hash);
    });
  } catch (error) {
    open.index.reset();
    throw new ArchiveError(
      "catalogue.failed",
      `The archive is sound, but its catalogue could not take in event ${String(last.seq)}: ${String(error)}`,
      "Rebuild the catalogue; nothing in the archive is touched by it.",
      { cause: error },
    );
  }
}

async function project(open: OpenArchive, id: ObjectId): Promise<Projection> {
  if (id.startsWith("rec-")) return projectUnit(open, id as UnitId);
  if (id.startsWith("src-")) {
    const source = (await readJson(open, id, "metadata.json")) as SourceRow;
    return () => open.tables.putSource(source);
  }
  if (id.startsWith("fax-")) {
    const row = await imageRow(open, id);
    return () => {
      if (row !== null) open.tables.putSource(row);
    };
  }
  if (id.startsWith("agt-")) {
    const authority = Authority.parse(await readJson(open, id, "metadata.json"));
    return () => {
      open.tables.putAuthority(authority);
      open.index.putName(authority);
    };
  }
  if (id.startsWith("not-")) return projectNote(open, id);
  if (id.startsWith("rcp-")) {
    const work = OwnWork.parse(await readJson(open, id, "recipe.json"));
    return () => open.tables.putOwnWork(work);
  }
  if (id.startsWith("set-")) {
    const { kept, members } = await readKeptSet(open.store, id);
    return () => open.tables.putKeptSet(kept, members);
  }
  if (id.startsWith("imp-")) {
    const run = ImportRun.parse(await readJson(open, id, "metadata.json"));
    return () => open.tables.putImport(run);
  }
  return () => undefined;
}

async function projectNote(open: OpenArchive, id: ObjectId): Promise<Projection> {
  const stored = StoredNote.parse(await readJson(open, id, "note.json"));
  return () => {
    if (stored.kind === "excerpt") return open.tables.putExcerpt(stored);
    open.tables.putOwnWork(stored);
    if (stored.kind === "terms") open.index.putTerms(stored.set, stored.dropped);
  };
}

const readJson = async (open: OpenArchive, id: ObjectId, path: string): Promise<unknown> =>
  JSON.parse(new TextDecoder().decode(await open.store.read(id, path)));

/** The file that an image was imported from; the sample's drawings never were files of a reader. */
async function imageRow(open: OpenArchive, id: ObjectId): Promise<SourceRow | null> {
  const { files } = await open.store.object(id);
  if (files["metadata.json"] === undefined) return null;
  return (await readJson(open, id, "metadata.json")) as SourceRow;
}

async function projectUnit(open: OpenArchive, id: UnitId): Promise<Projection> {
  const { unit, version, transcriptions } = await readWholeUnit(open.store, id);
  const body = transcriptions.map(({ text }) => text).join(BETWEEN_READINGS);
  const texts = factsOfTexts(unit.sourceKey ?? null, transcriptions);
  return () => {
    const before = open.tables.unit(id);
    if (before?.version === version) return;
    const doc = open.tables.nextDoc();
    open.tables.putUnit({ doc, unit, version }, body, JSON.stringify(briefOf(unit, texts)));
    if (before !== null) open.index.remove(before.doc);
    if (unit.withdrawn === null) open.index.add(doc, unit, body, texts);
  };
}
