import type { PacketContent, PacketDocument } from "../content";
import type { Block, Figure } from "./block";
import type { Messages } from "./messages";

/** One page image. @param beforeFacing images after it up to the one on a left page; null for any page */
export function setFigure(
  { unit, images }: PacketDocument,
  image: Figure["image"],
  beforeFacing: number | null,
  messages: Messages,
): Figure {
  const { label = null, description } = images[image.index] ?? {};
  const name = label === null ? unit.referenceCode : `${unit.referenceCode}, ${label}`;
  return {
    kind: "figure",
    image,
    beforeFacing,
    lost: images[image.index]?.bytes === null ? messages.imageLost : null,
    alt: messages.imageOf(name, description ?? unit.title),
    head: { left: name, right: messages.image },
  };
}

/** The images that stand before a document's text, or behind it. */
export function setFigures(
  content: PacketContent,
  index: number,
  where: "ahead" | "behind",
  messages: Messages,
): readonly Block[] {
  const { images: wish, facsimiles } = content.recipe.options;
  const document = content.documents[index] as PacketDocument;
  const count = document.images.length;
  if (!facsimiles || count === 0) return [];
  const figure = (at: number, beforeFacing: number | null): Figure =>
    setFigure(document, { document: index, index: at }, beforeFacing, messages);
  const each = document.images.map((_, at) => at);
  if (where === "behind") return wish === "after" ? each.map((at) => figure(at, null)) : [];
  if (wish === "before") return each.map((at) => figure(at, at === 0 ? count - 1 : null));
  if (wish === "after") return [];
  const first = figure(0, 0);
  if (facingPages(content, index) !== null) return [first];
  return [first, { kind: "facing-figures", figures: each.slice(1).map((at) => figure(at, null)) }];
}

/**
 * The stretches of the text that stand on the document's pages, where the text says where each page begins and there is an
 * image of every one; null where the two cannot be brought together.
 */
export function facingPages(
  { recipe, documents }: PacketContent,
  index: number,
): readonly { readonly start: number; readonly end: number }[] | null {
  const { images, facsimiles } = recipe.options;
  const document = documents[index];
  const whole = document?.transcriptions[0];
  if (!facsimiles || images !== "facing" || recipe.entries[index]?.excerpts !== null) return null;
  if (document === undefined || whole === undefined || document.images.length < 2) return null;
  const marked = whole.marks.filter(({ kind }) => kind === "page").map(({ start }) => start);
  const begins = [...new Set(marked)].toSorted((a, b) => a - b);
  const isBefore = whole.text.slice(0, begins[0] ?? 0).trim() !== "";
  const starts = [0, ...(isBefore ? begins : begins.slice(1))];
  if (starts.length !== document.images.length) return null;
  return starts.map((start, at) => ({ start, end: starts[at + 1] ?? whole.text.length }));
}
