import type { Mark } from "../../../model/mark";
import { createWeaver } from "../../weave/weaver";
import type { MarkDetails, Weaver } from "../../weave/weaver";
import type { XmlElement, XmlNode } from "../xml/parse-xml";
import { attribute } from "../xml/tree";
import { asides, blocks, lines, markKinds, walls } from "./element-kinds";

/** Elements that become units of their own and leave no words here. */
export type Elsewhere = (element: XmlElement) => boolean;
const NOWHERE: Elsewhere = () => false;

/** The text of TEI elements with stand-off marks; notes become marks that hold their words. */
export function weaveTei(
  nodes: readonly XmlNode[],
  elsewhere: Elsewhere = NOWHERE,
): { readonly text: string; readonly marks: readonly Mark[] } {
  const weaver = createWeaver();
  for (const node of nodes) weaveNode(weaver, node, elsewhere);
  return weaver.finish();
}

/** Words of a note or of anything that is kept beside a text; notes within it follow at its end. */
export function wordsAside(element: XmlElement): string {
  const { text, marks } = weaveTei(element.children);
  const within = marks.flatMap(({ note, kind }) =>
    note !== null && kind === "note" ? [note] : [],
  );
  return [text.replace(/\s+/g, " "), ...within].filter((words) => words !== "").join(" ");
}

function weaveNode(weaver: Weaver, node: XmlNode, elsewhere: Elsewhere): void {
  if (node.kind === "text") weaver.write(node.text);
  else if (elsewhere(node)) leaveOut(weaver, node);
  else if (asides.has(node.name)) weaver.point("note", noteDetails(node));
  else if (node.name === "choice") weaveChoice(weaver, node);
  else if (!weaveMilestone(weaver, node)) weaveElement(weaver, node, elsewhere);
}

/** A block that is left out still parts the words around it; a note never did. */
function leaveOut(weaver: Weaver, { name }: XmlElement): void {
  if (!asides.has(name)) weaver.paragraph();
}

function weaveElement(weaver: Weaver, element: XmlElement, elsewhere: Elsewhere): void {
  apart(weaver, element);
  const kind = markKinds.get(element.name);
  const mark = kind === undefined ? null : weaver.open(kind, markDetails(element));
  for (const child of element.children) weaveNode(weaver, child, elsewhere);
  if (mark !== null) weaver.close(mark);
  apart(weaver, element);
}

function apart(weaver: Weaver, { name }: XmlElement): void {
  if (blocks.has(name)) weaver.paragraph();
  else if (lines.has(name)) weaver.line();
  else if (walls.has(name)) weaver.space();
}

/** Empty elements that say where something begins or what is lost. @returns false for all others */
function weaveMilestone(weaver: Weaver, element: XmlElement): boolean {
  const label = attribute(element, "n");
  switch (element.name) {
    case "pb":
      weaver.pointAhead("page", { label: label ?? attribute(element, "facs") });
      return true;
    case "lb":
      if (attribute(element, "break") !== "no") weaver.line();
      if (label !== null) weaver.pointAhead("line", { label });
      return true;
    case "gap":
      weaver.point("gap", { note: lostWords(element), by: "editor" });
      return element.children.length === 0;
    default:
      return false;
  }
}

/** The text has what the document has (`sic`, `orig`, `abbr`); what the editor would read stands beside it. */
function weaveChoice(weaver: Weaver, choice: XmlElement): void {
  const first = choice.children.find((node) => node.kind === "element");
  for (const node of choice.children)
    if (node === first || node.kind === "text") weaveNode(weaver, node, NOWHERE);
    else weaver.point("note", { note: wordsAside(node), by: "editor", label: node.name });
}

function noteDetails(note: XmlElement): MarkDetails {
  const words = wordsAside(note);
  return {
    note: words,
    by: isAuthors(note, words) ? "author" : "editor",
    label: attribute(note, "n"),
  };
}

/** The document's own notes say so in their markup or, in printed editions, in so many words. */
function isAuthors(note: XmlElement, words: string): boolean {
  const said = [attribute(note, "type"), attribute(note, "resp"), attribute(note, "place")].join(
    " ",
  );
  return /\bauthor|\bmargin/i.test(said) || /\[(?:foot)?note in the original\.?\]/i.test(words);
}

function markDetails(element: XmlElement): MarkDetails {
  const label =
    attribute(element, "xml:lang") ?? attribute(element, "rend") ?? attribute(element, "type");
  const reason = attribute(element, "reason");
  return { label, note: null, by: reason === null ? null : `editor: ${reason}` };
}

function lostWords(gap: XmlElement): string {
  const [quantity, unit, extent, reason] = ["quantity", "unit", "extent", "reason"].map((name) =>
    attribute(gap, name),
  );
  const size =
    quantity === null ? extent : [quantity, unit].filter((one) => one !== null).join(" ");
  return [size, reason].filter((one) => one !== null && one !== "").join(", ") || "lost";
}
