import type { UnitAgent } from "../../../model/unit";
import type { UnitDate } from "../../../model/unit-date";
import { attribute, childrenOf, isElement, isText } from "./parse-html";
import type { HtmlElement, HtmlNode } from "./parse-html";

/** What the head of a page says of it. */
export interface PageFacts {
  readonly title: string | null;
  readonly agents: readonly UnitAgent[];
  readonly dates: readonly UnitDate[];
}

const AUTHOR = /^(?:author|article:author|dc\.creator|dcterms\.creator)$/i;
const PUBLISHED = /^(?:article:published_time|date|dc\.date|dcterms\.(?:date|created|issued))$/i;

/** Title, author and date of publication from `title` and `meta`. */
export function pageFacts(nodes: readonly HtmlNode[]): PageFacts {
  const heads = elementsNamed(nodes, "head").flatMap(childrenOf).filter(isElement);
  const metas = heads
    .filter(({ tagName }) => tagName === "meta")
    .map((meta) => ({
      name: attribute(meta, "name") ?? attribute(meta, "property") ?? "",
      content: attribute(meta, "content")?.trim().normalize("NFC") ?? "",
    }));
  const author = metas.find(
    ({ name, content }) => AUTHOR.test(name) && content !== "" && !/^https?:/.test(content),
  );
  const date = metas.find(
    ({ name, content }) => PUBLISHED.test(name) && /^\d{4}-\d\d-\d\d/.test(content),
  );
  const title = heads
    .filter(({ tagName }) => tagName === "title")
    .map(wordsOf)
    .find((words) => words !== "");
  const edtf = date?.content.slice(0, 10);
  return {
    title: title ?? null,
    agents: author === undefined ? [] : [{ id: null, name: author.content, role: "author" }],
    dates:
      edtf === undefined
        ? []
        : [{ edtf, display: date?.content ?? edtf, role: "published", source: "meta of the page" }],
  };
}

/** The first main heading; null when a page has none or more than one. @param isBeside elements that are no part of the text */
export function onlyHeading(
  nodes: readonly HtmlNode[],
  isBeside: (element: HtmlElement) => boolean,
): string | null {
  const headings = elementsNamed(nodes, "h1", isBeside)
    .map(wordsOf)
    .filter((words) => words !== "");
  return headings.length === 1 ? (headings[0] ?? null) : null;
}

function elementsNamed(
  nodes: readonly HtmlNode[],
  name: string,
  isLeft: (element: HtmlElement) => boolean = () => false,
): readonly HtmlElement[] {
  return nodes
    .filter(isElement)
    .filter((element) => !isLeft(element))
    .flatMap((element) => [
      ...(element.tagName === name ? [element] : []),
      ...elementsNamed(childrenOf(element), name, isLeft),
    ]);
}

/** Its words in one line. */
export function wordsOf(element: HtmlElement): string {
  return rawWords(childrenOf(element)).replace(/\s+/g, " ").trim().normalize("NFC");
}

const rawWords = (nodes: readonly HtmlNode[]): string =>
  nodes
    .map((node) => (isText(node) ? node.value : isElement(node) ? rawWords(childrenOf(node)) : ""))
    .join("");
