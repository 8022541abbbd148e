import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readBytes } from "../../host/parser/read-bytes";
import { docxFile, p, reference, run, wordPart } from "../testing/docx-file";

describe("words in = words kept + words reported", () => {
  interface Node {
    readonly name: string;
    readonly children: readonly (Node | null)[];
  }
  const BLOCKS = ["p", "p", "deletedP", "table", "sdt"];
  const INLINES = [
    "r",
    "del",
    "ins",
    "fldSimple",
    "hyperlink",
    "box",
    "tab",
    "br",
    "note",
    "moveTo",
  ];
  const names = (list: readonly string[], tie: fc.Arbitrary<Node | null>) =>
    fc.record({
      name: fc.constantFrom(...list),
      children: fc.array(tie, { maxLength: 4, depthIdentifier: "t" }),
    });
  const { block } = fc.letrec<{ block: Node; inline: Node | null }>((tie) => ({
    block: names(BLOCKS, tie("inline")),
    inline: fc.oneof(
      { depthIdentifier: "t", maxDepth: 4 },
      fc.constant(null),
      names(INLINES, tie("inline")) as fc.Arbitrary<Node | null>,
    ),
  }));

  /** Writes the tree as WordprocessingML; the words are numbered as they come. */
  function written(nodes: readonly Node[]) {
    let count = 0;
    const notes: string[] = [];
    const word = () => run(`w${String((count += 1))}x${count % 3 === 0 ? " " : ""}`);
    const inside = ({ children }: Node) => children.map(write).join("");
    const write = (node: Node | null): string => (node === null ? word() : shapes(node));
    const shapes = (node: Node): string => {
      const { name } = node;
      if (name === "p") return p(inside(node));
      if (name === "deletedP")
        return `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${inside(node)}</w:p>${p(word())}`;
      if (name === "table") return `<w:tbl><w:tr><w:tc>${p(inside(node))}</w:tc></w:tr></w:tbl>`;
      if (name === "sdt") return `<w:sdt><w:sdtContent>${p(inside(node))}</w:sdtContent></w:sdt>`;
      if (name === "box")
        return `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:txbxContent>${p(run("again"))}</w:txbxContent></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${p(inside(node))}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
      if (name === "note") {
        notes.push(`<w:footnote w:id="${String(notes.length + 2)}">${p(word())}</w:footnote>`);
        return reference("footnote", notes.length + 1);
      }
      if (name === "r") return word();
      if (name === "tab" || name === "br") return `<w:r><w:${name}/></w:r>`;
      return `<w:${name}>${inside(node)}</w:${name}>`;
    };
    const body = nodes.map(write).join("") + p(word());
    return { body, notes: wordPart("footnotes", notes.join("")), count };
  }

  test("of random documents, every word once", () =>
    fc.assert(
      fc.asyncProperty(fc.array(block, { maxLength: 5 }), async (nodes) => {
        const { body, notes, count } = written(nodes);
        const parts = { "word/footnotes.xml": notes };
        const reading = await readBytes(await docxFile({ body, parts }), "letter.docx", null);
        const { text = "", marks = [] } = reading.drafts[0]?.texts[0] ?? {};
        expect(reading.words.in).toBe(reading.words.kept + reading.words.reported);
        const kept = [text, ...marks.map(({ note }) => note ?? "")].join(" ").match(/w\d+x/g) ?? [];
        expect(new Set(kept).size).toBe(kept.length);
        if (reading.words.reported === 0) expect(kept.length).toBe(count);
      }),
      { numRuns: 150 },
    ));
});
