import { z } from "zod";
import { UnitId } from "../model/ids";
import { entry } from "./entry";

/** One quotation of a packet beside the archive's words of today (CLI). */
export const CheckedExcerpt = z
  .object({
    unit: UnitId,
    /** Place of its document in the packet, from 1. */
    document: z.int().positive(),
    /** The unit's title and reference code today; empty where it is gone. */
    title: z.string(),
    referenceCode: z.string(),
    /** Offsets into the reading; null for a whole text. */
    place: z.tuple([z.int(), z.int()]).readonly().nullable(),
    state: z.enum(["same", "changed", "gone"]),
    /** The words as they were quoted; of a whole text that the packet does not carry, its digest. */
    expected: z.string(),
    /** The words that stand there now; empty when gone. */
    found: z.string(),
  })
  .readonly();
export type CheckedExcerpt = z.infer<typeof CheckedExcerpt>;

export const PacketCheck = z
  .object({
    excerpts: z.array(CheckedExcerpt).readonly(),
    ok: z.boolean(),
    packet: z
      .object({
        title: z.string(),
        maker: z.string(),
        issued: z.string(),
        archive: z.string(),
        /** False for a packet of another archive: its documents are not to be found here. */
        isOurs: z.boolean(),
      })
      .readonly(),
  })
  .readonly();
export type PacketCheck = z.infer<typeof PacketCheck>;

/** Compares every quotation of a packet with the store; what the PDF carries of the texts is never taken for the truth. */
export const checkPacket = entry(
  "read",
  z.strictObject({ job: z.uuid(), ticket: z.string().max(100) }),
  PacketCheck,
);
