import type { DraftImage, DraftProposal, Reading } from "../../import/draft";
import type { FacsimileHead } from "../../model/facsimile";
import type { FacsimileId, ObjectId, ProposalId } from "../../model/ids";
import type { Unit } from "../../model/unit";
import type { Desk } from "../desk";
import type { EventDraft, ObjectChange, SourceRow } from "../ports";
import type { DescribedFile } from "./import-run";

/** A file that is an image, with what its header says. */
export interface ReadImage extends DescribedFile {
  readonly image: DraftImage;
}

/** An image that is kept: its head as units carry it, its object, and what the log says of it. */
export interface PageImage {
  readonly head: Omit<FacsimileHead, "page">;
  readonly row: SourceRow;
  readonly change: ObjectChange;
  readonly event: EventDraft;
  readonly proposals: readonly DraftProposal[];
  readonly warnings: Reading["warnings"];
}

/** The same file with what its header says, null when it is no image. */
export function asImage(read: DescribedFile): ReadImage | null {
  const image = read.reading.drafts[0]?.image;
  return image === undefined ? null : { ...read, image };
}

/** Makes a facsimile of an image file: its bytes as they came, in an object of their own. */
export function pageImage(desk: Desk, { file, sha256, reading, image }: ReadImage): PageImage {
  const id = desk.newId("fax") as FacsimileId;
  const { mediaType, width, height } = image;
  const row: SourceRow = { id, name: file.name, sha256, bytes: file.bytes, format: mediaType };
  return {
    head: { id, label: null, width, height, mediaType, sha256 },
    row,
    change: {
      object: id as ObjectId,
      files: {
        "metadata.json": new TextEncoder().encode(`${JSON.stringify(row, null, 1)}\n`),
        image: { bytes: file.bytes, stream: () => desk.streamFile(file) },
      },
      message: "A page image, kept as it came",
    },
    event: {
      type: "ingestion",
      object: id as ObjectId,
      detail: `Imported “${file.name}”, ${String(file.bytes)} bytes, ${mediaType}, ${String(width)} × ${String(height)}`,
    },
    proposals: reading.drafts[0]?.proposals ?? [],
    warnings: reading.warnings,
  };
}

/**
 * A unit with its page images, in the order given. What the images say of themselves is proposed too; beside a text, the date of an
 * image is that of the copy.
 */
export function withPages(unit: Unit, images: readonly PageImage[]): Unit {
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
