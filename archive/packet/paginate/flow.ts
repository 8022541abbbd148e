import { element, type Element } from "../tag/structure";
import type { Anchor, Bookmark, Head, Page, Placed } from "./page";
import type { Paper } from "./paper";
import { createNoteArea, type NoteArea, type NoteLine } from "./note-area";

/** Where the next line goes. All lengths in points. */
export interface Flow {
  readonly paper: Paper;
  readonly root: Element;
  /** Base line of what was placed last, or the top of the text. */
  y(): number;
  /** Goes down, without leaving the page. */
  descend(points: number): void;
  /**
   * Makes room for a line of `height` with its notes and goes to its base line, on a new page if it must.
   * `keep` is what should follow on the same page.
   */
  line(height: number, notes: readonly NoteLine[], keep?: number): number;
  /** Whether `height` more fits on this page. */
  hasRoom(height: number): boolean;
  place(item: Placed): void;
  /** From 1. */
  pageNumber(): number;
  /** @param drop points to leave free at the top */
  startPage(head: Head | null, drop?: number): void;
  /** Remembers the present place. */
  mark(anchor: string, above: number): void;
  bookmark(bookmark: Bookmark): void;
  finish(): {
    readonly pages: readonly Page[];
    readonly anchors: ReadonlyMap<string, Anchor>;
    readonly bookmarks: readonly Bookmark[];
    readonly root: Element;
  };
}

interface OpenPage {
  readonly number: number;
  readonly head: Head | null;
  readonly placed: Placed[];
}

/** Fills pages from top to bottom, with notes growing from below. */
export function createFlow(paper: Paper, language: string): Flow {
  const anchors = new Map<string, Anchor>();
  const bookmarks: Bookmark[] = [];
  const notes = createNoteArea(paper);
  const stack = createPageStack(notes, anchors);
  const root = element("Document", null, { language });
  let y = paper.top;
  let isFresh = true;
  const begin = (head: Head | null, drop: number): void => {
    stack.begin(head);
    y = paper.top - drop;
    isFresh = true;
  };
  const turnPage = (): void => begin(stack.open().head, 0);
  const floor = (): number => paper.bottom + notes.height();
  return {
    paper,
    root,
    y: () => y,
    descend(points) {
      if (!isFresh) y -= points;
    },
    line(height, lineNotes, keep = 0) {
      const needed = height + keep + notes.growth(lineNotes);
      if (y - needed < floor() && !isFresh) turnPage();
      notes.add(lineNotes);
      isFresh = false;
      y -= height;
      return y;
    },
    hasRoom: (height) => y - height >= floor(),
    place: (item) => void stack.open().placed.push(item),
    pageNumber: () => stack.open().number,
    startPage: (head, drop = 0) => begin(head, drop),
    mark: (anchor, above) => void anchors.set(anchor, { page: stack.open().number, y: y + above }),
    bookmark: (bookmark) => void bookmarks.push(bookmark),
    finish: () => ({ pages: stack.finish(), anchors, bookmarks, root }),
  };
}

/** The pages so far. A page that is left gets its notes. */
function createPageStack(notes: NoteArea, anchors: Map<string, Anchor>) {
  const pages: OpenPage[] = [];
  const open = (): OpenPage => pages.at(-1) ?? push(null);
  const push = (head: Head | null): OpenPage => {
    const page: OpenPage = { number: pages.length + 1, head, placed: [] };
    pages.push(page);
    return page;
  };
  const close = (): void => {
    const page = pages.at(-1);
    if (page !== undefined) page.placed.push(...notes.close(page.number, anchors));
  };
  return {
    open,
    begin(head: Head | null): void {
      close();
      push(head);
    },
    finish(): readonly Page[] {
      close();
      while (notes.height() > 0) {
        push(open().head);
        close();
      }
      return pages;
    },
  };
}
