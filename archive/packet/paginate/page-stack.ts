import type { NoteArea } from "./note-area";
import type { Anchor, Head, Page, Placed } from "./page";

export interface OpenPage {
  readonly number: number;
  readonly head: Head | null;
  readonly placed: Placed[];
  /** Where its text ended. */
  low: number;
}

/** The pages so far. A page that is left gets its notes. */
export function createPageStack(notes: NoteArea, anchors: Map<string, Anchor>) {
  const pages: OpenPage[] = [];
  const open = (): OpenPage => pages.at(-1) ?? push(null);
  const push = (head: Head | null): OpenPage => {
    const page: OpenPage = { number: pages.length + 1, head, placed: [], low: 0 };
    pages.push(page);
    return page;
  };
  const close = (): void => {
    const page = pages.at(-1);
    if (page !== undefined) page.placed.push(...notes.close(page.number, anchors));
  };
  return {
    open,
    since: (number: number): readonly OpenPage[] => pages.slice(number - 1),
    leave(y: number): void {
      const page = pages.at(-1);
      if (page !== undefined) page.low = y;
    },
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

export type PageStack = ReturnType<typeof createPageStack>;
