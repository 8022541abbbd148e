import { z } from "zod";
import { PacketDraft, Recipe } from "../model/packet";
import { entry } from "./entry";

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
