import { PDFHexString, PDFName, type PDFContext, type PDFDict, type PDFRef } from "pdf-lib";
import type { Anchor, Bookmark } from "../paginate/page";

interface Branch {
  readonly bookmark: Bookmark;
  readonly branches: Branch[];
}

/** An explicit destination (ISO 32000-1, 12.3.2.2): a place on a page, at the reader's own magnification. */
export function destination(
  context: PDFContext,
  anchor: Anchor,
  pages: readonly PDFRef[],
): ReturnType<PDFContext["obj"]> {
  const y = Math.round(anchor.y * 100) / 100;
  return context.obj([pages[anchor.page - 1] as PDFRef, PDFName.of("XYZ"), null, y, null]);
}

/** The file's outline (ISO 32000-1, 12.3.3): deeper lines hang under the one before them. Null when there is nothing to list. */
export function writeBookmarks(
  context: PDFContext,
  bookmarks: readonly Bookmark[],
  anchors: ReadonlyMap<string, Anchor>,
  pages: readonly PDFRef[],
): PDFRef | null {
  const trunk: Branch[] = [];
  for (const bookmark of bookmarks) {
    const last = trunk.at(-1);
    const level = bookmark.depth === 1 && last !== undefined ? last.branches : trunk;
    level.push({ bookmark, branches: [] });
  }
  if (trunk.length === 0) return null;
  const root = context.nextRef();
  const write = (branches: readonly Branch[], parent: PDFRef, owner: PDFDict): void => {
    const refs = branches.map(() => context.nextRef());
    branches.forEach(({ bookmark, branches: inner }, index) => {
      const ref = refs[index] as PDFRef;
      const item = context.obj({ Title: PDFHexString.fromText(bookmark.title), Parent: parent });
      const anchor = anchors.get(bookmark.anchor);
      if (anchor !== undefined) item.set(PDFName.of("Dest"), destination(context, anchor, pages));
      linkNeighbours(item, refs[index - 1], refs[index + 1]);
      if (inner.length > 0) write(inner, ref, item);
      context.assign(ref, item);
    });
    owner.set(PDFName.of("First"), refs[0] as PDFRef);
    owner.set(PDFName.of("Last"), refs.at(-1) as PDFRef);
    // Inner branches are shown folded.
    owner.set(
      PDFName.of("Count"),
      context.obj(parent === root ? branches.length : -branches.length),
    );
  };
  const outlines = context.obj({ Type: "Outlines" });
  write(trunk, root, outlines);
  context.assign(root, outlines);
  return root;
}

function linkNeighbours(
  item: PDFDict,
  before: PDFRef | undefined,
  after: PDFRef | undefined,
): void {
  if (before !== undefined) item.set(PDFName.of("Prev"), before);
  if (after !== undefined) item.set(PDFName.of("Next"), after);
}
