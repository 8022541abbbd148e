import { attribute, childrenOf, isElement, isText } from "../html/parse-html";
import type { HtmlElement, HtmlNode } from "../html/parse-html";
import { weaveHtml } from "../html/weave-html";
import type { Aside } from "../html/weave-html";
import type { XmlElement } from "../xml/parse-xml";
import { attribute as xmlAttribute, childElements } from "../xml/tree";
import { NOTE_PREFIX } from "./convert-docx";

const NOTE = new RegExp(`^${NOTE_PREFIX}((?:footnote|endnote|comment)-[^"]+)$`);
const REFERENCE = new RegExp(`^${NOTE_PREFIX}(footnote|endnote|comment)-ref-([^"]+)$`);

/**
 * Where notes and comments stand: the page has them in lists at its end, with a link at the place that they belong to.
 * @returns what to do with an element: weave a note's words there, leave it out, or null to weave it as it is
 */
export function docxNotes(
  nodes: readonly HtmlNode[],
  comments: XmlElement | null,
): (element: HtmlElement) => Aside | null {
  const { bodies, lists } = findNotes(nodes);
  const authors = authorsOf(comments);
  const given = new Set<string>();
  let number = 0;
  const aside = (element: HtmlElement): Aside | null => {
    if (lists.has(element) || isBackLink(element)) return "leave";
    const [, kind, id] = REFERENCE.exec(attribute(element, "id") ?? "") ?? [];
    if (element.tagName !== "a" || kind === undefined || id === undefined) return null;
    const details = { by: kind === "comment" ? (authors.get(id) ?? "comment") : "author" };
    const label = kind === "comment" ? null : String((number += 1));
    return { ...details, label, note: wordsOnce(`${kind}-${id}`) };
  };
  /** A note that is referred to twice holds its words at the first place. */
  const wordsOnce = (key: string): string | null => {
    const body = bodies.get(key);
    if (body === undefined || given.has(key)) return null;
    given.add(key);
    const { text, marks } = weaveHtml(childrenOf(body), aside);
    const inner = marks.flatMap(({ kind, note }) => (kind === "note" && note !== null ? note : []));
    return [text, ...inner].filter((words) => words !== "").join("\n\n") || null;
  };
  return aside;
}

interface FoundNotes {
  readonly bodies: ReadonlyMap<string, HtmlElement>;
  /** Elements at the end of the page whose words are woven where they belong. */
  readonly lists: ReadonlySet<HtmlElement>;
}

function findNotes(nodes: readonly HtmlNode[]): FoundNotes {
  const bodies = new Map<string, HtmlElement>();
  const lists = new Set<HtmlElement>();
  const look = (siblings: readonly HtmlElement[]): void =>
    siblings.forEach((element, n) => {
      const key = NOTE.exec(attribute(element, "id") ?? "")?.[1];
      const body = element.tagName === "dt" ? siblings[n + 1] : element;
      if (key === undefined || body === undefined || !/^(?:li|dt)$/.test(element.tagName))
        look(childrenOf(element).filter(isElement));
      else {
        if (!bodies.has(key)) bodies.set(key, body);
        lists.add(element).add(body);
      }
    });
  look(nodes.filter(isElement));
  return { bodies, lists };
}

const isBackLink = (element: HtmlElement): boolean =>
  element.tagName === "a" &&
  REFERENCE.test((attribute(element, "href") ?? "").slice(1)) &&
  childrenOf(element).every((node) => isText(node) && node.value === "↑");

function authorsOf(comments: XmlElement | null): ReadonlyMap<string, string> {
  const written = comments === null ? [] : childElements(comments, "comment");
  return new Map(
    written.flatMap((comment) => {
      const [id, author] = [xmlAttribute(comment, "w:id"), xmlAttribute(comment, "w:author")];
      return id === null || author === null || author.trim() === ""
        ? []
        : [[id, author.trim().normalize("NFC")] as const];
    }),
  );
}
