import { z } from "zod";
import { PacketDraft, Recipe } from "../model/packet";
import { entry } from "./entry";

/**
 * The first page of a packet in the making, long before the whole of it: the page that `makePacket` will give, by the same code.
 * A long purpose may take it over more pages.
 */
export const packetCover = entry(
  "read",
  z.strictObject({ packet: PacketDraft }),
  z.object({ url: z.string(), pages: z.int().positive() }).readonly(),
);

/** Issues a PDF: of a draft (dated today, with the archive as it is), or of a recipe (which has both frozen in it). It waits under `url` (same origin) until the archive is closed. */
export const makePacket = entry(
  "read",
  z.strictObject({ job: z.uuid(), packet: z.union([PacketDraft, Recipe]) }),
  z
    .object({
      url: z.string(),
      name: z.string(),
      pages: z.int().positive(),
      bytes: z.int().positive(),
      sha256: z.string(),
      /** Quotations compared with the stored texts. */
      checked: z.object({ quotations: z.int(), same: z.int() }).readonly(),
    })
    .readonly(),
);
