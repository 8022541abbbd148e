import type { Draft, Reading } from "../../import/draft";
import { type ArchiveError, toProblem } from "../../model/archive-error";
import type { ObjectId, SourceId, UnitId } from "../../model/ids";
import type { Desk, OpenArchive } from "../desk";
import type { EventDraft, ObjectChange, SourceFile, SourceRow } from "../ports";
import { record } from "../record";
import { unitChange } from "../stored-unit";
import { filing } from "./filing";
import { type Tally, tally } from "./tally";
import { type Maker, type NewUnit, plainUnit, unitsOfDraft } from "./units-of-drafts";

/** A file that was read: its digest and what the parser made of it, or why it could not be read. */
export type ReadFile =
  | { readonly file: SourceFile; readonly sha256: string; readonly reading: Reading }
  | { readonly file: SourceFile; readonly refused: string };

/** Turns read files into units, in batches that are one transaction each. A file is never split over two. */
export interface ImportRun {
  /** Already here (in the archive or in this run): says where. */
  standing(sha256: string): string | null;
  take(read: ReadFile): void;
  /** Objects waiting to be written. */
  waiting(): number;
  write(): Promise<void>;
  readonly tally: Tally;
}

interface Batch {
  changes: ObjectChange[];
  events: EventDraft[];
  finish: (() => void)[];
}

const emptyBatch = (): Batch => ({ changes: [], events: [], finish: [] });

export function importRun(
  desk: Desk,
  open: OpenArchive,
  into: UnitId | null,
  apply: (draft: Draft) => Draft,
): ImportRun {
  const counted = tally();
  const inThisRun = new Map<string, string>();
  const unitsOf = unitMaker(desk, open, into, apply);
  let batch = emptyBatch();
  return {
    standing: (sha256) => standing(open, inThisRun, sha256),
    take(read) {
      if ("refused" in read) return counted.skipped(read.file.name, read.refused);
      const source = sourceRow(desk, read);
      inThisRun.set(read.sha256, read.file.name);
      batch.changes.push(sourceChange(desk, read.file, source));
      batch.events.push({ type: "ingestion", object: objectId(source.id), detail: ingested(read) });
      const { folders, made } = unitsOf(read, source);
      for (const unit of folders)
        addUnit(batch, { unit, texts: [] }, "A folder of the finding aid");
      for (const unit of made.flat()) addUnit(batch, unit, `Described from “${read.file.name}”`);
      batch.finish.push(() => count(counted, read.reading, made, source));
    },
    waiting: () => batch.changes.length,
    async write() {
      const { changes, events, finish } = batch;
      batch = emptyBatch();
      if (changes.length === 0) return;
      await record(desk, open, changes, events);
      for (const done of finish) done();
    },
    tally: counted,
  };
}

/** Makes the units of one read file, and those of the folders around it that are not there yet. */
function unitMaker(
  desk: Desk,
  { tables }: OpenArchive,
  into: UnitId | null,
  apply: (draft: Draft) => Draft,
) {
  const maker: Maker = {
    newId: () => desk.newId("rec") as UnitId,
    sha256: (text) => desk.sha256(new TextEncoder().encode(text)),
  };
  const shelves = filing(tables, (seed) => plainUnit(seed, maker.newId()));
  return ({ file, reading }: Extract<ReadFile, { reading: Reading }>, source: SourceRow) => {
    const parent = shelves.folder(into, file.name.split("/").slice(0, -1));
    const folders = shelves.takeNew();
    const made = reading.drafts.map((draft) =>
      unitsOfDraft(apply(draft), parent, source, shelves, maker),
    );
    return { folders, made };
  };
}

const objectId = (id: string) => id as ObjectId;

function standing(
  { tables }: OpenArchive,
  inThisRun: ReadonlyMap<string, string>,
  sha256: string,
): string | null {
  const twin = inThisRun.get(sha256);
  if (twin !== undefined) return `The same file as “${twin}” of this import.`;
  const known = tables.sourceByDigest(sha256);
  if (known === null) return null;
  const first = tables.unitsOfSource(known.id)[0];
  const unit = first === undefined ? null : (tables.unit(first)?.unit ?? null);
  return unit === null
    ? "Already in the archive, unchanged."
    : `Already in the archive, unchanged, as ${unit.referenceCode} “${unit.title}”.`;
}

const sourceRow = (
  desk: Desk,
  { file, sha256, reading }: Extract<ReadFile, { reading: Reading }>,
): SourceRow => ({
  id: desk.newId("src") as SourceId,
  name: file.name,
  sha256,
  bytes: file.bytes,
  format: reading.format,
});

function sourceChange(desk: Desk, file: SourceFile, source: SourceRow): ObjectChange {
  return {
    object: objectId(source.id),
    files: {
      "metadata.json": new TextEncoder().encode(`${JSON.stringify(source, null, 1)}\n`),
      original: { bytes: file.bytes, stream: () => desk.streamFile(file) },
    },
    message: "Original bytes, kept as they came",
  };
}

const ingested = ({ file, reading }: Extract<ReadFile, { reading: Reading }>) =>
  `Imported “${file.name}”, ${String(file.bytes)} bytes, ${reading.format}${reading.charset === null ? "" : `, ${reading.charset}`}`;

function addUnit(batch: Batch, { unit, texts }: NewUnit, why: string): void {
  batch.changes.push(unitChange(unit, texts, why));
  batch.events.push({ type: "creation", object: objectId(unit.id), detail: why });
  const applied = unit.proposals.filter(({ state }) => state === "applied");
  if (applied.length === 0) return;
  const kinds = [...new Set(applied.map(({ kind }) => kind))].join(", ");
  batch.events.push({
    type: "metadata extraction",
    object: objectId(unit.id),
    detail: `Applied ${String(applied.length)} proposals: ${kinds}`,
  });
}

function count(
  counted: Tally,
  reading: Reading,
  made: readonly (readonly NewUnit[])[],
  source: SourceRow,
): void {
  made.forEach((units, at) => {
    const [first, ...beneath] = units;
    if (first === undefined) return;
    const { id, referenceCode, title, level, genre } = first.unit;
    const parts = beneath.filter(({ unit }) => unit.parent === id).map(({ unit }) => unit.id);
    const states = units.flatMap(({ unit }) => unit.proposals.map(({ state }) => state));
    // Words are counted once a file, however many units it became.
    const words =
      at === 0 ? reading : { ...reading, words: { in: 0, kept: 0, reported: 0 }, warnings: [] };
    counted.imported({ id, referenceCode, title, level, genre, source, parts }, words, states);
  });
}

/** Why a file was left aside, in one line. */
export function refusal(error: unknown): string {
  const { message, remedy } = toProblem(error as ArchiveError);
  return `${message} ${remedy}`;
}
