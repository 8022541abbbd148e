import { createWeaver } from "../../weave/weaver";
import type { MarkDetails, Weaver } from "../../weave/weaver";
import { blocks, lines, machinery, markKinds, walls } from "./element-kinds";
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
 * @param beside what to call elements that are marked as clutter
 */
export function weaveHtml(
  nodes: readonly HtmlNode[],
  aside: (element: HtmlElement) => Aside | null = () => null,
  beside: ReadonlyMap<HtmlElement, string> = new Map(),
): WovenPage {
  const weaver = createWeaver();
  const left = { machinery: [] as HtmlElement[], hidden: [] as HtmlElement[] };
  const clutterOf = (element: HtmlElement) => {
    const label = beside.get(element);
    return label === undefined ? null : [["clutter", label] as const];
  };
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
      const marks = [clutterOf(element), kindOf(element)].flatMap((one) => one ?? []);
      const open = marks.map(([kind, label]) => weaver.open(kind, { label }));
      for (const child of childrenOf(element)) weave(child, keepSpace || element.tagName === "pre");
      for (const mark of open.reverse()) weaver.close(mark);
    }
    apart(weaver, element);
  };
  for (const node of nodes) weave(node, false);
  return { ...weaver.finish(), ...left };
}

function kindOf({ tagName }: HtmlElement) {
  const kind = markKinds.get(tagName);
  return kind === undefined ? null : [[kind, tagName] as const];
}

function apart(weaver: Weaver, { tagName }: HtmlElement): void {
  if (blocks.has(tagName)) weaver.paragraph();
  else if (lines.has(tagName)) weaver.line();
  else if (walls.has(tagName)) weaver.space();
}
