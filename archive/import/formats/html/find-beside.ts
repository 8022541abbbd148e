import { countWords } from "../../count-words";
import { machinery } from "./element-kinds";
import { furnitureOf } from "./page-furniture";
import type { Furniture } from "./page-furniture";
import { childrenOf, isElement, isHidden, isText } from "./parse-html";
import type { HtmlElement, HtmlNode } from "./parse-html";

/** What an element beside the text of its page is, who says so, and how sure that is. */
export interface Beside {
  readonly what: Furniture["what"] | "outside the article";
  readonly rule: "clutter.markup" | "clutter.page-names" | "clutter.readable";
  readonly confidence: number;
}

/** What holds more of a page's words than this is the page, whatever it is called: old pages stand in one form as a whole. */
const MOST = 0.5;
/** An article of less than this, of the words that no markup puts aside, is a piece of the text and no judge of the rest. */
const LEAST = 0.3;

/**
 * Elements beside the text, the outermost of each. Markup and Readability are two witnesses: where both say so it is sure, where only
 * one does it is left to the reader.
 * @param kept text nodes that belong to the article, null where nobody says
 */
export function findBeside(
  nodes: readonly HtmlNode[],
  kept: ReadonlySet<HtmlNode> | null,
): ReadonlyMap<HtmlElement, Beside> {
  const found = new Map<HtmlElement, Beside>();
  const counts = countAll(nodes, kept ?? new Set());
  const all = sum(nodes.flatMap((node) => counts.get(node) ?? []));
  walk(nodes, (element) => {
    const furniture = furnitureOf(element);
    const words = counts.get(element) ?? NONE;
    if (furniture === null || words.all === 0 || words.all > all.all * MOST) return false;
    found.set(element, besideBy(furniture, kept === null ? null : words.kept / words.all));
    return true;
  });
  const aside = sum([...found.keys()].flatMap((element) => counts.get(element) ?? []));
  if (kept === null || all.kept < (all.all - aside.all) * LEAST) return found;
  walk(nodes, (element) => {
    if (found.has(element)) return true;
    const words = counts.get(element) ?? NONE;
    const isOutside = words.all > 0 && words.kept === 0;
    if (isOutside) found.set(element, OUTSIDE);
    return isOutside;
  });
  return found;
}

const OUTSIDE: Beside = {
  what: "outside the article",
  rule: "clutter.readable",
  confidence: 0.6,
};

/** @param kept share of the words that the article keeps, null where nobody says */
function besideBy({ what, isSaid }: Furniture, kept: number | null): Beside {
  const rule = isSaid ? "clutter.markup" : "clutter.page-names";
  if (kept === null) return { what, rule, confidence: isSaid ? 0.85 : 0.75 };
  if (kept > 0.5) return { what, rule, confidence: isSaid ? 0.72 : 0.62 };
  return { what, rule, confidence: isSaid ? 0.92 : 0.9 };
}

/** Goes down until an element is taken. */
function walk(nodes: readonly HtmlNode[], takes: (element: HtmlElement) => boolean): void {
  for (const node of nodes)
    if (isElement(node) && isShown(node) && !takes(node)) walk(childrenOf(node), takes);
}

/** True of elements whose words a page shows. */
export const isShown = (element: HtmlElement): boolean =>
  element.tagName !== "head" && !machinery.has(element.tagName) && !isHidden(element);

/** Words that are shown, and those of them that the article keeps. */
interface Words {
  readonly all: number;
  readonly kept: number;
}
const NONE: Words = { all: 0, kept: 0 };

const sum = (counts: readonly Words[]): Words =>
  counts.reduce((so, { all, kept }) => ({ all: so.all + all, kept: so.kept + kept }), NONE);

/** Of every node, each looked at once. */
function countAll(
  nodes: readonly HtmlNode[],
  keeps: ReadonlySet<HtmlNode>,
): ReadonlyMap<HtmlNode, Words> {
  const counts = new Map<HtmlNode, Words>();
  const count = (node: HtmlNode): Words => {
    const words = isElement(node)
      ? isShown(node)
        ? sum(childrenOf(node).map(count))
        : NONE
      : wordsOf(node, keeps);
    counts.set(node, words);
    return words;
  };
  nodes.forEach(count);
  return counts;
}

function wordsOf(node: HtmlNode, keeps: ReadonlySet<HtmlNode>): Words {
  const all = isText(node) ? countWords(node.value) : 0;
  return { all, kept: keeps.has(node) ? all : 0 };
}
