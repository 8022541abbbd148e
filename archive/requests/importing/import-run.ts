import type { Draft, Reading } from "../../import/draft";
import { type ArchiveError, toProblem } from "../../model/archive-error";
import type { AuthorityId, UnitId } from "../../model/ids";
import type { Unit } from "../../model/unit";
import type { Desk, OpenArchive } from "../desk";
import type { EventDraft, ObjectChange, SourceFile, SourceRow } from "../ports";
import { record } from "../record";
import { unitChange } from "../stored-unit";
import { filing } from "./filing";
import { type ListedNames, listedNames } from "./listed-names";
import { asImage, type PageImage, pageImage, type ReadImage, withPages } from "./page-images";
import { keepSource, objectId } from "./sources";
import { standing } from "./standing";
import { type Tally, tally } from "./tally";
import { type Maker, type NewUnit, plainUnit, unitsOfDraft } from "./units-of-drafts";

/** A file that was read: its digest and what the parser made of it. */
export interface DescribedFile {
  readonly file: SourceFile;
  readonly sha256: string;
  readonly reading: Reading;
}
/** The same, or why it could not be read. */
export type ReadFile = DescribedFile | { readonly file: SourceFile; readonly refused: string };

/** Turns read files into units, in batches that are one transaction each. A file is never split over two. */
export interface ImportRun {
  /** Already here (in the archive or in this run): says where. */
  standing(sha256: string): string | null;
  /** @param pages images of its pages; when the file itself is left aside they stand for themselves */
  take(read: ReadFile, pages?: readonly ReadFile[]): void;
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
  const door = admission(open, counted);
  const names = listedNames(open.tables, () => desk.newId("agt") as AuthorityId);
  const unitsOf = unitMaker(desk, open, into, apply, names);
  const { keep, keepImage } = keeping(desk, unitsOf, counted, names);
  let batch = emptyBatch();
  return {
    standing: door.standing,
    take(given, givenPages = []) {
      const read = door.admit(given);
      const pages = givenPages.flatMap((page) => door.admit(page) ?? []);
      if (read === null) return pages.forEach((page) => keep(batch, page, []));
      const images = pages.flatMap((page) => asImage(page) ?? []);
      keep(
        batch,
        read,
        images.map((image) => keepImage(batch, image)),
      );
      for (const page of pages) if (asImage(page) === null) keep(batch, page, []);
    },
    waiting: () => batch.changes.length,
    async write() {
      const { changes, events, finish } = batch;
      batch = emptyBatch();
      if (changes.length === 0) return;
      const named = names.takeChanges();
      await record(desk, open, [...changes, ...named.changes], [...events, ...named.events]);
      for (const done of finish) done();
    },
    tally: counted,
  };
}

/** Lets a file in once: what is here already, or could not be read, is told and left aside. */
function admission(open: OpenArchive, counted: Tally) {
  const inThisRun = new Map<string, string>();
  const here = (sha256: string) => standing(open, inThisRun, sha256);
  return {
    standing: here,
    admit(read: ReadFile): DescribedFile | null {
      const refused = "refused" in read ? read.refused : here(read.sha256);
      if (refused === null && "reading" in read) {
        inThisRun.set(read.sha256, read.file.name);
        return read;
      }
      counted.skipped(read.file.name, refused ?? "");
      return null;
    },
  };
}

/** Puts files and what they became among what is to be written. */
function keeping(
  desk: Desk,
  unitsOf: ReturnType<typeof unitMaker>,
  counted: Tally,
  names: ListedNames,
) {
  const keepImage = (batch: Batch, read: ReadImage): PageImage => {
    const image = pageImage(desk, read);
    batch.changes.push(image.change);
    batch.events.push(image.event);
    return image;
  };
  return {
    keepImage,
    keep(batch: Batch, read: DescribedFile, pages: readonly PageImage[]) {
      const lone = asImage(read);
      const images = lone === null ? pages : [keepImage(batch, lone)];
      const source = lone === null ? keepSource(desk, read, batch) : (images[0] as PageImage).row;
      const apart = names.take(read.reading.authorities ?? [], read.file.name);
      const { folders, made } = unitsOf(read, source, images);
      for (const unit of folders)
        addUnit(batch, { unit, texts: [] }, "A folder of the finding aid");
      for (const unit of made.flat()) addUnit(batch, unit, `Described from “${read.file.name}”`);
      const warnings = [
        ...read.reading.warnings,
        ...pages.flatMap((page) => page.warnings),
        ...(apart === 0 ? [] : [{ message: LEFT_APART, count: apart }]),
      ];
      batch.finish.push(() => count(counted, { ...read.reading, warnings }, made, source));
    },
  };
}

const LEFT_APART =
  "listed names have the form of one that is here already, but not the same description; they were left apart to be compared";

/** Makes the units of one read file, and those of the folders around it that are not there yet. */
function unitMaker(
  desk: Desk,
  { tables }: OpenArchive,
  into: UnitId | null,
  apply: (draft: Draft) => Draft,
  names: ListedNames,
) {
  const maker: Maker = {
    authorityOf: names.idOf,
    newId: () => desk.newId("rec") as UnitId,
    sha256: (text) => desk.sha256(new TextEncoder().encode(text)),
  };
  const shelves = filing(tables, (seed) => plainUnit(seed, maker.newId()));
  return (
    { file, reading }: DescribedFile,
    source: SourceRow,
    images: readonly PageImage[],
  ): { readonly folders: readonly Unit[]; readonly made: readonly (readonly NewUnit[])[] } => {
    const parent = shelves.folder(into, file.name.split("/").slice(0, -1));
    const folders = shelves.takeNew();
    const made = reading.drafts.map((draft) =>
      unitsOfDraft(apply(draft), parent, source, shelves, maker),
    );
    return { folders, made: withFacsimiles(made, images) };
  };
}

/** The images of a file's pages belong to the first unit that it became: the whole of it. */
const withFacsimiles = (
  made: readonly (readonly NewUnit[])[],
  images: readonly PageImage[],
): readonly (readonly NewUnit[])[] =>
  made.map((units, nth) =>
    units.map((one, at) =>
      nth === 0 && at === 0 ? { ...one, unit: withPages(one.unit, images) } : one,
    ),
  );

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
    const facsimiles = units.reduce((sum, { unit }) => sum + unit.facsimiles.length, 0);
    const entry = { id, referenceCode, title, level, genre, source, parts, facsimiles };
    counted.imported(entry, words, states);
  });
}

/** Why a file was left aside, in one line. */
export function refusal(error: unknown): string {
  const { message, remedy } = toProblem(error as ArchiveError);
  return `${message} ${remedy}`;
}
