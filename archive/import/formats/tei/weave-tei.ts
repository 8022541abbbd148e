import type { Mark } from "../../../model/mark";
import { createWeaver } from "../../weave/weaver";
import type { MarkDetails, Weaver } from "../../weave/weaver";
import type { XmlElement, XmlNode } from "../xml/parse-xml";
import { attribute } from "../xml/tree";
import { markKinds } from "./element-kinds";
import { idOf, lostWords, markDetails, pageDetails, standingDetails } from "./mark-details";
import type { Bearings } from "./references";
import { asides, breakAt, isOtherReading } from "./word-breaks";

/** How a text is woven: what becomes a unit of its own and leaves no words here, and where its references lead. */
export interface Pattern {
  elsewhere(element: XmlElement): boolean;
  readonly bearings: Bearings | null;
  /** True where `type="footnote"` is the writer's own, because the edition names its own notes otherwise. */
  readonly footnotesAreAuthors: boolean;
}
const PLAIN: Pattern = { elsewhere: () => false, bearings: null, footnotesAreAuthors: false };

type Link = NonNullable<Mark["links"]>[number];

interface Woven {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** The text of what stands in an element, with stand-off marks; notes become marks that hold their words. @param parent its name */
export function weaveTei(
  nodes: readonly XmlNode[],
  parent: string,
  pattern: Pattern = PLAIN,
): Woven {
  const weaver = createWeaver();
  for (const node of nodes) weaveNode(weaver, node, pattern, parent);
  const { text, marks } = weaver.finish();
  return { text, marks: numbered(marks) };
}

/** Pages without a printed number are counted, in brackets, as librarians do. */
function numbered(marks: readonly Mark[]): readonly Mark[] {
  let page = 0;
  return marks.map((mark) => {
    if (mark.kind !== "page") return mark;
    page += 1;
    return mark.label === null ? { ...mark, label: `[${String(page)}]` } : mark;
  });
}

/** Words of a note or of anything that is kept beside a text; notes within it follow at its end. */
export const wordsAside = (element: XmlElement): string => aside(element, null).words;

interface Aside {
  readonly words: string;
  readonly links: readonly Link[];
}

function aside(element: XmlElement, bearings: Bearings | null): Aside {
  const { text, marks } = weaveTei(element.children, element.name, { ...PLAIN, bearings });
  const within = marks.flatMap(({ note, kind }) => (note !== null && kind !== "gap" ? [note] : []));
  // Paragraphs become one line: each empty line between them is one letter less.
  const at = (place: number) => place - (text.slice(0, place).split("\n\n").length - 1);
  const links = marks.flatMap(({ kind, start, end, target, within: holder }): Link[] =>
    kind !== "reference" || target === undefined
      ? []
      : [{ start: at(start), end: at(end), target, ...(holder && { within: holder }) }],
  );
  return {
    words: [text.replace(/\s+/g, " "), ...within].filter((words) => words !== "").join(" "),
    links,
  };
}

function weaveNode(weaver: Weaver, node: XmlNode, pattern: Pattern, parent: string): void {
  if (node.kind === "text") weaver.write(node.text);
  else if (pattern.elsewhere(node)) leaveOut(weaver, node);
  else if (asides.has(node.name)) weaver.point("note", noteDetails(node, pattern));
  else if (READINGS.has(node.name)) weaveReadings(weaver, node, pattern);
  else if (!weaveMilestone(weaver, node, pattern)) weaveElement(weaver, node, pattern, parent);
}

/** A block that is left out still parts the words around it; a note or a page never did. */
function leaveOut(weaver: Weaver, { name }: XmlElement): void {
  if (!asides.has(name) && name !== "pb") weaver.paragraph();
}

function weaveElement(weaver: Weaver, element: XmlElement, pattern: Pattern, parent: string): void {
  const pages = pattern.bearings?.places.leading.get(element) ?? [];
  for (const page of pages) weaver.pointAhead("page", pageDetails(page, pattern.bearings));
  apart(weaver, element, parent);
  const kind = markKinds.get(element.name);
  const details = markDetails(element, pattern.bearings);
  const says = kind === "reference" ? details.target !== undefined : kind !== undefined;
  const mark = kind === undefined || !says ? null : weaver.open(kind, details);
  for (const child of element.children) weaveNode(weaver, child, pattern, element.name);
  if (mark !== null) weaver.close(mark);
  apart(weaver, element, parent);
}

function apart(weaver: Weaver, element: XmlElement, parent: string): void {
  const wanted = breakAt(element.name, (key) => attribute(element, key), parent);
  if (wanted === "paragraph") weaver.paragraph();
  else if (wanted === "line") weaver.line();
  else if (wanted === "space") weaver.space();
}

/** Elements that say where something begins, stands or is lost. @returns false for all others, and for those that hold words */
function weaveMilestone(weaver: Weaver, element: XmlElement, { bearings }: Pattern): boolean {
  const isEmpty = element.children.length === 0;
  switch (element.name) {
    case "pb":
      if (bearings?.places.moved.has(element) !== true)
        weaver.pointAhead("page", pageDetails(element, bearings));
      return isEmpty;
    case "lb":
      weaveLine(weaver, element);
      return isEmpty;
    case "gap":
      weaver.point("gap", { note: lostWords(element), by: "editor" });
      return isEmpty;
    case "space":
      weaver.point("space", standingDetails(element));
      return false;
    case "handShift":
      weaver.pointAhead("hand", standingDetails(element));
      return isEmpty;
    default:
      return false;
  }
}

function weaveLine(weaver: Weaver, line: XmlElement): void {
  const label = attribute(line, "n");
  if (attribute(line, "break") !== "no") weaver.line();
  if (label !== null) weaver.pointAhead("line", { label });
}

const READINGS: ReadonlyMap<string, "choice" | "subst"> = new Map([
  ["choice", "choice"],
  ["app", "choice"],
  ["subst", "subst"],
]);

/**
 * Two readings of one place: the text has one, and the mark over it the others. Of `choice` the text has what the document has
 * (`sic`, `orig`, `abbr`), of `subst` what the writer put there in the end; words struck out would break the word they stand in.
 */
function weaveReadings(weaver: Weaver, element: XmlElement, pattern: Pattern): void {
  const others: XmlElement[] = [];
  const names: string[] = [];
  const kind = READINGS.get(element.name) ?? "choice";
  const details: { -readonly [K in keyof MarkDetails]: MarkDetails[K] } = { by: "editor" };
  const within: Pattern = { ...pattern, elsewhere: PLAIN.elsewhere };
  const mark = weaver.open(kind, details);
  for (const node of element.children) {
    const isOther =
      node.kind === "element" && isOtherReading(element.name, node.name, names.length);
    if (isOther) others.push(node);
    else weaveNode(weaver, node, within, element.name);
    if (node.kind === "element") names.push(node.name);
  }
  details.label = names.join("/") || null;
  details.note =
    others
      .map(wordsAside)
      .filter((words) => words !== "")
      .join(" / ") || null;
  if (kind === "subst") details.by = "author";
  if (!weaver.close(mark) && details.note !== null) weaver.point(kind, details);
}

function noteDetails(note: XmlElement, pattern: Pattern): MarkDetails {
  const { words, links } = aside(note, pattern.bearings);
  return {
    note: words,
    by: isAuthors(note, words, pattern) ? "author" : "editor",
    label: attribute(note, "n"),
    ...idOf(note),
    ...(links.length === 0 ? {} : { links }),
  };
}

/** The document's own notes say so in their markup or, in printed editions, in so many words. */
function isAuthors(note: XmlElement, words: string, { footnotesAreAuthors }: Pattern): boolean {
  const type = attribute(note, "type");
  const said = [type, attribute(note, "resp"), attribute(note, "place")].join(" ");
  if (/\bauthor|\bmargin/i.test(said) || (footnotesAreAuthors && type === "footnote")) return true;
  return /\[(?:foot)?note in the original\.?\]/i.test(words);
}
