import type { Say } from "../messages/messages";

/** "line 8" or "lines 8–11". */
export function linesText(say: Say, [first, last]: readonly [number, number]): string {
  return first === last
    ? say("excerpts.line", { line: first })
    : say("excerpts.lines", { first, last });
}
