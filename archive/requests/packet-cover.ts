import type { Handlers } from "../contract";
import { type Desk, openArchive } from "./desk";
import { readableUnit } from "./dossier";
import { toRecipe } from "./make-packet";

/** The first page of a packet: no text is read for it, and nothing is counted. @throws ArchiveError `request.no-unit` `packet.*` `press.*` */
export const packetCover =
  (desk: Desk): Handlers["packetCover"] =>
  async ({ packet }) => {
    const open = openArchive(desk);
    const recipe = toRecipe(desk, open, packet);
    const documents = recipe.entries.map((entry) => ({
      unit: readableUnit(desk, open, entry.unit).unit,
    }));
    const { bytes, pages } = await desk.press.cover({ recipe, documents });
    return { url: desk.keepCover(bytes), pages };
  };
