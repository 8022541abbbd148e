import type { MarkKind } from "../../../model/mark";
import { createWeaver } from "../../weave/weaver";
import type { Weaver } from "../../weave/weaver";
import type { Nodes } from "./nodes";

const KINDS: ReadonlyMap<Nodes["type"], MarkKind> = new Map<Nodes["type"], MarkKind>([
  ["heading", "heading"],
  ["emphasis", "emphasis"],
  ["strong", "emphasis"],
  ["blockquote", "quote"],
]);
const BLOCKS: ReadonlySet<string> = new Set([
  "paragraph",
  "heading",
  "blockquote",
  "list",
  "code",
  "thematicBreak",
]);

/** The text of a Markdown tree with stand-off marks; pieces of raw HTML are left out and handed back. */
export function weaveMarkdown(
  root: Nodes,
): ReturnType<Weaver["finish"]> & { readonly html: readonly string[] } {
  const weaver = createWeaver();
  const html: string[] = [];
  const weave = (node: Nodes): void => {
    apart(weaver, node.type);
    const kind = KINDS.get(node.type);
    const mark =
      kind === undefined
        ? null
        : weaver.open(kind, {
            label: node.type === "heading" ? `h${String(node.depth)}` : node.type,
          });
    if (node.type === "html") html.push(node.value);
    else writeLeaf(weaver, node);
    if ("children" in node) for (const child of node.children) weave(child);
    if (mark !== null) weaver.close(mark);
    apart(weaver, node.type);
  };
  weave(root);
  return { ...weaver.finish(), html };
}

function writeLeaf(weaver: Weaver, node: Nodes): void {
  if (node.type === "text" || node.type === "inlineCode") weaver.write(node.value);
  else if (node.type === "code") weaver.writeKeepingSpace(node.value);
  else if (node.type === "image" || node.type === "imageReference") weaver.write(node.alt ?? "");
  else if (node.type === "break") weaver.line();
}

function apart(weaver: Weaver, type: Nodes["type"]): void {
  if (BLOCKS.has(type)) weaver.paragraph();
  else if (type === "listItem") weaver.line();
}
