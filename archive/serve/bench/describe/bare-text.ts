import type { XmlElement, XmlNode } from "../../../import/formats/xml/parse-xml";
import { attribute } from "../../../import/formats/xml/tree";

const set = (names: string): ReadonlySet<string> => new Set(names.split(" "));
const PARAGRAPHS = set(
  "head dateline p opener closer salute postscript list table lg quote attachment div titlePage figure",
);
const LINES = set("item row l label signed seg");
const EMPTY = set("pb cb graphic");

/**
 * A document's text without its markup, as a text file would have it: paragraphs, line breaks, a sign in brackets for each note and
 * the notes at the end. Notes that stand in the text ("[Telegram]", "File No. 763") stay where they are; documents printed within it
 * are left out, enclosures are not. It knows nothing of how the importer reads the same markup.
 */
export function bareText(document: XmlElement): string {
  const notes: string[] = [];
  const text = [...document.children.map((node) => wordsOf(node, notes)), ...notes].join("");
  return tidy(text);
}

function wordsOf(node: XmlNode, notes: string[]): string {
  if (node.kind === "text") return node.text.replace(/\s+/g, " ");
  if (EMPTY.has(node.name) || isDocument(node)) return "";
  if (node.name === "lb") return "\n";
  if (node.name === "note" && attribute(node, "rend") !== "inline") return aside(node, notes);
  const words = node.children.map((child) => wordsOf(child, notes)).join("");
  if (PARAGRAPHS.has(node.name) || node.name === "note") return `\n\n${words}\n\n`;
  return LINES.has(node.name) ? `\n${words}\n` : words + (node.name === "cell" ? " " : "");
}

function aside(note: XmlElement, notes: string[]): string {
  const sign = `[${attribute(note, "n") ?? "*"}]`;
  const words = tidy(note.children.map((child) => wordsOf(child, [])).join(""));
  notes.push(`\n\n${sign} ${words.replace(/\s+/g, " ")}`);
  return sign;
}

/** A document within a document is one of its own. */
export const isDocument = (element: XmlElement): boolean =>
  element.name === "div" && attribute(element, "type") === "document";

const tidy = (text: string): string =>
  text
    .replace(/ *\n */g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .replace(/ {2,}/g, " ")
    .trim()
    .normalize("NFC");
