import { element, type Element } from "../tag/structure";
import { createFacing } from "./facing";
import { createFrames } from "./frames";
import type { Anchor, Bookmark, Head, Page, Placed } from "./page";
import { createPageStack, type PageStack } from "./page-stack";
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
  /** Nothing more fits on this page. */
  fillPage(): void;
  /** Goes to a new page if `height` fits on one and not on what is left of this. */
  holdTogether(height: number): void;
  /** Whether `height` more fits on this page. */
  hasRoom(height: number): boolean;
  place(item: Placed): void;
  /** From 1. */
  pageNumber(): number;
  /** @param drop points to leave free at the top */
  startPage(head: Head | null, drop?: number): void;
  /** Begins a box; closing it draws its lines, on every page that it reaches over. */
  openFrame(): { close(): void };
  /** Each of these begins a left page and fills it, one at each turn, while the text goes on over the right ones. */
  faceWith(pages: readonly (() => void)[]): void;
  /** What is left of them follows at once. */
  endFacing(): void;
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

/** Fills pages from top to bottom, with notes growing from below. */
export function createFlow(paper: Paper, language: string): Flow {
  const anchors = new Map<string, Anchor>();
  const bookmarks: Bookmark[] = [];
  const notes = createNoteArea(paper);
  const stack = createPageStack(notes, anchors);
  const root = element("Document", null, { language });
  const frames = createFrames(paper);
  const cursor = createCursor(paper, notes, stack, frames);
  const pageNumber = (): number => stack.open().number;
  return {
    paper,
    root,
    ...cursor,
    place: (item) => void stack.open().placed.push(item),
    pageNumber,
    holdTogether: (height) => {
      if (height <= paper.top - paper.bottom) cursor.need(height);
    },
    openFrame: () => {
      const close = frames.open();
      return { close: () => close(stack.since, cursor.y()) };
    },
    mark: (anchor, above) =>
      void anchors.set(anchor, { page: pageNumber(), y: cursor.y() + above }),
    bookmark: (bookmark) => void bookmarks.push(bookmark),
    finish: () => ({ pages: stack.finish(), anchors, bookmarks, root }),
  };
}

/** The place where the next line goes, and the turning of pages. */
function createCursor(
  paper: Paper,
  notes: NoteArea,
  stack: PageStack,
  frames: ReturnType<typeof createFrames>,
) {
  const facing = createFacing();
  let y = paper.top;
  let isFresh = true;
  const startPage = (head: Head | null, drop = 0): void => {
    stack.leave(y);
    stack.begin(head);
    y = paper.top - drop;
    isFresh = true;
  };
  const floor = (): number => paper.bottom + notes.height();
  const need = (height: number): void => {
    if (isFresh || y - height >= floor()) return;
    const { head, number } = stack.open();
    facing.turnTo(number + 1);
    startPage(head);
  };
  return {
    ...facing,
    startPage,
    y: () => y,
    descend: (points: number) => void (y -= isFresh ? 0 : points),
    line(height: number, lineNotes: readonly NoteLine[], keep = 0): number {
      need(height + keep + notes.growth(lineNotes));
      notes.add(lineNotes);
      isFresh = false;
      frames.reach(stack.open().number, y);
      y -= height;
      return y;
    },
    need,
    fillPage: () => void ((y = paper.bottom), (isFresh = false)),
    hasRoom: (height: number): boolean => y - height >= floor(),
  };
}
