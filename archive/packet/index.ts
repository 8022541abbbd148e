import { ArchiveError } from "../model/archive-error";
import type { PacketAssets } from "./assets";
import { writePacket } from "./attach/write-packet";
import type { IssuedPacket, PacketContent, PacketDocument, PacketImage } from "./content";
import { drawPage } from "./draw/draw-page";
import { drawingTable, pictureName } from "./drawing-table";
import { openPicture, type Picture } from "./draw/picture";
import { createTypesetter, type Typesetter } from "./measure/boxes";
import { openCabinet } from "./measure/cabinet";
import { markedWordsOf } from "./measure/marked-words-of";
import { outlineManuscript } from "./outline/manuscript";
import type { Pages } from "./paginate/page";
import { paginate } from "./paginate/paginate";
import { paperOf } from "./paginate/paper";
import { settle } from "./settle";

export type { PacketAssets } from "./assets";
export { checkQuotations, type QuotationCheck } from "./check-quotations";
export { issueCover } from "./issue-cover";
export type {
  CoverContent,
  IssuedPacket,
  PacketAgent,
  PacketContent,
  PacketDocument,
  PacketImage,
  PathStep,
} from "./content";

export interface IssueOptions {
  readonly signal?: AbortSignal | undefined;
  /** Steps done and in all; `what` is a stage. */
  readonly progress?:
    ((done: number, total: number, what: "layout" | "drawing") => void) | undefined;
}

/**
 * Makes a packet: outline, measure, break, paginate, draw, tag, attach. The same content and fonts give the same bytes.
 * @throws ArchiveError `packet.uneven` and the signal's own reason when it is aborted
 */
export async function issuePacket(
  given: PacketContent,
  assets: PacketAssets,
  options: IssueOptions = {},
): Promise<IssuedPacket> {
  if (given.documents.length !== given.recipe.entries.length)
    throw new ArchiveError(
      "packet.uneven",
      `The recipe has ${given.recipe.entries.length} documents, and ${given.documents.length} were found.`,
      "Take the documents that the archive no longer has out of the packet.",
    );
  const { content, pictures } = await openPictures(await settle(given, assets));
  const { typesetter, cabinet, layout } = await layOut(content, assets, pictures, options);
  const table = drawingTable(content, typesetter, layout, pictures);
  const drawn = layout.pages.map((page, index) => {
    options.signal?.throwIfAborted();
    options.progress?.(index, layout.pages.length, "drawing");
    return drawPage(page, table);
  });
  const bytes = await writePacket({
    content,
    paper: table.paper,
    layout,
    drawn,
    typefaces: cabinet.typefaces,
    pictures,
  });
  return { bytes, pages: layout.pages.length };
}

/** Lays the packet out; a second time when characters without a glyph must be told of in the colophon. */
async function layOut(
  content: PacketContent,
  assets: PacketAssets,
  pictures: ReadonlyMap<string, Picture>,
  options: IssueOptions,
) {
  const { language, options: printed } = content.recipe;
  let missing: ReadonlySet<string> = new Set();
  const first = outlineManuscript(content, { missing });
  const cabinet = await openCabinet(assets, markedWordsOf(first, language));
  const run = (typesetter: Typesetter, set = content): Pages =>
    paginate(outlineManuscript(set, { missing }), {
      paper: paperOf(printed.paper),
      typesetter,
      language,
      pictureSize: (image) => pictures.get(pictureName(image)) ?? { width: 1, height: 1 },
      onBlock: (done, total) => {
        options.signal?.throwIfAborted();
        options.progress?.(done, total, "layout");
      },
    });
  const typesetter = createTypesetter(cabinet);
  const layout = run(typesetter);
  if (typesetter.missing.size === 0) return { typesetter, cabinet, layout };
  missing = missingInTexts(content, typesetter, (student) => {
    const own = createTypesetter(cabinet);
    run(own, student);
    return own.missing;
  });
  const again = createTypesetter(cabinet);
  return { typesetter: again, cabinet, layout: run(again) };
}

/** What the colophon says must not differ between editions: the key counts as the student's edition does, without its answers. */
function missingInTexts(
  content: PacketContent,
  { missing }: Typesetter,
  missingIn: (student: PacketContent) => ReadonlySet<string>,
): ReadonlySet<string> {
  const { options, questions, entries } = content.recipe;
  if (!options.questions || options.edition === "student") return missing;
  const silent = (asked: typeof questions): typeof questions =>
    asked.map((one) => ({ ...one, answer: null }));
  const student = {
    ...content.recipe,
    questions: silent(questions),
    entries: entries.map((entry) => ({ ...entry, questions: silent(entry.questions) })),
  };
  return missingIn({ ...content, recipe: student });
}

/** Images that can be put on pages; the others are without bytes from here on, and their pages say so. */
async function openPictures(content: PacketContent): Promise<{
  readonly content: PacketContent;
  readonly pictures: ReadonlyMap<string, Picture>;
}> {
  const pictures = new Map<string, Picture>();
  if (!content.recipe.options.facsimiles) return { content, pictures };
  const documents: PacketDocument[] = [];
  for (const [at, document] of content.documents.entries()) {
    const images: PacketImage[] = [];
    for (const [index, image] of document.images.entries()) {
      const picture = await openPicture(image);
      if (picture !== null) pictures.set(pictureName({ document: at, index }), picture);
      images.push(picture === null ? { ...image, bytes: null } : image);
    }
    documents.push({ ...document, images });
  }
  return { content: { ...content, documents }, pictures };
}
