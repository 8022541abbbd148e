import { countWords } from "../../count-words";
import type { XmlElement } from "../xml/parse-xml";
import { attribute, childElement, childElements, elementsWithin } from "../xml/tree";
import type { DocxParts } from "./docx-parts";

/** Why words of a Word document are not in its text. */
type Left = "deleted" | "formula" | "ruby" | "drawing" | "margin" | "unreferenced";

/** Words of a Word document by a walk over its own XML: all of them, and those that no reader of its text is shown. */
export interface DocxWords {
  readonly in: number;
  readonly left: ReadonlyMap<Left, number>;
}

/** Elements whose words a reader of the finished document does not see in its text, with the reason. */
const ASIDE: ReadonlyMap<string, Left> = new Map([
  ["del", "deleted"],
  ["moveFrom", "deleted"],
  ["oMath", "formula"],
  ["rt", "ruby"],
]);

/** Counts `w:t` run by run; knows nothing of how the text is woven. */
export function countDocxWords(parts: DocxParts): DocxWords {
  const left = new Map<Left, number>();
  const add = (why: Left, count: number) => left.set(why, (left.get(why) ?? 0) + count);
  let shown = 0;
  const walk = (element: XmlElement, why: Left | null) =>
    walkParagraphs(element, why, (words, reason) => {
      const count = countWords(words);
      if (reason === null) shown += count;
      else add(reason, count);
    });
  const referenced = referencesOf(parts);
  walk(parts.document, null);
  for (const [kind, part] of notesOf(parts))
    for (const note of childElements(part ?? EMPTY)) {
      const known = referenced.has(`${kind} ${attribute(note, "w:id") ?? ""}`);
      walk(note, known ? null : "unreferenced");
    }
  for (const margin of parts.margins) walk(margin, "margin");
  const sum = [...left.values()].reduce((so, count) => so + count, shown);
  return { in: sum, left };
}

const notesOf = ({ footnotes, endnotes, comments }: DocxParts) =>
  [
    ["footnote", footnotes],
    ["endnote", endnotes],
    ["comment", comments],
  ] as const;

const EMPTY: XmlElement = {
  kind: "element",
  name: "",
  attributes: new Map(),
  children: [],
  start: 0,
  end: 0,
};

/** `footnote 2`, `comment 0`: what the text, or a note that it refers to, refers to where it is shown. */
function referencesOf(parts: DocxParts): ReadonlySet<string> {
  const found = new Set<string>();
  const collect = (root: XmlElement) => {
    const closed = new Set([...ASIDE.keys(), "Choice"]);
    for (const kind of ["footnote", "endnote", "comment"])
      for (const one of elementsWithin(root, ({ name }) => name === `${kind}Reference`, closed))
        found.add(`${kind} ${attribute(one, "w:id") ?? ""}`);
  };
  collect(parts.document);
  for (const [kind, part] of notesOf(parts))
    for (const note of childElements(part ?? EMPTY))
      if (found.has(`${kind} ${attribute(note, "w:id") ?? ""}`)) collect(note);
  return found;
}

type Paragraph = { words: string; readonly aside: Map<Left, string> };
type Take = (words: string, why: Left | null) => void;

/** Hands over the words of each paragraph; a text box inside a paragraph has paragraphs of its own. */
function walkParagraphs(root: XmlElement, why: Left | null, take: Take): void {
  let joined: Paragraph | null = null;
  const end = (paragraph: Paragraph) => {
    take(paragraph.words, null);
    for (const [reason, words] of paragraph.aside) take(words, reason);
  };
  const walk = (element: XmlElement, reason: Left | null, into: Paragraph | null): void => {
    if (element.name === "p") {
      const paragraph: Paragraph = joined ?? { words: "", aside: new Map() };
      joined = null;
      walkChildren(element, reason, paragraph);
      // A paragraph whose mark is deleted runs on into the next (ECMA-376 part 1, 17.13.5.15).
      if (isJoined(element)) joined = paragraph;
      else end(paragraph);
    } else if (into === null) walkChildren(element, reason, into);
    else if (!write(element, reason, into)) walkChildren(element, reason, into);
  };
  const walkChildren = (element: XmlElement, reason: Left | null, into: Paragraph | null) => {
    for (const child of shownChildren(element))
      walk(child, reason ?? asideOf(element, child), into);
  };
  walk(root, why, null);
  if (joined !== null) end(joined);
}

/** Of alternatives only the fallback is for every reader; where there is none, what there is. */
function shownChildren(element: XmlElement): readonly XmlElement[] {
  if (element.name !== "AlternateContent") return childElements(element);
  const fallback = childElements(element, "Fallback");
  return fallback.length > 0 ? fallback : childElements(element);
}

function asideOf(parent: XmlElement, child: XmlElement): Left | null {
  if (child.name === "Choice") return "drawing";
  // In properties `del` is a flag, not a container.
  if (/Pr$/.test(parent.name)) return null;
  if (child.name === "tr" && childElement(childElement(child, "trPr"), "del") !== undefined)
    return "deleted";
  return ASIDE.get(child.name) ?? null;
}

const BREAKS: ReadonlySet<string> = new Set(["tab", "br", "cr", "ptab"]);

/** @returns whether the element was a run's content, with nothing beneath it to walk */
function write({ name, children }: XmlElement, why: Left | null, into: Paragraph): boolean {
  if (name === "t" || name === "delText") {
    const words = children.map((node) => (node.kind === "text" ? node.text : "")).join("");
    if (why === null) into.words += words;
    else into.aside.set(why, `${into.aside.get(why) ?? ""}${words}`);
    return true;
  }
  const sign = BREAKS.has(name) ? " " : (SIGNS.get(name) ?? null);
  if (sign !== null && why === null) into.words += sign;
  return sign !== null;
}

const SIGNS: ReadonlyMap<string, string> = new Map([
  ["noBreakHyphen", "\u2011"],
  ["softHyphen", "\u00ad"],
]);

const isJoined = (paragraph: XmlElement): boolean =>
  childElement(childElement(childElement(paragraph, "pPr"), "rPr"), "del") !== undefined;
