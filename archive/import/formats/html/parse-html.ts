import { parse } from "parse5";
import type { DefaultTreeAdapterTypes as Tree } from "parse5";
import { ArchiveError } from "../../../model/archive-error";
import type { Source } from "../../importer";
import { markupLimits } from "../xml/xml-limits";
import { crowdedTag } from "./crowded-tag";

export type HtmlNode = Tree.ChildNode;
export type HtmlElement = Tree.Element;

export const isElement = (node: HtmlNode): node is HtmlElement => "tagName" in node;
export const isText = (node: HtmlNode): node is Tree.TextNode => node.nodeName === "#text";
export const attribute = (element: HtmlElement, name: string): string | null =>
  element.attrs.find((one) => one.name === name)?.value ?? null;

/** Child nodes; those of a `template` stand in a fragment of its own. */
export function childrenOf(element: HtmlElement): readonly HtmlNode[] {
  return "content" in element ? (element as Tree.Template).content.childNodes : element.childNodes;
}

/** Elements that show nothing to a reader of the page. */
export const isHidden = (element: HtmlElement): boolean =>
  attribute(element, "hidden") !== null ||
  attribute(element, "aria-hidden") === "true" ||
  /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribute(element, "style") ?? "");

/**
 * Reads a web page as browsers do; nothing is run or fetched.
 * @throws ArchiveError `import.too-much-markup` `import.too-many-attributes` `import.too-deep`, the last two with their line
 */
export function parseHtml({ text, name }: Pick<Source, "name" | "text">): readonly HtmlNode[] {
  if (text.length > markupLimits.characters)
    throw refusal(
      "import.too-much-markup",
      `${name} has ${String(text.length)} characters of markup; ${String(markupLimits.characters)} are read.`,
    );
  // The parser compares every attribute of a tag with all others: a tag with a million would keep it busy for hours.
  const crowded = crowdedTag(text, markupLimits.attributes);
  if (crowded !== null)
    throw refusal(
      "import.too-many-attributes",
      `${name}, ${placeOf(text, crowded)}: one element has more than ${String(markupLimits.attributes)} attributes.`,
    );
  const document = parse(text, { scriptingEnabled: false, sourceCodeLocationInfo: true });
  refuseDepth(document.childNodes, name);
  return document.childNodes;
}

/** With a stack of its own: what is too deep to be walked by functions that call themselves must be found without them. */
function refuseDepth(nodes: readonly HtmlNode[], name: string): void {
  let level: readonly HtmlNode[] = nodes;
  for (let depth = 0; level.length > 0; depth += 1) {
    const first = level.find(isElement);
    if (depth > markupLimits.depth && first !== undefined) {
      const line = first.sourceCodeLocation?.startLine ?? 0;
      const column = first.sourceCodeLocation?.startCol ?? 0;
      throw refusal(
        "import.too-deep",
        `${name}, line ${String(line)}, column ${String(column)}: more than ${String(markupLimits.depth)} elements stand inside one another.`,
      );
    }
    level = level.filter(isElement).flatMap(childrenOf);
  }
}

function placeOf(text: string, at: number): string {
  const before = text.slice(0, at).split("\n");
  return `line ${String(before.length)}, column ${String((before.at(-1)?.length ?? 0) + 1)}`;
}

const refusal = (code: `import.${string}`, message: string): ArchiveError =>
  new ArchiveError(
    code,
    message,
    "Save the page again without it, or as plain text, then import that.",
  );
