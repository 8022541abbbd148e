import { z } from "./schema";
import { SetId, Sha256 } from "./ids";

/** A search as a packet tells of it: how its documents were come by. */
export const MethodSearch = z
  .object({
    when: z.iso.datetime(),
    /** As it was typed; empty where everything was listed. */
    query: z.string().max(10_000),
    /** What narrowed it, in the words of whoever searched. */
    narrowed: z.array(z.string().max(1_000)).max(200).readonly(),
    /** What really ran, and the language in which that is said. */
    ran: z.string().max(20_000),
    ranLanguage: z.enum(["en", "ko"]),
    found: z.int().nonnegative(),
    undated: z.int().nonnegative(),
    /** Digest of the last line of the archive's log then. */
    head: Sha256,
    /** The frozen set that holds what it found; null for none. */
    set: z
      .object({ id: SetId, title: z.string().max(300), digest: Sha256 })
      .readonly()
      .nullable(),
  })
  .readonly();
export type MethodSearch = z.infer<typeof MethodSearch>;

/** Left out where nothing is told of it: a recipe of before stays as it was, byte for byte. */
export const PacketMethod = z.array(MethodSearch).min(1).max(200).readonly().optional();
