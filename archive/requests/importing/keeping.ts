import { describeByRow } from "../../import";
import type { Draft, Reading } from "../../import/draft";
import type { WarningSentence } from "../../import/warning-sentences";
import type { ImportId, UnitId } from "../../model/ids";
import type { Desk, OpenArchive } from "../desk";
import type { EventDraft, ObjectChange, SourceRow } from "../ports";
import { unitChange } from "../stored-unit";
import { accountOf } from "./account-of";
import type { DescribedFiles, SaidOfFile } from "./described-files";
import { filing, type FolderLevel, type FolderSeed } from "./filing";
import type { DescribedFile } from "./import-run";
import type { ListedNames } from "./listed-names";
import {
  asImage,
  type Facsimiles,
  noFacsimiles,
  type PageImage,
  pageImage,
  type ReadImage,
  sizeOf,
  withFacsimiles,
} from "./page-images";
import { asReadme, describedByReadme, isReadme } from "./readme";
import { ingested, keepFile, objectId, rowOf, wordless } from "./sources";
import type { Tally } from "./tally";
import type { Unit } from "../../model/unit";
import { type Maker, type NewUnit, plainUnit, unitsOfDraft } from "./units-of-drafts";

/** What is to be written in one transaction, and what is counted once it is. */
export interface Batch {
  readonly changes: ObjectChange[];
  readonly events: EventDraft[];
  readonly finish: (() => void)[];
}
export const emptyBatch = (): Batch => ({ changes: [], events: [], finish: [] });

interface Orders {
  readonly into: UnitId | null;
  readonly apply: (draft: Draft) => Draft;
  readonly run: ImportId;
  /** Names that the files list. */
  readonly names: ListedNames;
  readonly levelOf: FolderLevel;
  /** What tables say of other files. */
  readonly said: DescribedFiles;
}

/** Puts files and what they became among what is to be written. */
export function keeping(desk: Desk, open: OpenArchive, orders: Orders, counted: Tally) {
  const { run, names, said } = orders;
  const unitsOf = unitMaker(desk, open, orders);
  const imageOf = (read: ReadImage): PageImage =>
    pageImage(read, rowOf(desk, open, read, { prefix: "fax", format: read.image.mediaType }));
  const keepPage = (batch: Batch, page: PageImage) => {
    const account = wordless(run, page.warnings);
    batch.changes.push(keepFile(desk, page.read, page.row, account));
    batch.events.push(ingested(page.row, sizeOf(page)));
    batch.finish.push(() => counted.took(page.row, [], account));
  };
  return {
    imageOf,
    keep(batch: Batch, file: DescribedFile, given: Facsimiles = noFacsimiles) {
      const read = asReadme(file);
      said.hear(read);
      const lone = asImage(read);
      const image = lone === null ? null : imageOf(lone);
      const { format, charset } = read.reading;
      const row = image?.row ?? rowOf(desk, open, read, { prefix: "src", format });
      const images = image === null ? given : { ...noFacsimiles, pages: [image] };
      const apart = names.take(read.reading.authorities ?? [], read.file.name);
      const { folders, taken, by } = unitsOf(read, row, images);
      const made = taken.flatMap(({ units }) => units);
      const account = accountOf(run, withApart(read.reading, apart), taken, made);
      batch.changes.push(keepFile(desk, read, row, account));
      batch.events.push(ingested(row, image === null ? (charset ?? "") : sizeOf(image)));
      for (const page of [...given.pages, ...given.named.values()]) keepPage(batch, page);
      for (const unit of folders) addUnit(batch, { unit, texts: [] }, FOLDER);
      for (const unit of made) addUnit(batch, unit, describedFrom(read.file.name));
      batch.events.push(...describedByRow(made, by));
      const groups = taken.map(({ units }) => units);
      batch.finish.push(() => counted.took(row, groups, account));
    },
  };
}

const LEFT_APART: WarningSentence =
  "listed names have the form of one that is here already, but not the same description; they were left apart to be compared";

const withApart = (reading: Reading, count: number): Reading =>
  count === 0
    ? reading
    : { ...reading, warnings: [...reading.warnings, { message: LEFT_APART, count }] };

/** Makes the units of one read file, and those of the folders around it that are not there yet. */
function unitMaker(desk: Desk, { tables }: OpenArchive, orders: Orders) {
  const { into, apply, run, names, levelOf, said } = orders;
  const maker: Maker = {
    authorityOf: names.idOf,
    newId: () => desk.newId("rec") as UnitId,
    sha256: (text) => desk.sha256(new TextEncoder().encode(text)),
    imported: run,
  };
  const newFolder = (seed: FolderSeed): Unit => ({
    ...plainUnit(seed, maker.newId()),
    imported: run,
  });
  const shelves = filing(tables, newFolder, levelOf);
  return ({ file, reading }: DescribedFile, row: SourceRow, images: Facsimiles) => {
    const { accounts: _accounts, columns: _columns, ...source } = row;
    const parent = shelves.folder(into, file.name.split("/").slice(0, -1));
    const by = said.take(file.name);
    const folders = shelves
      .takeNew()
      .map((unit) =>
        unit.id === parent && isReadme(file.name) ? describedByReadme(unit, reading) : unit,
      );
    const taken = reading.drafts.map((read, nth) => {
      const applied = by === null || nth > 0 ? apply(read) : describeByRow(read, by.says, apply);
      const units = unitsOfDraft(applied, parent, source, shelves, maker);
      return { read, applied, units: withFacsimiles(units, images, nth === 0) };
    });
    return { folders, taken, by };
  };
}

type Why = Pick<EventDraft, "detail" | "says">;

const FOLDER: Why = {
  detail: "A folder of the finding aid",
  says: { code: "ledger.folder", values: {} },
};
const describedFrom = (name: string): Why => ({
  detail: `Described from “${name}”`,
  says: { code: "ledger.described", values: { name } },
});

/** What a person said in a table goes before what was read: the ledger says where. */
function describedByRow([first]: readonly NewUnit[], by: SaidOfFile | null): readonly EventDraft[] {
  if (first === undefined || by === null) return [];
  const { row, table: name } = by;
  const detail = `Described by row ${String(row)} of “${name}”`;
  const says = { code: "ledger.described-by-row", values: { row, name } };
  return [{ type: "metadata extraction", object: objectId(first.unit.id), detail, says }];
}

function addUnit(batch: Batch, { unit, texts }: Pick<NewUnit, "unit" | "texts">, why: Why): void {
  batch.changes.push(unitChange(unit, texts, why.detail));
  batch.events.push({ type: "creation", object: objectId(unit.id), ...why });
  const applied = unit.proposals.filter(({ state }) => state === "applied");
  if (applied.length === 0) return;
  const kinds = [...new Set(applied.map(({ kind }) => kind))].join(", ");
  batch.events.push({
    type: "metadata extraction",
    object: objectId(unit.id),
    detail: `Applied ${String(applied.length)} proposals: ${kinds}`,
    says: { code: "ledger.applied", values: { count: applied.length, kinds } },
  });
}
