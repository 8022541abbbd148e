import type { AnswerRoom } from "../outline/block";
import { element, type Element } from "../tag/structure";
import type { Compositor } from "./compositor";

/** From the base line of what is written down to the line that it is written on. */
const UNDER = 4.5;

/** Ruled lines, as many in every edition; an answer stands on the first of them. */
export function placeAnswerRoom(block: AnswerRoom, parent: Element, compositor: Compositor): void {
  const { flow } = compositor;
  const { style } = block;
  const left = flow.paper.left + (style.indent ?? 0);
  const width = flow.paper.right - left;
  const lines = answerLines(block, width, compositor);
  const own = lines.length === 0 ? null : element("P", parent);
  const inner = new Map();
  for (let index = 0; index < Math.max(block.room, lines.length); index++) {
    // The first two lines stay together, and so with their question; an answer changes nothing of it.
    const keep = index === 0 && block.room > 1 ? style.lead : 0;
    const line = lines[index];
    const y =
      line === undefined || own === null
        ? flow.line(style.lead, [], keep)
        : compositor.set(line, { element: own, left, width, lead: style.lead, keep, inner });
    flow.place({
      kind: "rule",
      from: [left, y - UNDER],
      to: [flow.paper.right, y - UNDER],
      weight: 0.4,
      grey: 0.72,
      dots: false,
    });
  }
  flow.descend(8);
}

/** An answer broken into the lines of its room. */
export function answerLines(
  { answer, style }: Pick<AnswerRoom, "answer" | "style">,
  width: number,
  compositor: Compositor,
) {
  if (answer.length === 0) return [];
  return compositor.lines(answer, style, width, compositor.language, true);
}
