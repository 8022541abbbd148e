import { describe, expect, test } from "vitest";
import type { Draft, Reading } from "../draft";
import { readSource } from "../read-source";

const read = (text: string, name = "file"): Promise<Reading> =>
  readSource({ name, text, charset: "UTF-8" });
async function draftOf(text: string): Promise<Draft> {
  const [draft] = (await read(text)).drafts;
  if (draft === undefined) throw new Error("nothing was read");
  return draft;
}
const textOf = ({ texts }: Draft) => texts[0]?.text ?? "";
const marksOf = (draft: Draft) =>
  (draft.texts[0]?.marks ?? []).map(({ kind, start, end, note }) =>
    `${kind} ${note ?? textOf(draft).slice(start, end)}`.trim(),
  );
const tei = (body: string, header = "") =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="v1"><teiHeader><fileDesc><titleStmt><title>Harbour papers</title></titleStmt></fileDesc>${header}</teiHeader><text><body>${body}</body></text></TEI>`;

describe("a format is told by content, not by its name", () => {
  test.each([
    ["tei", tei("<p>Lamp</p>")],
    ["html", "<!DOCTYPE html><title>Lamp</title><p>Lit."],
    ["html", "<div><p>Lamp</p></div>"],
    ["markdown", "# Lamp\n\nLit by *Seo*."],
    ["plain-text", "Lamp\n\n* lit\n\n1 < 2 and 3 > 2"],
    ["plain-text", "Lamp #1 [sic] is 5*4*3 feet high"],
  ])("%s: %s", async (format, text) => expect((await read(text, "scan.pdf")).format).toBe(format));
});

test("TEI marks stand off from a text that words and pages do not break", async () => {
  const draft = await draftOf(
    tei(
      `<head>Log<note n="*">Kept by Seo.</note></head>\n  <p>The lam<pb n="2"/>p was <unclear>lit</unclear> <del>late</del>\n   <add>early</add><gap reason="torn" quantity="2" unit="words"/>.</p><closer><signed>Seo</signed></closer>`,
    ),
  );
  expect(textOf(draft)).toBe("Log\n\nThe lamp was lit late early.\n\nSeo");
  expect(marksOf(draft)).toEqual([
    "heading Log",
    "note Kept by Seo.",
    "page",
    "unclear lit",
    "del late",
    "add early",
    "gap 2 words, torn",
    "signed Seo",
    "closer Seo",
  ]);
});

test("the document's own notes are told from the editor's", async () => {
  const draft = await draftOf(
    tei(
      `<p>a<note place="margin">mine</note> b<note>yours</note> c<note n="1">x [Footnote in the original.]</note></p>`,
    ),
  );
  expect(draft.texts[0]?.marks.map(({ by }) => by)).toEqual(["author", "editor", "author"]);
});

test("what an editor would read stands beside what the document has", async () => {
  const draft = await draftOf(
    tei("<p>the <choice><sic>lmap</sic><corr>lamp</corr></choice> is lit</p>"),
  );
  expect(textOf(draft)).toBe("the lmap is lit");
  expect(marksOf(draft)).toEqual(["choice lamp"]);
});

const VOLUME =
  tei(`<div type="compilation" xml:id="comp1"><head>Lamps</head><div type="chapter" xml:id="ch1"><head>The outer mole</head><p>Of the lamp.</p>
<div type="document" xml:id="d1" n="1"><note type="source">Box 4: Telegram</note><head>The Consul (<persName type="from">Hartwell</persName>) to the <gloss type="to">Minister</gloss></head><opener><seg>top secret</seg><dateline>Tanmok, <date when="1907-11-16T15:00:00">November 16, 1907</date></dateline></opener><p>Lit.</p><closer><signed>Hartwell</signed></closer>
<frus:attachment xmlns:frus="http://history.state.gov/frus/ns/1.0"><head>Enclosure</head><dateline><date when="1907-11-02">2 November</date></dateline><p>Glass.</p></frus:attachment></div></div></div>`);

test("a document of a volume is an item under the files and series of its divs, its enclosure a part", async () => {
  const volume = await draftOf(VOLUME);
  expect(volume).toMatchObject({ level: "series", title: "Harbour papers", sourceKey: "v1" });
  const [compilation] = volume.children;
  expect(compilation).toMatchObject({ level: "series", title: "Lamps", sourceKey: "v1#comp1" });
  const [chapter] = compilation?.children ?? [];
  expect(chapter).toMatchObject({ level: "file", title: "The outer mole" });
  expect(chapter?.texts[0]?.text).toBe("The outer mole\n\nOf the lamp.");
  expect(chapter?.children).toMatchObject([
    {
      level: "item",
      title: "The Consul (Hartwell) to the Minister",
      sourceKey: "v1#d1",
      genre: "telegram",
      locator: "Box 4",
      locatorIsQuoted: true,
      handling: [{ kind: "form", words: "Telegram" }],
      classification: "top secret",
      dates: [{ edtf: "1907-11-16", display: "November 16, 1907", role: "created" }],
      agents: [
        { name: "Hartwell", role: "author" },
        { name: "Minister", role: "recipient" },
        { name: "Hartwell", role: "signatory" },
      ],
      children: [{ level: "part", title: "Enclosure", dates: [{ edtf: "1907-11-02" }] }],
    },
  ]);
});

test("a unit's place in the file is that of its element", async () => {
  const item = (await draftOf(VOLUME)).children[0]?.children[0]?.children[0];
  const words = VOLUME.slice(...(item?.span ?? [0, 0]));
  expect(words).toMatch(/^<div type="document" xml:id="d1"[\s\S]*<\/div>$/);
});

test("a header's parties, dates, shelf mark and licence describe a letter", async () => {
  const draft = await draftOf(
    tei(
      "<p>Lit.</p>",
      `<sourceDesc><msDesc><msIdentifier><repository>Harbour Office</repository><idno>7</idno></msIdentifier></msDesc></sourceDesc><profileDesc><langUsage><language ident="en"/></langUsage><correspDesc><correspAction type="sent"><persName>Seo</persName><date notBefore="1907-11" notAfter="1908" cert="low">winter</date></correspAction><correspAction type="received"><persName>Hartwell</persName></correspAction></correspDesc></profileDesc>`,
    ),
  );
  expect(draft).toMatchObject({
    genre: "letter",
    locator: "Harbour Office, 7",
    languages: ["en"],
    dates: [{ edtf: "1907-11?/1908?", display: "winter" }],
    agents: [
      { name: "Seo", role: "author" },
      { name: "Hartwell", role: "recipient" },
    ],
  });
});

test("a web page leaves scripts, styles and hidden words out and says how many", async () => {
  const page = `<html><head><title>Lamps</title><meta name="author" content="Seo"><style>p { color: red }</style></head><body><script>let lamp = "on"</script><h1>The lamp</h1><p>It is <em>lit</em>.<span hidden>dark secret</span></p><table><tr><td>a<td>b</table><p onclick="x()">See <a href="javascript:x()">the log</a></p></body></html>`;
  const reading = await read(page);
  const [draft] = reading.drafts;
  expect(textOf(draft as Draft)).toBe("The lamp\n\nIt is lit.\n\na b\n\nSee the log");
  expect(marksOf(draft as Draft)).toEqual(["heading The lamp", "emphasis lit", "cell a", "cell b"]);
  expect(draft).toMatchObject({ title: "The lamp", agents: [{ name: "Seo", role: "author" }] });
  expect(reading.warnings.map(({ count }) => count)).toEqual([3, 2, 4]);
});

test("Markdown keeps its structure as marks and its words as text", async () => {
  const draft = await draftOf(
    "---\ntitle: Lamps\nauthor: Seo\ndate: 1907-11-16\n---\n# The lamp\n\nIt is **lit**,\nsee [the log](x.md).\n\n> By Seo\n\n- one\n- two\n",
  );
  expect(textOf(draft)).toBe("The lamp\n\nIt is lit, see the log.\n\nBy Seo\n\none\n\ntwo");
  expect(marksOf(draft)).toEqual(["heading The lamp", "emphasis lit", "quote By Seo"]);
  expect(draft).toMatchObject({
    title: "Lamps",
    dates: [{ edtf: "1907-11-16" }],
    agents: [{ name: "Seo" }],
  });
});
