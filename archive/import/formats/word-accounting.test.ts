import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Draft, Reading } from "../draft";
import { readSource } from "../read-source";

/** Every word once: a lost or doubled one shows by its name. */
const WORD = /w\d+x/g;

const QUOTING = /^(?:note|choice|subst)$/;
function wordsKept(draft: Draft): readonly string[] {
  const texts = draft.texts.flatMap(({ text, marks }) => [
    text,
    ...marks.map(({ kind, note }) => (QUOTING.test(kind) ? (note ?? "") : "")),
  ]);
  return [...texts, draft.locatorIsQuoted === true ? "" : (draft.locator ?? "")]
    .flatMap((text) => text.match(WORD) ?? [])
    .concat(draft.children.flatMap(wordsKept));
}

const DISAGREE = /^(?:words|letters) (?:of the file were not found|were counted twice)/;

/** The law: in = kept + reported, and no word stands twice or comes from nowhere. */
function expectAccounted(reading: Reading, source: string): void {
  const kept = reading.drafts.flatMap(wordsKept);
  expect(reading.words.in).toBe(reading.words.kept + reading.words.reported);
  expect(reading.warnings.filter(({ message }) => DISAGREE.test(message))).toEqual([]);
  expect(new Set(kept).size).toBe(kept.length);
  const written = new Set(source.match(WORD));
  expect(kept.filter((word) => !written.has(word))).toEqual([]);
  // Words that touch count as one, so the number left out has no exact bound; but none may go without a report.
  if (reading.words.reported === 0) expect(kept.length).toBe(written.size);
}

const read = (text: string, name: string) => readSource({ name, text, charset: "UTF-8" });

/** A tree of elements; the words are numbered when it is written. */
interface Node {
  readonly name: string;
  readonly children: readonly (Node | null)[];
}
function trees(names: readonly string[]): fc.Arbitrary<Node> {
  const { tree } = fc.letrec<{ tree: Node; inner: Node | null }>((tie) => ({
    tree: fc.record({
      name: fc.constantFrom(...names),
      children: fc.array(tie("inner"), { maxLength: 4, depthIdentifier: "t" }),
    }),
    inner: fc.oneof({ depthIdentifier: "t", maxDepth: 5 }, fc.constant(null), tie("tree")),
  }));
  return tree;
}

function written(
  node: Node,
  gaps: readonly string[],
  open: (name: string, n: number) => string,
): string {
  let count = 0;
  const write = (one: Node | null): string => {
    count += 1;
    if (one === null) return `w${String(count)}x${gaps[count % gaps.length] ?? ""}`;
    const n = count;
    return `<${open(one.name, n)}>${one.children.map(write).join("")}</${one.name}>`;
  };
  return write(node);
}
const gaps = fc.array(fc.constantFrom("", " ", "\n   ", ", "), { minLength: 3, maxLength: 7 });

const TEI =
  "div p head note hi choice sic corr subst app lem rdg del add list item table row cell opener closer dateline signed quote seg foreign salute lg l listPerson attachment postscript supplied unclear ref gloss damage space gap fw sourceDoc line".split(
    " ",
  );
const HTML =
  "div p h2 em strong a ul li table tr td blockquote pre span script style nav footer br ruby sup button section article del ins".split(
    " ",
  );

describe("words in = words kept + words reported", () => {
  test("of random TEI, every word once", () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(trees(TEI), { maxLength: 4 }),
        gaps,
        fc.boolean(),
        async (divs, gap, documents) => {
          const type = documents ? ' type="document"' : "";
          const body = divs.map(
            (tree, n) =>
              `<div${type} xml:id="d${String(n)}">${written(tree, gap, (name, at) => (at % 5 === 0 && name === "div" ? 'div type="document"' : at % 7 === 0 && name === "note" ? 'note type="source"' : name)).replaceAll("w", `w${String(n)}`)}</div>`,
          );
          const xml = `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="v"><teiHeader><fileDesc><titleStmt><title>A volume</title></titleStmt></fileDesc></teiHeader><text><body>${body.join("")} <p>x1</p></body></text></TEI>`;
          expectAccounted(await read(xml, "v.xml"), xml);
        },
      ),
      { numRuns: 150 },
    ));

  test("of random web pages, every word once", () =>
    fc.assert(
      fc.asyncProperty(trees(HTML), gaps, async (tree, gap) => {
        const hide = (name: string, n: number) =>
          n % 6 === 0 ? `${name} style="display:none"` : n % 11 === 0 ? `${name} hidden` : name;
        const page = `<!doctype html><html><head><title>A page</title><style>p{}</style></head><body>one ${written(tree, gap, hide)}</body></html>`;
        expectAccounted(await read(page, "p.html"), page);
      }),
      { numRuns: 150 },
    ));

  test("of random Markdown, every word once", () => {
    const piece = fc.constantFrom(
      "# W\n\n",
      "W W\n",
      "*W* W\n\n",
      "**W**W ",
      "> W\n> W\n\n",
      "- W\n- W\n\n",
      "1. W\n\n",
      "[W](http://a.b)",
      "![W](c.png) ",
      "`W` ",
      "```\nW\n W\n```\n\n",
      "<b>W</b> ",
      "<div>\nW\n</div>\n\n",
      "---\n\n",
      "W  \nW\n",
      "W\\\nW",
      "&amp; W\n\n",
    );
    return fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 25 }), async (pieces) => {
        let n = 0;
        const text = `# First\n\n**second**\n\n${pieces.join("")}`.replace(
          /W/g,
          () => `w${String((n += 1))}x`,
        );
        const reading = await read(text, "m.md");
        expect(reading.format).toBe("markdown");
        expectAccounted(reading, text);
      }),
      { numRuns: 150 },
    );
  });

  test("of random plain text, in any order of lines and blanks", () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.constantFrom(
            "W",
            " ",
            "\n",
            "\n\n\n",
            "\f",
            "Document 1\n",
            "Document 2\n",
            "\u00a0",
            "W.\n",
          ),
          { minLength: 1, maxLength: 40 },
        ),
        async (pieces) => {
          let n = 0;
          const text = `start ${pieces.join("")}`.replace(/W/g, () => `w${String((n += 1))}x`);
          const reading = await read(text, "t.txt");
          expectAccounted(reading, text);
          expect(reading.words.kept).toBe(reading.words.in);
        },
      ),
      { numRuns: 150 },
    ));
});
