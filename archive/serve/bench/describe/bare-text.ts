import type { XmlElement, XmlNode } from "../../../import/formats/xml/parse-xml";
import { attribute } from "../../../import/formats/xml/tree";
import { weaveTei, wordsAside } from "../../../import/formats/tei/weave-tei";
import { isDocument } from "../../../import/formats/tei/tei-documents";

/**
 * A document's text without its markup, as a text file would have it: paragraphs, line breaks, a sign in brackets for each note and
 * the notes at the end. Notes that stand in the text ("[Telegram]", "File No. 763") stay where they are; documents printed within it
 * are left out, enclosures are not.
 */
export function bareText(document: XmlElement): string {
  const notes: XmlNode[] = [];
  const nodes = document.children.map((node) => withoutNotes(node, notes));
  return weaveTei([...nodes, ...notes], (element) => isDocument(element)).text;
}

function withoutNotes(node: XmlNode, notes: XmlNode[]): XmlNode {
  if (node.kind === "text" || isDocument(node)) return node;
  if (node.name !== "note")
    return { ...node, children: node.children.map((child) => withoutNotes(child, notes)) };
  if (attribute(node, "rend") === "inline") return { ...node, name: "p" };
  const sign = `[${attribute(node, "n") ?? "*"}]`;
  notes.push(paragraph(node, `${sign} ${wordsAside(node)}`));
  return { kind: "text", text: sign };
}

const paragraph = (like: XmlElement, text: string): XmlElement => ({
  ...like,
  name: "p",
  children: [{ kind: "text", text }],
});
