import { countWords } from "../../count-words";
import { blocks, lines, walls } from "./element-kinds";
import { childrenOf, isElement, isHidden, isText } from "./parse-html";
import type { HtmlNode } from "./parse-html";

const parts = (name: string): boolean => blocks.has(name) || lines.has(name) || walls.has(name);

/**
 * Words of all text nodes, shown or not, with a stack of its own and no weaver. Words run across inline elements and not across
 * others; hidden words are left out whole and join none that are shown.
 */
export function countHtmlWords(nodes: readonly HtmlNode[]): number {
  const pieces: string[] = [];
  const stack: (HtmlNode | string)[] = [...nodes].reverse();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (typeof node === "string") pieces.push(node);
    else if (isText(node)) pieces.push(node.value);
    else if (isElement(node)) {
      const wall = parts(node.tagName) || isHidden(node) ? "\n" : "";
      stack.push(wall, ...[...childrenOf(node)].reverse(), wall);
    }
  }
  return countWords(pieces.join(""));
}
