import { countLetters } from "../../count-letters";

const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};
const REFERENCE = /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi;

/**
 * Letters and digits between the tags of a well-formed XML file. It reads angle brackets and nothing else: no parser, no tree, no
 * element's name. Comments, instructions and the document type are markup.
 */
export function lettersOfMarkup(xml: string): number {
  let count = 0;
  let at = 0;
  while (at < xml.length) {
    const open = xml.indexOf("<", at);
    const words = xml.slice(at, open === -1 ? xml.length : open);
    count += countLetters(words.includes("&") ? words.replace(REFERENCE, spelled) : words);
    if (open === -1) break;
    const { end, text } = markup(xml, open);
    count += countLetters(text);
    at = end;
  }
  return count;
}

function spelled(_: string, hex?: string, decimal?: string, name?: string): string {
  if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
  if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
  return NAMED[name ?? ""] ?? "";
}

/** Behind the markup that begins here, and the text that it holds itself (CDATA). */
function markup(xml: string, at: number): { readonly end: number; readonly text: string } {
  if (xml.startsWith("<!--", at)) return { end: behind(xml, "-->", at + 4), text: "" };
  if (xml.startsWith("<?", at)) return { end: behind(xml, "?>", at), text: "" };
  if (xml.startsWith("<![CDATA[", at)) {
    const end = behind(xml, "]]>", at);
    return { end, text: xml.slice(at + 9, end - 3) };
  }
  return { end: behindTag(xml, at), text: "" };
}

function behind(xml: string, sign: string, at: number): number {
  const found = xml.indexOf(sign, at);
  return found === -1 ? xml.length : found + sign.length;
}

/** A `>` between quotes ends no tag, and one between square brackets ends no document type. */
function behindTag(xml: string, at: number): number {
  let quote = "";
  let depth = 0;
  for (let place = at; place < xml.length; place++) {
    const sign = xml.charAt(place);
    if (quote !== "") quote = sign === quote ? "" : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === "[") depth += 1;
    else if (sign === "]") depth -= 1;
    else if (sign === ">" && depth <= 0) return place + 1;
  }
  return xml.length;
}
