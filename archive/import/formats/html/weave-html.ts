import { createWeaver } from "../../weave/weaver";
import type { MarkDetails, Weaver } from "../../weave/weaver";
import { blocks, furniture, lines, machinery, markKinds, walls } from "./element-kinds";
import { childrenOf, isElement, isHidden, isText } from "./parse-html";
import type { HtmlElement, HtmlNode } from "./parse-html";

/** The text of a page with stand-off marks, and what was left out of it. */
export interface WovenPage extends ReturnType<Weaver["finish"]> {
  readonly machinery: readonly HtmlElement[];
  readonly hidden: readonly HtmlElement[];
}

/** An element that is not woven as it stands: a note at this place, or nothing at all. */
export type Aside = MarkDetails | "leave";

/**
 * Weaves what a page shows; its head is left to `page-facts`.
 * @param aside elements that stand for something else, null for all others
 */
export function weaveHtml(
  nodes: readonly HtmlNode[],
  aside: (element: HtmlElement) => Aside | null = () => null,
): WovenPage {
  const weaver = createWeaver();
  const left = { machinery: [] as HtmlElement[], hidden: [] as HtmlElement[] };
  const weave = (node: HtmlNode, keepSpace: boolean): void => {
    if (isText(node)) {
      if (keepSpace) weaver.writeKeepingSpace(node.value);
      else weaver.write(node.value);
    } else if (isElement(node)) {
      const instead = aside(node);
      if (instead === null) weaveElement(node, keepSpace);
      else if (instead !== "leave") weaver.point("note", instead);
    }
  };
  const weaveElement = (element: HtmlElement, keepSpace: boolean): void => {
    apart(weaver, element);
    if (machinery.has(element.tagName)) left.machinery.push(element);
    else if (isHidden(element)) {
      weaver.space();
      left.hidden.push(element);
    } else if (element.tagName !== "head") {
      const kind = markKinds.get(element.tagName);
      const mark =
        kind === undefined
          ? null
          : weaver.open(kind, {
              label: element.tagName,
              by: furniture.has(element.tagName) ? "the page's markup" : null,
            });
      for (const child of childrenOf(element)) weave(child, keepSpace || element.tagName === "pre");
      if (mark !== null) weaver.close(mark);
    }
    apart(weaver, element);
  };
  for (const node of nodes) weave(node, false);
  return { ...weaver.finish(), ...left };
}

function apart(weaver: Weaver, { tagName }: HtmlElement): void {
  if (blocks.has(tagName)) weaver.paragraph();
  else if (lines.has(tagName)) weaver.line();
  else if (walls.has(tagName)) weaver.space();
}
