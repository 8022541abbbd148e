import { SaxesParser } from "saxes";
import { ArchiveError } from "../../../model/archive-error";
import type { Source } from "../../importer";
import { markupLimits } from "./xml-limits";

/** One element; its attributes by their written name (`xml:id`, `frus:doc-dateTime-min`). */
export interface XmlElement {
  readonly kind: "element";
  /** Name without prefix. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
  /** Place in the decoded source: from its `<` to behind its end tag. */
  readonly start: number;
  readonly end: number;
}
export interface XmlText {
  readonly kind: "text";
  readonly text: string;
}
export type XmlNode = XmlElement | XmlText;

interface Growing extends XmlElement {
  readonly children: XmlNode[];
  end: number;
}

/**
 * Reads a whole XML file into a tree. Nothing is fetched, no entity is expanded but the five of XML itself.
 * @throws ArchiveError `import.entities` `import.too-deep` `import.too-many-attributes` `import.too-much-markup`
 * `import.malformed`, each with line and column
 */
export function parseXml(source: Pick<Source, "name" | "text">): XmlElement {
  const { text, name } = source;
  const most = markupLimits.characters;
  if (text.length > most)
    throw refusal(
      "import.too-much-markup",
      `${name} has ${String(text.length)} characters of markup; ${String(most)} are read.`,
    );
  const parser = new SaxesParser({ xmlns: false, position: true });
  const refuse: Refuse = (code, why) => {
    const place = `line ${String(parser.line)}, column ${String(parser.column + 1)}`;
    throw refusal(code, `${name}, ${place}: ${why}`);
  };
  parser.on("error", ({ message }) =>
    refuse("import.malformed", message.replace(/^\d*:?\d*:?\s*/, "")),
  );
  parser.on("doctype", (doctype) => {
    if (/<!ENTITY/i.test(doctype)) refuse("import.entities", ENTITIES);
  });
  const attributes = countAttributes(refuse);
  parser.on("opentagstart", attributes.none);
  parser.on("attribute", attributes.one);
  const roots = growTree(parser, text, refuse);
  parser.write(text).close();
  return roots[0] ?? refuse("import.malformed", "there is no element in it.");
}

const ENTITIES =
  "its document type declares entities; such files can grow without end when they are read.";

/** @returns the finished root elements: one, once the file is read */
function growTree(
  parser: SaxesParser<{ xmlns: false }>,
  text: string,
  refuse: Refuse,
): readonly XmlElement[] {
  const open: Growing[] = [];
  const roots: XmlElement[] = [];
  const write = (words: string) => void open.at(-1)?.children.push({ kind: "text", text: words });
  parser.on("text", write);
  parser.on("cdata", write);
  parser.on("opentag", (tag) => {
    if (open.length >= markupLimits.depth)
      refuse(
        "import.too-deep",
        `more than ${String(markupLimits.depth)} elements stand inside one another.`,
      );
    const start = text.lastIndexOf("<", parser.position - 1);
    const attributes = new Map(Object.entries(tag.attributes));
    const name = localName(tag.name);
    open.push({ kind: "element", name, attributes, children: [], start, end: start });
  });
  parser.on("closetag", () => {
    const element = open.pop();
    if (element === undefined) return;
    element.end = parser.position;
    (open.at(-1)?.children ?? roots).push(element);
  });
  return roots;
}

type Refuse = (code: `import.${string}`, why: string) => never;

/** Counts while they come: a tag with a million attributes must not be built first. */
function countAttributes(refuse: Refuse) {
  let count = 0;
  return {
    none: () => void (count = 0),
    one: () => {
      count += 1;
      if (count > markupLimits.attributes)
        refuse(
          "import.too-many-attributes",
          `one element has more than ${String(markupLimits.attributes)} attributes.`,
        );
    },
  };
}

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

const refusal = (code: `import.${string}`, message: string): ArchiveError =>
  new ArchiveError(code, message, "Correct the file there, then import it again.");
