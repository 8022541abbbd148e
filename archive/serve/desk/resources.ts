import { open } from "node:fs/promises";
import type { FacsimileId } from "../../model/ids";
import type { Desk } from "../../requests/desk";
import type { RenditionSize } from "../../requests/image-desk";
import { seenFacsimile, storedImage, type SeenFacsimile } from "../../requests/open-image";
import { cutRange, placeRange } from "../bytes/cut-range";
import type { ByteRange, ResourceReply } from "../service-port";
import type { HandedOut } from "./backup-keeper";
import type { IssuedPackets } from "./issued-packets";

const FACSIMILE =
  /^\/facsimile\/(?<id>fax-[0-9a-hjkmnp-tv-z]{26})(?:\/(?<leaf>\d{1,4})\/(?:(?<size>thumb|overview)|(?<level>\d{1,2})\/(?<x>\d{1,4})_(?<y>\d{1,4}))\.jpg)?$/;

/**
 * Bytes by address: `/packet/<token>.pdf`, `/backup/<token>.zip` (a piece at a time), and of a page image, always held to the access of its unit: `/facsimile/<fax-id>` as it was
 * taken in; `…/<leaf>/thumb.jpg` and `…/<leaf>/overview.jpg`, made when they are not there; `…/<leaf>/<level>/<x>_<y>.jpg`, a tile.
 */
export async function findResource(
  desk: Desk,
  issued: IssuedPackets & { readonly backups: HandedOut },
  path: string,
  range: ByteRange | undefined,
): Promise<ResourceReply | null> {
  if (path.startsWith("/packet/")) {
    const packet = issued.find(path);
    return packet === null ? null : reply(packet.bytes, "application/pdf", packet.name, range);
  }
  if (path.startsWith("/backup/")) return pieceOfBackup(issued.backups.find(path), range);
  const named = FACSIMILE.exec(path)?.groups;
  const seen = named === undefined ? null : seenFacsimile(desk, named["id"] as FacsimileId);
  if (named === undefined || seen === null) return null;
  if (named["leaf"] === undefined) {
    const bytes = await seen.open.store.read(seen.head.id, "image");
    return reply(bytes, seen.head.mediaType, null, range);
  }
  const jpeg = await renditionOf(desk, seen, named);
  return jpeg === null ? null : reply(jpeg, "image/jpeg", null, range);
}

/** Bytes of a backup in one answer: whoever wants more asks on. */
const PIECE = 1 << 20;

async function pieceOfBackup(
  found: ReturnType<HandedOut["find"]>,
  range: ByteRange | undefined,
): Promise<ResourceReply | null> {
  if (found === null) return null;
  const file = await open(found.path);
  try {
    const { size } = await file.stat();
    const wanted = placeRange(size, range);
    const of = { mediaType: "application/zip", name: found.name, size };
    if (wanted === null) return { ...of, slice: null, bytes: new Uint8Array(0) };
    const [start, end] = [wanted[0], Math.min(wanted[1], wanted[0] + PIECE)];
    const bytes = new Uint8Array(end - start);
    const { bytesRead } = await file.read(bytes, 0, bytes.length, start);
    return { ...of, slice: [start, start + bytesRead], bytes: bytes.subarray(0, bytesRead) };
  } finally {
    await file.close();
  }
}

async function renditionOf(
  { images }: Desk,
  seen: SeenFacsimile,
  named: Readonly<Record<string, string | undefined>>,
): Promise<Uint8Array | null> {
  const leaf = Number(named["leaf"]);
  const size = named["size"] as RenditionSize | undefined;
  if (size !== undefined) return images.rendition(await storedImage(seen, leaf), size);
  const [level = 0, x = 0, y = 0] = ["level", "x", "y"].map((one) => Number(named[one]));
  return images.tile({ sha256: seen.head.sha256, leaf }, { level, x, y });
}

const reply = (
  bytes: Uint8Array,
  mediaType: string,
  name: string | null,
  range: ByteRange | undefined,
): ResourceReply => ({ mediaType, name, ...cutRange(bytes, range) });
