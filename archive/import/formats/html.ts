import { blankDraft, plainReading, workingTitle } from "../blank-draft";
import { met } from "../importer";
import type { Importer, Rendering, Source } from "../importer";
import { countHtmlWords } from "./html/count-html-words";
import { findBeside } from "./html/find-beside";
import { onlyHeading, pageFacts } from "./html/page-facts";
import { articleProposals, clutterProposals } from "./html/page-proposals";
import { isElement, childrenOf, parseHtml } from "./html/parse-html";
import type { HtmlNode } from "./html/parse-html";
import { readArticle } from "./html/read-article";
import { weaveHtml } from "./html/weave-html";
import { rootName } from "./xml/root-name";

const TAGS =
  /^(?:html|head|body|title|meta|div|p|h[1-6]|table|ul|ol|dl|article|section|main|header|span|a|center|font|pre|blockquote|b|i|em|strong|br|hr|img)$/i;

/**
 * A web page as its reader sees it: headings, emphasis, quotations, lists, tables and the words of links. What stands beside its
 * text (menus, notices, other posts) stays in it and is proposed as clutter. Scripts, styles and hidden words are left out and counted. No markup lives on.
 */
export const html: Importer = {
  id: "html",
  label: "Web page (HTML)",
  structured: false,
  recognises: ({ text }) => /^\s*<!doctype\s+html/i.test(text) || TAGS.test(rootName(text) ?? ""),
  read: (source) => Promise.resolve(readHtml(source)),
  wordsIn: (source) => countHtmlWords(parseHtml(source)),
};

/** @throws ArchiveError as `parseHtml` */
export function readHtml(source: Pick<Source, "name" | "text">): Rendering {
  const nodes = parseHtml(source);
  const article = readArticle(nodes);
  const beside = [...findBeside(nodes, article?.kept ?? null)];
  const labels = new Map(beside.map(([element], nth) => [element, String(nth)]));
  const page = weaveHtml(nodes, undefined, labels);
  const facts = pageFacts(nodes);
  const heading = onlyHeading(nodes, (element) => labels.has(element));
  const marks = page.marks.filter(({ kind }) => kind !== "clutter");
  const warnings = leftOut(nodes, page);
  const draft = {
    ...blankDraft,
    title: heading ?? facts.title ?? workingTitle(page.text, source.name),
    agents: facts.agents,
    dates: facts.dates,
    texts: [plainReading(page.text, marks)],
    proposals: [
      ...articleProposals({ text: page.text, marks }, heading, article),
      ...clutterProposals(
        page,
        beside.map(([, what]) => what),
      ),
    ],
  };
  return {
    drafts: [draft],
    warnings,
    reported: warnings.reduce((sum, { count }) => sum + count, 0),
  };
}

const leftOut = (
  nodes: readonly HtmlNode[],
  { machinery, hidden }: Pick<ReturnType<typeof weaveHtml>, "machinery" | "hidden">,
): Rendering["warnings"] =>
  met([
    { message: "words of scripts and styles left out", count: countHtmlWords(machinery) },
    { message: "hidden words left out", count: countHtmlWords(hidden) },
    {
      message: "words of the page's head left out; its title was taken from it",
      count: countHtmlWords(headsOf(nodes)),
    },
  ]);

/** The page's `head`, with the scripts and styles in it: the weaver does not go there. */
function headsOf(nodes: readonly HtmlNode[]): readonly HtmlNode[] {
  const [root] = nodes.filter(isElement);
  return root === undefined ? [] : childrenOf(root).filter((node) => node.nodeName === "head");
}
