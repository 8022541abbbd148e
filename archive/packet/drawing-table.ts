import type { PacketContent } from "./content";
import type { DrawingTable } from "./draw/draw-page";
import type { Picture } from "./draw/picture";
import type { Typesetter } from "./measure/boxes";
import { dayWords, editionOf } from "./outline/front-matter";
import { messagesFor } from "./outline/messages";
import type { Pages } from "./paginate/page";
import { paperOf } from "./paginate/paper";

export const pictureName = (image: { readonly document: number; readonly index: number }): string =>
  `image-${image.document + 1}-${image.index + 1}`;

/** What the pages of a packet are drawn with. @param layout all of its pages, or the first of them where no foot says how many there are */
export function drawingTable(
  { recipe }: Pick<PacketContent, "recipe">,
  typesetter: Typesetter,
  layout: Pages,
  pictures: ReadonlyMap<string, Picture>,
): DrawingTable {
  const messages = messagesFor(recipe.language);
  return {
    paper: paperOf(recipe.options.paper),
    typesetter,
    anchors: layout.anchors,
    picture(image) {
      const name = pictureName(image);
      return { name, picture: pictures.get(name) as Picture };
    },
    foot: {
      left: [messages.issuedOn(dayWords(recipe.issued, messages)), editionOf(recipe, messages)]
        .filter(Boolean)
        .join(" · "),
      right: (page) => messages.pageOf(page, layout.pages.length),
    },
  };
}
