import { expect, test } from "vitest";
import { applyProposals } from "../apply-proposals";
import { countKept } from "../account";
import type { Draft } from "../draft";
import { readSource } from "../read-source";

const PROSE =
  "The two papers below were found in the harbour office, and they show how the lamp on the outer mole came to be lit a year later than the council had ordered; nobody had told the pilots of it at all, and the council least of anybody.";
const PAGE = `Sea diary/Lamps

The lamp on the mole

seabird 2009. 4. 2. 08:40


What the papers say

${PROSE}


Document 1


Secret

Please pass on to Lindqvist that the glass has not come.

HARTWELL.
16 November 1907


Document 2

Telegram from Lindqvist to Hartwell

Confidential

March 3, 1908

Glass on board.


'Sea diary > Lamps' other posts

On lamps (0) 2009.03.01
On moles (2) 2009.02.11
On tides (0) 2009.01.05`;

async function read(text: string): Promise<Draft> {
  const [draft] = (await readSource({ name: "page.txt", text, charset: "UTF-8" })).drafts;
  if (draft === undefined) throw new Error("nothing was read");
  return draft;
}

test("a page that holds numbered documents becomes a file of items", async () => {
  const file = applyProposals(await read(PAGE), "confident");
  expect(file).toMatchObject({
    level: "file",
    title: "The lamp on the mole",
    genre: "web-page",
    children: [
      { level: "item", title: "What the papers say" },
      {
        title: "Document 1: HARTWELL to Lindqvist",
        classification: "Secret",
        dates: [{ edtf: "1907-11-16" }],
      },
      {
        title: "Document 2: Telegram from Lindqvist to Hartwell",
        genre: "telegram",
        dates: [{ edtf: "1908-03-03" }],
      },
    ],
  });
  expect(file.texts[0]?.text).not.toMatch("glass");
});

test("the parts and what is left hold every word once", async () => {
  const draft = await read(PAGE);
  expect(countKept(applyProposals(draft, "confident"))).toBe(countKept(draft));
});

test("a part's place is that in the file as it came, blank lines and all", async () => {
  const file = applyProposals(await read(PAGE), "confident");
  const words = file.children.map(({ span }) => PAGE.slice(...(span ?? [0, 0])));
  expect(words[1]).toMatch(/^Document 1\n\n\nSecret[\s\S]*16 November 1907$/);
  expect(words[2]).toMatch(/^Document 2[\s\S]*Glass on board\.$/);
});

test("nothing is cut when nothing may be applied", async () => {
  const page = applyProposals(await read(PAGE), "none");
  expect(page.children).toEqual([]);
  expect(page.level).toBe("item");
  expect(page.proposals.filter(({ kind }) => kind === "segment")).toHaveLength(3);
});

test.each([
  ["one heading is a reference, not a division", "Intro\n\nDocument 1\n\nText."],
  [
    "numbers that do not follow each other divide nothing",
    "Document 3\n\nText.\n\nDocument 7\n\nText.",
  ],
  ["headings with nothing beneath them are a list", "Document 1\nDocument 2\nDocument 3"],
])("%s", async (_, text) => expect((await read(text)).split).toBeUndefined());

const PAPER = (name: string) =>
  `Tanmok, 3 March 1908\n\nDear Mr. ${name},\n\nThe glass has come on board the Northern Star.\n\nYours truly,\nE. Hartwell`;

test.each([
  [["Document No. 1", "Document No. 2"]],
  [["DOCUMENT #3", "DOCUMENT #4"]],
  [["Doc. 1.", "Doc. 2."]],
  [["Attachment A", "Attachment B", "Attachment C"]],
  [["Annex I", "Annex II", "Annex III", "Annex IV"]],
  [["Document One", "Document Two"]],
  [["문서 1", "문서 2"]],
  [["[자료 1]", "[자료 2]"]],
  [["문서 제1호", "문서 제2호"]],
  [["Документ № 1", "Документ № 2"]],
  [["【史料1】", "【史料2】"]],
  [["Document 1: Letter of Hartwell", "Document 2: Letter of Seo"]],
  [["I.", "II.", "III."]],
  [["No. 11.", "No. 12."]],
])("documents may be counted as %j", async (heads) => {
  const text = heads.map((head) => `${head}\n\n${PAPER("Seo")}`).join("\n\n");
  const file = applyProposals(await read(text), "confident");
  expect(file.level).toBe("file");
  expect(file.children.map(({ span }) => text.slice(...(span ?? [0, 0])).split("\n")[0])).toEqual(
    heads,
  );
});

test.each([
  ["chapters of an essay are no documents", `I.\n\n${PROSE}\n\nII.\n\n${PROSE}`],
  ["numbered paragraphs are no documents", `1.\n\n${PROSE}\n\n2.\n\n${PROSE}`],
  ["letters that skip one count nothing", `Annex A\n\n${PROSE}\n\nAnnex C\n\n${PROSE}`],
])("%s", async (_, text) => expect((await read(text)).split).toBeUndefined());

test("a table of contents before the documents is no document", async () => {
  const contents = "Document 1\nDocument 2";
  const text = `${PROSE}\n\n${contents}\n\nDocument 1\n\n${PAPER("Seo")}\n\nDocument 2\n\n${PAPER("Lee")}`;
  const file = applyProposals(await read(text), "confident");
  expect(file.children).toHaveLength(3);
  expect(file.children[0]?.texts[0]?.text).toMatch(/Document 1\nDocument 2$/);
});
