import type { Placed } from "./page";
import type { OpenPage } from "./page-stack";
import type { Paper } from "./paper";

/** From the words of a box to its lines, and from the line above to the words; points. */
const PAD = { side: 9, above: 3, below: 9 };

/** Boxes around what is placed while they are open. One begins where its first line came to stand, not where it was asked for. */
export function createFrames(paper: Paper) {
  let from: { page: number; y: number } | null = null;
  let isOpen = false;
  return {
    /** @returns what closes it, given the pages from a number on, and where the last one's words end */
    open() {
      isOpen = true;
      from = null;
      return (since: (page: number) => readonly OpenPage[], y: number): void => {
        isOpen = false;
        const begun = from;
        if (begun === null) return;
        since(begun.page).forEach((page, index, all) => {
          const top = (index === 0 ? begun.y : paper.top) + PAD.above;
          const foot = (index === all.length - 1 ? y : page.low) - PAD.below;
          page.placed.push(...rulesAround(paper, top, foot));
        });
      };
    },
    /** A line comes to stand below `y` on this page. */
    reach(page: number, y: number): void {
      if (isOpen) from ??= { page, y };
    },
  };
}

function rulesAround(paper: Paper, top: number, foot: number): readonly Placed[] {
  const [left, right] = [paper.left - PAD.side, paper.right + PAD.side];
  const corners = [
    [left, top],
    [right, top],
    [right, foot],
    [left, foot],
  ] as const;
  return corners.map((from, index) => ({
    kind: "rule",
    from,
    to: corners[(index + 1) % corners.length] ?? from,
    weight: 0.6,
    grey: 0.55,
    dots: false,
  }));
}
