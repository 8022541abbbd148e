import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { attribute, childrenOf, isElement, isHidden, isText } from "./parse-html";
import type { HtmlElement, HtmlNode } from "./parse-html";
import { machinery } from "./element-kinds";
import { pageFacts } from "./page-facts";

/** What Readability takes for the article of a page. */
export interface ReadableWords {
  /** Text nodes that it keeps. */
  readonly kept: ReadonlySet<HtmlNode>;
  readonly title: string | null;
  readonly byline: string | null;
}

/** Beyond this the library's many walks over a page take longer than its answer is worth. Elements. */
const MOST_ELEMENTS = 20_000;
/** Plane 15 is for private use: a letter of it before each text node says afterwards which ones were kept. */
const FIRST_SIGN = 0xf_0000;
const SIGNS = 65_534;
const SIGN = /[\u{f0000}-\u{ffffd}]/gu;
/** With less the library guesses at anything. Characters. */
const LEAST = 200;

/**
 * Asks Readability which words of a page are its article. It works on a copy: it may change, join or drop whatever it likes, and
 * nothing that it writes is taken over. Null where it finds no article or gives up.
 */
export function readableWords(nodes: readonly HtmlNode[]): ReadableWords | null {
  try {
    return askReadability(nodes);
  } catch {
    // What a library makes of a strange page is a proposal at best: without it the page is read all the same.
    return null;
  }
}

function askReadability(nodes: readonly HtmlNode[]): ReadableWords | null {
  const { document } = parseHTML(EMPTY);
  const signed = copyPage(nodes, document as unknown as PageDocument);
  if (signed === null) return null;
  document.title = pageFacts(nodes).title ?? "";
  const options = { charThreshold: LEAST, maxElemsToParse: MOST_ELEMENTS, serializer: textOf };
  const article = new Readability(document, options).parse();
  if (article?.content == null) return null;
  const signs = article.content.match(SIGN) ?? [];
  const kept = signs.flatMap((sign) => signed[(sign.codePointAt(0) ?? 0) - FIRST_SIGN] ?? []);
  return { kept: new Set(kept), title: plain(article.title), byline: plain(article.byline) };
}

const EMPTY = "<!doctype html><html><head></head><body></body></html>";

/** As much of a document as a copy of a page needs; the types of browsers are not known here. */
interface PageElement {
  append(node: PageElement | string): void;
  setAttribute(name: string, value: string): void;
}
interface PageDocument {
  readonly body: PageElement;
  createElement(name: string): PageElement;
}

function plain(words: string | null | undefined): string | null {
  const said = words?.replace(SIGN, "").replace(/\s+/g, " ").trim().normalize("NFC") ?? "";
  return said === "" ? null : said;
}

const textOf = (node: { readonly textContent: string | null }): string => node.textContent ?? "";

/** @returns the text nodes by their signs; null when there are too many */
function copyPage(nodes: readonly HtmlNode[], document: PageDocument): readonly HtmlNode[] | null {
  const signed: HtmlNode[] = [];
  const copy = (node: HtmlNode, into: PageElement): void => {
    if (isText(node)) {
      const words = node.value.replace(SIGN, " ");
      const sign = words.trim() === "" ? "" : String.fromCodePoint(FIRST_SIGN + signed.length);
      if (sign !== "") signed.push(node);
      into.append(`${sign}${words}`);
    } else if (isElement(node) && !machinery.has(node.tagName) && !isHidden(node)) {
      const made = /^(?:html|head|body)$/.test(node.tagName) ? into : copyOf(node, document);
      if (made !== into) into.append(made);
      for (const child of childrenOf(node)) if (signed.length < SIGNS) copy(child, made);
    }
  };
  for (const node of nodes) if (node.nodeName !== "head") copy(node, document.body);
  return signed.length < SIGNS ? signed : null;
}

/** What Readability looks at: names, roles and where links lead; nothing of it can be fetched or run. */
const LOOKED_AT = ["class", "id", "role", "rel", "itemprop", "href"] as const;

function copyOf(element: HtmlElement, document: PageDocument): PageElement {
  const made = document.createElement(element.tagName);
  for (const name of LOOKED_AT) {
    const value = attribute(element, name);
    if (value !== null) made.setAttribute(name, value);
  }
  return made;
}
