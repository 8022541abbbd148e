import type { FacsimileId } from "../../model/ids";
import { maySee } from "../../requests/dossier";
import { type Desk, openArchive } from "../../requests/desk";
import { cutRange } from "../bytes/cut-range";
import type { ByteRange, ResourceReply } from "../service-port";
import type { IssuedPackets } from "./issued-packets";

/** Bytes by address: `/facsimile/<fax-id>` (held to the access of its unit) and `/packet/<token>.pdf`. */
export async function findResource(
  desk: Desk,
  issued: IssuedPackets,
  path: string,
  range: ByteRange | undefined,
): Promise<ResourceReply | null> {
  if (path.startsWith("/packet/")) {
    const packet = issued.find(path);
    return packet === null ? null : reply(packet.bytes, "application/pdf", packet.name, range);
  }
  const id = /^\/facsimile\/(fax-[0-9a-hjkmnp-tv-z]{26})$/.exec(path)?.[1] as
    FacsimileId | undefined;
  if (id === undefined || desk.opened() === null) return null;
  const open = openArchive(desk);
  const doc = open.index.unitShowing(id);
  const row = doc === null ? null : open.tables.unitByDoc(doc);
  const head = row?.unit.facsimiles.find((one) => one.id === id);
  if (row === null || head === undefined || !maySee(desk, open, row)) return null;
  const bytes = await open.store.read(id, "image");
  return reply(bytes, head.mediaType, null, range);
}

const reply = (
  bytes: Uint8Array,
  mediaType: string,
  name: string | null,
  range: ByteRange | undefined,
): ResourceReply => ({ mediaType, name, ...cutRange(bytes, range) });
