import { countWords } from "../../count-words";
import type { Nodes } from "./nodes";

const INLINE: ReadonlySet<string> = new Set([
  "text",
  "inlineCode",
  "emphasis",
  "strong",
  "link",
  "linkReference",
  "image",
  "imageReference",
]);

/** Words of every node that has any, raw HTML for itself; with a stack of its own and no weaver. */
export function countMarkdownWords(root: Nodes): number {
  const pieces: string[] = [];
  const stack: (Nodes | string)[] = [root];
  let html = 0;
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (typeof node === "string") {
      pieces.push(node);
      continue;
    }
    const wall = INLINE.has(node.type) || node.type === "html" ? "" : "\n";
    if (node.type === "html") html += countWords(node.value);
    else if ("value" in node) pieces.push(wall, node.value, wall);
    else if ("alt" in node) pieces.push(node.alt ?? "");
    else stack.push(wall, ...("children" in node ? [...node.children].reverse() : []), wall);
  }
  return countWords(pieces.join("")) + html;
}
