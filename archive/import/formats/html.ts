import { blankDraft, plainReading, workingTitle } from "../blank-draft";
import type { Importer, Rendering, Source } from "../importer";
import { countHtmlWords } from "./html/count-html-words";
import { onlyHeading, pageFacts } from "./html/page-facts";
import { isElement, childrenOf, parseHtml } from "./html/parse-html";
import type { HtmlNode } from "./html/parse-html";
import { weaveHtml } from "./html/weave-html";
import { rootName } from "./xml/root-name";

const TAGS =
  /^(?:html|head|body|title|meta|div|p|h[1-6]|table|ul|ol|dl|article|section|main|header|span|a|center|font|pre|blockquote|b|i|em|strong|br|hr|img)$/i;

/**
 * A web page as its reader sees it: headings, emphasis, quotations, lists, tables and the words of links, with the page's own
 * furniture marked as clutter. Scripts, styles and hidden words are left out and counted. No markup lives on.
 */
export const html: Importer = {
  id: "html",
  label: "Web page (HTML)",
  structured: false,
  recognises: ({ text }) => /^\s*<!doctype\s+html/i.test(text) || TAGS.test(rootName(text) ?? ""),
  read: (source) => Promise.resolve(readHtml(source)),
  wordsIn: (source) => countHtmlWords(parseHtml(source)),
};

function readHtml(source: Source): Rendering {
  const nodes = parseHtml(source);
  const page = weaveHtml(nodes);
  const facts = pageFacts(nodes);
  const title = onlyHeading(nodes) ?? facts.title ?? workingTitle(page.text, source.name);
  const warnings = [
    { message: "words of scripts and styles left out", count: countHtmlWords(page.machinery) },
    { message: "hidden words left out", count: countHtmlWords(page.hidden) },
    {
      message: "words of the page's head left out; its title was taken from it",
      count: countHtmlWords(headsOf(nodes)),
    },
  ].filter(({ count }) => count > 0);
  const draft = {
    ...blankDraft,
    title,
    agents: facts.agents,
    dates: facts.dates,
    texts: [plainReading(page.text, page.marks)],
  };
  return {
    drafts: [draft],
    warnings,
    reported: warnings.reduce((sum, { count }) => sum + count, 0),
  };
}

/** The page's `head`, with the scripts and styles in it: the weaver does not go there. */
function headsOf(nodes: readonly HtmlNode[]): readonly HtmlNode[] {
  const [root] = nodes.filter(isElement);
  return root === undefined ? [] : childrenOf(root).filter((node) => node.nodeName === "head");
}
