import { PDFDocument, PDFHexString, PDFName, PDFString, type PDFRef } from "pdf-lib";
import type { PacketContent } from "../content";
import type { DrawnPage, Tagged } from "../draw/draw-page";
import type { Picture } from "../draw/picture";
import type { Typeface } from "../measure/typeface";
import type { Pages } from "../paginate/page";
import type { Paper } from "../paginate/paper";
import { createStructureTree, type PageTag, type StructureTree } from "../tag/tree";
import { destination, writeBookmarks } from "./bookmarks";
import { attachedFiles, writeFiles } from "./files";
import { writeFont, writeStream } from "./fonts";
import { dateOf, writeMetadata, writeOutputIntent } from "./metadata";
import { sha256OfText } from "./sha256";

/** What pages are written from. */
export interface Sheets {
  readonly paper: Paper;
  readonly drawn: readonly DrawnPage[];
  readonly typefaces: readonly Typeface[];
  readonly pictures: ReadonlyMap<string, Picture>;
}
/** Everything that goes into the file. */
export interface PacketParts extends Sheets {
  readonly content: PacketContent;
  readonly layout: Pages;
}

/** Writes the file. The same parts give the same bytes: object numbers follow the order of writing, and no clock is asked. */
export async function writePacket(parts: PacketParts): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const { context, catalog } = document;
  const pages = await writePages(document, parts);
  const refs = pages.map(({ ref }) => ref);
  const tree = createStructureTree(context, parts.layout.root, pages.length);
  parts.drawn.forEach((page, index) =>
    tagPage(page.tagged, pages[index] as PageTag, { document, tree, parts, refs }),
  );
  const { recipe } = parts.content;
  catalog.set(PDFName.of("StructTreeRoot"), tree.write());
  catalog.set(PDFName.of("MarkInfo"), context.obj({ Marked: true }));
  catalog.set(PDFName.of("Lang"), PDFString.of(recipe.language));
  catalog.set(PDFName.of("ViewerPreferences"), context.obj({ DisplayDocTitle: true }));
  const bookmarks = writeBookmarks(context, parts.layout.bookmarks, parts.layout.anchors, refs);
  if (bookmarks !== null) {
    catalog.set(PDFName.of("Outlines"), bookmarks);
    catalog.set(PDFName.of("PageMode"), PDFName.of("UseOutlines"));
  }
  writeFiles(context, catalog, attachedFiles(parts.content), dateOf(recipe));
  context.trailerInfo.Info = writeMetadata(context, catalog, recipe);
  writeOutputIntent(context, catalog);
  const id = PDFHexString.of(digestOf(parts.content).slice(0, 32));
  context.trailerInfo.ID = context.obj([id, id]);
  return document.save({
    useObjectStreams: true,
    updateFieldAppearances: false,
    addDefaultPage: false,
  });
}

/** Stands for the content in the file's ID: the recipe, and the digests of the texts. */
function digestOf({ recipe, documents, csl }: PacketContent): string {
  const texts = documents.flatMap(({ transcriptions }) =>
    transcriptions.map((text) => text.sha256),
  );
  return sha256OfText(JSON.stringify([recipe, texts, csl]));
}

/** Pages to look at: what is on them is the packet's own; tags, links, bookmarks and attachments are left out. */
export async function writeSheets(parts: Sheets): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  await writePages(document, parts);
  return document.save({ updateFieldAppearances: false, addDefaultPage: false });
}

async function writePages(
  document: PDFDocument,
  { drawn, paper, typefaces, pictures }: Sheets,
): Promise<readonly PageTag[]> {
  const { context } = document;
  const used = typefaces.filter((typeface) => typeface.used.size > 0);
  const fonts = Object.fromEntries(
    used.map((typeface) => [typeface.name, writeFont(context, typeface)]),
  );
  const images: Record<string, PDFRef> = {};
  for (const [name, picture] of pictures) images[name] = await picture.embed(context);
  const resources = context.register(context.obj({ Font: fonts, XObject: images }));
  return drawn.map(({ operators }, key) => {
    const page = document.addPage([paper.width, paper.height]);
    page.node.set(PDFName.of("Resources"), resources);
    page.node.set(PDFName.of("Contents"), writeStream(context, latin1(operators)));
    page.node.set(PDFName.of("StructParents"), context.obj(key));
    page.node.set(PDFName.of("Tabs"), PDFName.of("S"));
    return { ref: page.ref, key };
  });
}

interface Tagging {
  readonly document: PDFDocument;
  readonly tree: StructureTree;
  readonly parts: PacketParts;
  readonly refs: readonly PDFRef[];
}

function tagPage(tagged: readonly Tagged[], page: PageTag, tagging: Tagging): void {
  const { document, tree } = tagging;
  const annotations: PDFRef[] = [];
  for (const { element, mcid, link } of tagged) {
    if (mcid !== null) tree.own(element, page, mcid);
    else if (link === null) tree.join(element);
    else annotations.push(...writeLink(link, page, tagging));
  }
  if (annotations.length > 0)
    document.getPage(page.key).node.set(PDFName.of("Annots"), document.context.obj(annotations));
}

/** A place to click. Links to what is not in this packet are left out, and their words stay. */
function writeLink(
  link: NonNullable<Tagged["link"]>,
  page: PageTag,
  { document, tree, parts, refs }: Tagging,
): readonly PDFRef[] {
  const { context } = document;
  const anchor = parts.layout.anchors.get(link.target);
  if (anchor === undefined) return [];
  const ref = context.nextRef();
  context.assign(
    ref,
    context.obj({
      Type: "Annot",
      Subtype: "Link",
      Rect: link.box.map((n) => Math.round(n * 100) / 100),
      Border: [0, 0, 0],
      F: 4,
      P: page.ref,
      Contents: PDFHexString.fromText(link.label),
      Dest: destination(context, anchor, refs),
      StructParent: tree.ownAnnotation(link.element, page, ref),
    }),
  );
  return [ref];
}

/** Content streams are single bytes; all words in them are hexadecimal. */
function latin1(operators: string): Uint8Array {
  const bytes = new Uint8Array(operators.length);
  for (let index = 0; index < operators.length; index++) bytes[index] = operators.charCodeAt(index);
  return bytes;
}
