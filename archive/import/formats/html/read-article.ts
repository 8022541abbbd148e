import { findByline } from "../../clean/byline";
import { textLines } from "../../text-lines";
import { isShown } from "./find-beside";
import { pageFacts, wordsOf } from "./page-facts";
import { childrenOf, isElement, isText } from "./parse-html";
import type { HtmlElement, HtmlNode } from "./parse-html";
import { readableWords } from "./readable-words";

/** What belongs to the article of a page, and what it is called there. */
export interface Article {
  readonly kept: ReadonlySet<HtmlNode>;
  readonly title: string | null;
  readonly byline: string | null;
}

const LONGEST_BYLINE = 100;

/**
 * The article as Readability finds it, with its own heading and byline, which Readability takes out of it to hand them over apart.
 * Null where there is no article.
 */
export function readArticle(nodes: readonly HtmlNode[]): Article | null {
  const found = readableWords(nodes);
  if (found === null) return null;
  const kept = new Set(found.kept);
  const window = pageFacts(nodes).title ?? "";
  const isHead = (element: HtmlElement): boolean => {
    const words = wordsOf(element);
    if (words === "" || words.length > 300) return false;
    const isHeading = HEADING.test(element.tagName) && window.includes(words);
    return isHeading || element.tagName === "h1" || isTold(words, found);
  };
  const keep = (node: HtmlNode): void => {
    if (isText(node)) kept.add(node);
    else if (isElement(node) && isShown(node)) childrenOf(node).forEach(keep);
  };
  const look = (node: HtmlNode): void => {
    if (!isElement(node) || !isShown(node)) return;
    if (isHead(node)) keep(node);
    else childrenOf(node).forEach(look);
  };
  nodes.forEach(look);
  return { ...found, kept };
}

/** Headings that may be the title: the window of a browser shows it too, beside the name of the site. */
const HEADING = /^h[2-4]$/;

const isTold = (words: string, { title, byline }: Omit<Article, "kept">): boolean =>
  words === title ||
  words === byline ||
  (words.length <= LONGEST_BYLINE && findByline(textLines(words)) !== null);
