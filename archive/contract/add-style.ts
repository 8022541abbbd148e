import { z } from "zod";
import { entry } from "./entry";

/** Keeps a reader's own style file in their home, under its name; the same name again replaces it. */
export const addStyle = entry(
  "write",
  z.strictObject({ name: z.string().min(1).max(200), csl: z.string().max(2_000_000) }),
  z.object({ id: z.string(), label: z.string() }).readonly(),
);
