import { expect, test } from "vitest";
import { readSource } from "../../../import/read-source";
import { parseXml } from "../../../import/formats/xml/parse-xml";
import { bareText } from "./bare-text";
import { commonestCauses } from "./causes";
import { judge } from "./judge";
import type { Paper } from "./paper";
import { reliabilityRows, rowsOf } from "./rows";
import { sameAnswer } from "./same-answer";
import { tally } from "./tally";
import { truthOfDocument } from "./truth-of-document";

const XML = `<div type="document" xml:id="d1"><note rend="inline" type="source">12.3/4: Telegram</note>
<head>The Consul at Tanmok (<persName type="from">Seo</persName>) to the <gloss type="to">Harbour Board</gloss><note n="1">Not printed.</note></head>
<dateline><placeName>Tanmok</placeName>, <date when="1907-11-16T10:00:00">November 16, 1907</date><lb/>[Received December 2.]</dateline>
<p>The lamp is out.</p><closer><signed>Seo<lb/>Consul</signed></closer>
<frus:attachment><dateline><date when="1906-01-01">January 1, 1906</date></dateline><closer><signed>Lee</signed></closer></frus:attachment></div>`;
const document = parseXml({ name: "volume", text: XML });

test("a bare text has no marks, its notes at the end, and what stood in lines", () =>
  expect(bareText(document)).toBe(
    "12.3/4: Telegram\n\nThe Consul at Tanmok (Seo) to the Harbour Board[1]\n\nTanmok, November 16, 1907\n[Received December 2.]\n\nThe lamp is out.\n\nSeo\nConsul\n\nJanuary 1, 1906\n\nLee\n\n[1] Not printed.",
  ));

test("the measure is what the markup says of the document, not of its enclosure", () =>
  expect(truthOfDocument(document)).toEqual({
    date: ["1907-11-16"],
    sender: ["Seo"],
    recipient: ["Harbour Board"],
    signature: ["Seo"],
    place: ["Tanmok"],
    classification: null,
    title: ["The Consul at Tanmok (Seo) to the Harbour Board"],
    genre: ["telegram"],
    language: ["en"],
  }));

async function judged(changes: Partial<Paper["truth"]>) {
  const truth = { ...truthOfDocument(document), ...changes };
  const paper: Paper = {
    key: "v#d1",
    era: "plain",
    tuning: false,
    text: bareText(document),
    truth,
  };
  const { drafts } = await readSource({ name: "paper.txt", text: paper.text, charset: null });
  return judge(paper, drafts[0]?.proposals ?? []);
}

test("precision counts what is proposed, recall what is marked", async () => {
  const papers = [
    await judged({}),
    await judged({ sender: ["Lee"] }),
    await judged({ sender: ["Seo", "Brandt"] }),
    await judged({ sender: null }),
  ];
  expect(tally(papers, "sender")).toEqual({
    papers: 3,
    precision: 2 / 3,
    recall: 2 / 4,
    unjudged: 1,
  });
  const [row] = rowsOf(papers, "held out").filter((one) => one.case === "sender, held out");
  expect(row).toMatchObject({ size: 3, precision: 2 / 3, ours: { p50: 2 / 3 }, recall: 0.5 });
  expect(reliabilityRows(papers, "held out")).toContainEqual(
    expect.objectContaining({ case: "sender at score 0.95, held out", size: 3, precision: 2 / 3 }),
  );
  expect(commonestCauses(papers)).toContain(
    "sender: 1 × another answer by parties.heading, as in v#d1",
  );
});

test.each([
  ["sender", "Hartwell", "Mr. Hartwell.", true],
  ["sender", "Hartwell", "Lord Hartwell", true],
  ["sender", "Hart", "Hartwell", false],
  ["recipient", "Secretary of State", "the Secretary of State", true],
  ["signature", "W. Hartwell", "W. Hartwell, Acting Consul", true],
  ["place", "Legation of Sweden, Tanmok", "Tanmok", true],
  ["place", "Seoul", "Tanmok", false],
  ["title", "Mr. Hartwell to Mr. Seo", "No. 4. Mr. Hartwell to Mr. Seo.", true],
  ["date", "1907-11-16", "1907-11-17", false],
] as const)("as %s, “%s” and “%s”: %s", (question, proposed, marked, expected) =>
  expect(sameAnswer(question, proposed, marked)).toBe(expected),
);
