import type { Handlers } from "../contract";
import { ArchiveError } from "../model/archive-error";
import type { FacsimileHead } from "../model/facsimile";
import type { FacsimileId } from "../model/ids";
import { type Desk, type OpenArchive, openArchive } from "./desk";
import { maySee } from "./dossier";
import type { StoredImage } from "./image-desk";
import type { UnitRow } from "./ports";

/** Browsers show these themselves, up to a size that any computer decodes without a halt. */
const SHOWN_AS_IS: ReadonlySet<FacsimileHead["mediaType"]> = new Set([
  "image/jpeg",
  "image/png",
  "image/webp",
]);
const MOST_PIXELS_AS_IS = 12_000_000;

/** A page image of a unit that this reader may see. */
export interface SeenFacsimile {
  readonly open: OpenArchive;
  readonly row: UnitRow;
  readonly head: FacsimileHead;
}

/** null also for one that is withheld: whether there is one is not told. Every way to an image asks here. */
export function seenFacsimile(desk: Desk, id: FacsimileId): SeenFacsimile | null {
  if (desk.opened() === null) return null;
  const open = openArchive(desk);
  const doc = open.index.unitShowing(id);
  const row = doc === null ? null : open.tables.unitByDoc(doc);
  const head = row?.unit.facsimiles.find((one) => one.id === id);
  return row === null || head === undefined || !maySee(desk, open, row)
    ? null
    : { open, row, head };
}

/** @throws ArchiveError `store.no-object` `store.no-file` */
export async function storedImage(
  { open, row, head }: SeenFacsimile,
  leaf: number,
): Promise<StoredImage> {
  const { title, referenceCode } = row.unit;
  const page = head.label ?? `page ${String(head.page)}`;
  const name = `“${title}”${referenceCode === null ? "" : ` (${referenceCode})`}, ${page}${leaf > 0 ? `, leaf ${String(leaf + 1)}` : ""}`;
  return { path: await open.store.locate(head.id, "image"), sha256: head.sha256, leaf, name };
}

/** Cuts a page image into tiles where it is too large, or of a kind, that a browser cannot show. */
export const openImage =
  (desk: Desk): Handlers["openImage"] =>
  async ({ job, id, leaf }) => {
    const seen = seenFacsimile(desk, id);
    if (seen === null)
      throw new ArchiveError(
        "request.no-image",
        "This archive has no such image that you may see.",
        "Go back to the item and open its pages anew.",
      );
    const { mediaType, width, height } = seen.head;
    if (leaf === 0 && SHOWN_AS_IS.has(mediaType) && width * height <= MOST_PIXELS_AS_IS)
      return { tiles: null };
    const work = desk.beginJob(job, "image");
    try {
      const image = await storedImage(seen, leaf);
      const tiles = await desk.images.tiles(image, {
        signal: work.signal,
        progress: (done, total) => work.progress(done, total, image.name),
      });
      return { tiles };
    } finally {
      work.end();
    }
  };
