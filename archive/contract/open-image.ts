import { z } from "zod";
import { FacsimileId } from "../model/ids";
import { MOST_LEAVES, TiledImage } from "../model/tiled-image";
import { entry } from "./entry";

/**
 * Makes a page image ready to be looked at closely. `tiles` null: it is shown as it is, from its own address. Else its tiles wait under
 * `/facsimile/<id>/<leaf>/<level>/<x>_<y>.jpg`. While they are made `jobProgress` says how far; from its first word on
 * `/facsimile/<id>/<leaf>/overview.jpg` can be shown. `cancelJob` stops it when nobody else waits for the same.
 */
export const openImage = entry(
  "read",
  z.strictObject({
    job: z.uuid(),
    id: FacsimileId,
    /** Which leaf of the file, from 0. */
    leaf: z.int().min(0).max(MOST_LEAVES),
  }),
  z.object({ tiles: TiledImage.nullable() }).readonly(),
);
