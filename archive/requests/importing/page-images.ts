import type { DraftImage, DraftProposal, Reading } from "../../import/draft";
import type { FacsimileHead } from "../../model/facsimile";
import type { FacsimileId, ProposalId } from "../../model/ids";
import type { Unit } from "../../model/unit";
import type { SourceRow } from "../ports";
import type { DescribedFile } from "./import-run";
import type { NewUnit } from "./units-of-drafts";

/** A file that is an image, with what its header says. */
export interface ReadImage extends DescribedFile {
  readonly image: DraftImage;
}

/** An image that is kept: the file, its head as units carry it, and what it says of itself. */
export interface PageImage {
  readonly read: ReadImage;
  readonly head: Omit<FacsimileHead, "page">;
  readonly row: SourceRow;
  readonly proposals: readonly DraftProposal[];
  readonly warnings: Reading["warnings"];
}

/** The same file with what its header says, null when it is no image. */
export function asImage(read: DescribedFile): ReadImage | null {
  const image = read.reading.drafts[0]?.image;
  return image === undefined ? null : { ...read, image };
}

/** Makes a facsimile of an image file: its bytes as they came, in an object of their own. */
export function pageImage(read: ReadImage, row: SourceRow): PageImage {
  const { mediaType, width, height } = read.image;
  return {
    read,
    head: { id: row.id as FacsimileId, label: null, width, height, mediaType, sha256: read.sha256 },
    row,
    proposals: read.reading.drafts[0]?.proposals ?? [],
    warnings: read.reading.warnings,
  };
}

/** `30 × 40`, in pixels. */
export const sizeOf = ({ head }: PageImage): string =>
  `${String(head.width)} × ${String(head.height)}`;

/**
 * A unit with its page images, in the order given. What the images say of themselves is proposed too; beside a text, the date of an
 * image is that of the copy.
 */
function withPages(unit: Unit, images: readonly PageImage[]): Unit {
  if (images.length === 0) return unit;
  const facsimiles = images.map(({ head }, at) => ({ ...head, page: at + 1 }));
  if (unit.transcriptions.length === 0) return { ...unit, facsimiles };
  const dates = new Map(
    images.flatMap(({ proposals }) =>
      proposals.filter(({ kind }) => kind === "date").map((one) => [one.value, one] as const),
    ),
  );
  const copied = [...dates.values()].map((one, at) => ({
    ...{ ...one, role: "copied" },
    id: `${unit.id}.p${String(unit.proposals.length + at + 1)}` as ProposalId,
  }));
  return { ...unit, facsimiles, proposals: [...unit.proposals, ...copied] };
}

/** The images that came with a file: those of its pages, and those that it names, by name. */
export interface Facsimiles {
  readonly pages: readonly PageImage[];
  readonly named: ReadonlyMap<string, PageImage>;
}

export const noFacsimiles: Facsimiles = { pages: [], named: new Map() };

export function facsimilesOf(
  pages: readonly DescribedFile[],
  named: readonly (readonly [string, DescribedFile])[],
  imageOf: (image: ReadImage) => PageImage,
): Facsimiles {
  return {
    pages: pages.flatMap((page) => asImage(page) ?? []).map(imageOf),
    named: new Map(
      named.flatMap(([name, one]) => {
        const image = asImage(one);
        return image === null ? [] : [[name, imageOf(image)] as const];
      }),
    ),
  };
}

/**
 * Named images go to the unit that names them; those of a file's pages to its first unit, the whole of it.
 * @param isFirst true for the units of a file's first draft
 */
export const withFacsimiles = (
  units: readonly NewUnit[],
  { pages, named }: Facsimiles,
  isFirst: boolean,
): readonly NewUnit[] =>
  units.map((one, at) => {
    const own = one.imageNames.flatMap((name) => named.get(name) ?? []);
    return { ...one, unit: withPages(one.unit, [...(isFirst && at === 0 ? pages : []), ...own]) };
  });
