import { fromMarkdown } from "mdast-util-from-markdown";
import { ArchiveError } from "../../model/archive-error";
import { blankDraft, plainReading, workingTitle } from "../blank-draft";
import { countWords } from "../count-words";
import { met } from "../importer";
import type { Importer, Rendering, Source } from "../importer";
import { frontMatter } from "./markdown/front-matter";
import type { Nodes } from "./markdown/nodes";
import { countMarkdownWords } from "./markdown/count-markdown-words";
import { weaveMarkdown } from "./markdown/weave-markdown";
import { markupLimits } from "./xml/xml-limits";

const HEAD = 20_000;
/** Signs that people who write plain text do not make by chance. */
const SIGNS: readonly RegExp[] = [
  /^#{1,6} \S/m,
  /^\S.*\n(?:={3,}|-{3,})$/m,
  /\[[^\]\n]{1,200}\]\([^)\s]{1,500}\)/,
  /(?<![\w*])\*\*[^\s*][^*\n]{0,200}\*\*(?![\w*])/,
  /^```/m,
  /^(?:[*+-] \S.*\n){2}/m,
  /^> \S/m,
  /(?<![\w*])[*_][^\s*_][^*_\n]{0,200}[*_](?![\w*])/,
];

/** CommonMark: headings, emphasis, quotations, lists and the words of links, as text with stand-off marks. */
export const markdown: Importer = {
  id: "markdown",
  label: "Markdown",
  structured: false,
  recognises({ text }) {
    const head = text.slice(0, HEAD);
    const signs = SIGNS.filter((sign) => sign.test(head)).length;
    return signs >= 2 || /^\s*# \S[^\n]*\n\s*\n/.test(head);
  },
  read: (source) => Promise.resolve(readMarkdown(source)),
  wordsIn(source) {
    const { words, body } = frontMatter(source.text);
    return countWords(words) + countMarkdownWords(parse(body, source.name));
  },
};

function readMarkdown(source: Source): Rendering {
  const { facts, words, body } = frontMatter(source.text);
  const { text, marks, html } = weaveMarkdown(parse(body, source.name));
  const heading = marks.find(({ kind }) => kind === "heading");
  const headed = heading?.start === 0 ? text.slice(0, heading.end).replace(/\s+/g, " ") : null;
  const author = facts.get("author");
  const date = /^\d{4}-\d\d-\d\d/.exec(facts.get("date") ?? "")?.[0];
  const draft = {
    ...blankDraft,
    title: facts.get("title") ?? headed ?? workingTitle(text, source.name),
    agents: author ? [{ id: null, name: author, role: "author" as const }] : [],
    dates: date
      ? [{ edtf: date, display: date, role: "created" as const, source: "front matter" }]
      : [],
    texts: [plainReading(text, marks)],
  };
  const warnings = met([
    {
      message: "words of front matter left out; title, author and date were taken from it",
      count: countWords(words),
    },
    {
      message: "words of raw HTML left out",
      count: html.reduce((sum, piece) => sum + countWords(piece), 0),
    },
  ]);
  return {
    drafts: [draft],
    warnings,
    reported: warnings.reduce((sum, { count }) => sum + count, 0),
  };
}

function parse(text: string, name: string): Nodes {
  if (text.length > markupLimits.characters)
    throw refusal(
      "import.too-much-markup",
      `${name} has ${String(text.length)} characters of markup; ${String(markupLimits.characters)} are read.`,
    );
  const quoted = /^(?:[ \t]*(?:>|[*+-] |\d{1,9}[.)] )){64}/m.exec(text);
  if (quoted !== null)
    throw refusal(
      "import.too-deep",
      `${name}, line ${String(text.slice(0, quoted.index).split("\n").length)}: more than 64 quotations or lists stand inside one another.`,
    );
  const root = fromMarkdown(text);
  refuseDepth(root, name);
  return root;
}

function refuseDepth(root: Nodes, name: string): void {
  let level: readonly Nodes[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    const start = level[0]?.position?.start;
    if (depth > markupLimits.depth)
      throw refusal(
        "import.too-deep",
        `${name}, line ${String(start?.line ?? 0)}, column ${String(start?.column ?? 0)}: more than ${String(markupLimits.depth)} marks stand inside one another.`,
      );
    level = level.flatMap((node): readonly Nodes[] => ("children" in node ? node.children : []));
  }
}

const refusal = (code: `import.${string}`, message: string): ArchiveError =>
  new ArchiveError(
    code,
    message,
    "Correct the file there, or save it as plain text, then import it again.",
  );
