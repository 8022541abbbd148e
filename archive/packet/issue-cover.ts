import type { PacketAssets } from "./assets";
import { writeSheets } from "./attach/write-packet";
import type { CoverContent, IssuedPacket } from "./content";
import { drawPage } from "./draw/draw-page";
import { drawingTable } from "./drawing-table";
import { createTypesetter } from "./measure/boxes";
import { openCabinet } from "./measure/cabinet";
import { markedWordsOf } from "./measure/marked-words-of";
import { setCover } from "./outline/front-matter";
import { messagesFor } from "./outline/messages";
import { paginate } from "./paginate/paginate";
import { paperOf } from "./paginate/paper";

/**
 * The cover by itself, before the texts are even read: the same pages as in the packet, from the same code. It has no running
 * head and foot, so nothing on it waits for the number of pages. A view, not a file to hand on: without tags and attachments.
 */
export async function issueCover(
  content: CoverContent,
  assets: PacketAssets,
): Promise<IssuedPacket> {
  const { language, options } = content.recipe;
  const blocks = [setCover(content, messagesFor(language))];
  const cabinet = await openCabinet(assets, markedWordsOf(blocks, language));
  const typesetter = createTypesetter(cabinet);
  const paper = paperOf(options.paper);
  const layout = paginate(blocks, {
    paper,
    typesetter,
    language,
    pictureSize: () => ({ width: 1, height: 1 }),
    onBlock: () => {},
  });
  const table = drawingTable(content, typesetter, layout, new Map());
  const drawn = layout.pages.map((page) => drawPage(page, table));
  const bytes = await writeSheets({
    paper,
    drawn,
    typefaces: cabinet.typefaces,
    pictures: new Map(),
  });
  return { bytes, pages: drawn.length };
}
