import { expect, test } from "vitest";
import { findBeside } from "./find-beside";
import { childrenOf, isElement, isText, parseHtml } from "./parse-html";
import type { HtmlNode } from "./parse-html";

const parse = (body: string) => parseHtml({ name: "p.html", text: `<body>${body}</body>` });

/** Text nodes of the page, in their order. */
const textsOf = (nodes: readonly HtmlNode[]): readonly HtmlNode[] =>
  nodes.flatMap((node) =>
    isText(node) ? [node] : isElement(node) ? textsOf(childrenOf(node)) : [],
  );

/** What is found, where the article is the text nodes with one of these words in them; null where nobody finds an article. */
function found(body: string, kept: RegExp | null) {
  const nodes = parse(body);
  const article =
    kept === null
      ? null
      : new Set(textsOf(nodes).filter((node) => isText(node) && kept.test(node.value)));
  return [...findBeside(nodes, article)].map(
    ([{ tagName }, { rule, confidence }]) => `${tagName} ${rule} ${String(confidence)}`,
  );
}

const STORY = "<p>story one two three four five six seven eight nine ten</p>";

test("what the page's markup and the article agree on is sure", () => {
  expect(found(`${STORY}<nav>home news</nav>`, /story/)).toEqual(["nav clutter.markup 0.92"]);
  expect(found(`${STORY}<div class="cookie-banner">we use them</div>`, /story/)).toEqual([
    "div clutter.page-names 0.9",
  ]);
});

test("what only one of them says is left to the reader", () => {
  expect(found(`${STORY}<aside>a box</aside>`, /story|box/)).toEqual(["aside clutter.markup 0.72"]);
  expect(found(`${STORY}<div class="related">a box</div>`, /story|box/)).toEqual([
    "div clutter.page-names 0.62",
  ]);
  expect(found(`${STORY}<div class="related">a box</div>`, null)).toEqual([
    "div clutter.page-names 0.75",
  ]);
  expect(found(`${STORY}<div>a box</div>`, /story/)).toEqual(["div clutter.readable 0.6"]);
});

test("what holds most of a page's words is the page, and an article of few words judges nothing", () => {
  expect(found(`<form>${STORY}</form><p>end</p>`, null)).toEqual([]);
  expect(found(`${STORY}<p>tail</p><div>a box</div>`, /tail/)).toEqual([]);
});

test("names are read as words: a story on the navigation of seas is none", () => {
  expect(found(`${STORY}<div class="navigations-of-the-sea">told</div>`, null)).toEqual([]);
  for (const id of ["siteFooter", "site-footer", "site_footer"])
    expect(found(`${STORY}<div id="${id}">told</div>`, null)).toEqual([
      "div clutter.page-names 0.75",
    ]);
});
