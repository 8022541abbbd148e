import { ArchiveError } from "../model/archive-error";
import type { FacsimileHead } from "../model/facsimile";
import type { PacketOptions } from "../model/packet";
import type { PacketImage } from "../packet";
import type { Desk, OpenArchive } from "./desk";
import type { PrintBox } from "./image-desk";
import { storedImage } from "./open-image";
import type { UnitRow } from "./ports";

/** Inches that an image has on a page of a packet, A4 or Letter. */
const ROOM = { width: 6.5, height: 9.75 };
/** An image that has a little more than is asked for stays as it came: to make it anew would cost more than it saves. */
const TOLERANCE = 1.25;
/** Leaves of one file that are printed: nobody hands out more, and a number in a header may be a lie. */
const MOST_LEAVES = 500;

/**
 * The page images of a unit, ready for paper: as they came in where a PDF can hold them and they are not too large, else as JPEG in the
 * resolution asked for, every leaf of a file. One that cannot be read is there without bytes.
 */
export async function printedImages(
  desk: Desk,
  open: OpenArchive,
  row: UnitRow,
  { facsimiles, dpi }: PacketOptions,
  signal: AbortSignal,
): Promise<readonly PacketImage[]> {
  const images: PacketImage[] = [];
  for (const head of facsimiles ? row.unit.facsimiles : []) {
    signal.throwIfAborted();
    images.push(...(await printed({ desk, open, row, head, dpi, signal })));
  }
  return images;
}

interface Printing {
  readonly desk: Desk;
  readonly open: OpenArchive;
  readonly row: UnitRow;
  readonly head: FacsimileHead;
  readonly dpi: number;
  readonly signal: AbortSignal;
}

async function printed(printing: Printing): Promise<readonly PacketImage[]> {
  const { open, head, dpi, signal } = printing;
  const { mediaType, label, description } = head;
  try {
    const isKept = mediaType === "image/jpeg" || mediaType === "image/png";
    if (isKept && perInch(head) <= dpi * TOLERANCE)
      return [{ bytes: await open.store.read(head.id, "image"), mediaType, label, description }];
    return await printedLeaves(printing);
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof ArchiveError)) throw error;
    return [{ bytes: null, mediaType: "image/jpeg", label, description }];
  }
}

/** How many pixels an image has to the inch where it fills its page. */
const perInch = ({ width, height }: FacsimileHead): number =>
  Math.max(Math.min(width, height) / ROOM.width, Math.max(width, height) / ROOM.height);

async function printedLeaves(printing: Printing): Promise<readonly PacketImage[]> {
  const { label, description } = printing.head;
  const first = await printedLeaf(printing, 0);
  const images: PacketImage[] = [
    { bytes: first.jpeg, mediaType: "image/jpeg", label, description },
  ];
  const leaves = Math.min(first.leaves, MOST_LEAVES);
  for (let leaf = 1; leaf < leaves; leaf++) {
    printing.signal.throwIfAborted();
    const of = `${String(leaf + 1)}/${String(first.leaves)}`;
    images.push({
      bytes: await leafOrNone(printing, leaf),
      mediaType: "image/jpeg",
      label: label === null ? of : `${label}, ${of}`,
    });
  }
  return images;
}

/** One damaged leaf is no reason to leave the others out. */
async function leafOrNone(printing: Printing, leaf: number): Promise<Uint8Array | null> {
  try {
    return (await printedLeaf(printing, leaf)).jpeg;
  } catch (error) {
    printing.signal.throwIfAborted();
    if (!(error instanceof ArchiveError)) throw error;
    return null;
  }
}

async function printedLeaf({ desk, open, row, head, dpi, signal }: Printing, leaf: number) {
  const box: PrintBox = {
    width: Math.round(ROOM.width * dpi),
    height: Math.round(ROOM.height * dpi),
  };
  return desk.images.print(await storedImage({ open, row, head }, leaf), box, signal);
}
