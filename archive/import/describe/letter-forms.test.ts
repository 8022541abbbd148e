import { describe, expect, test } from "vitest";
import { blankDraft, plainReading } from "../blank-draft";
import { describeDraft } from "./describe-draft";

/** What is sure enough to be taken over, as `kind role value`. */
function said(text: string): readonly string[] {
  const draft = describeDraft({ ...blankDraft, texts: [plainReading(text)] }, false);
  for (const { evidence } of draft.proposals)
    expect(text.slice(evidence.start, evidence.end)).toBe(evidence.text);
  return draft.proposals
    .filter(({ confidence }) => confidence >= 0.8)
    .map(({ kind, role, value }) => [kind, role, value].filter((one) => one !== null).join(" "));
}

test.each([
  [
    "a Russian letter",
    "Совершенно секретно. Экз. № 2\n\nХабаровск, 27 августа 1950 г.\n\nУважаемый товарищ Ли!\n\nСообщаю, что новое стекло для маяка ещё не прибыло, и лоцманы ждут его с понедельника.\n\nС уважением,\n\nИ. Петренко",
    [
      "classification Совершенно секретно",
      "date created 1950-08-27",
      "place created Хабаровск",
      "agent recipient Ли",
      "agent signatory И. Петренко",
      "genre letter",
      "language ru",
    ],
  ],
  [
    "a Korean letter",
    "극비\n\n친애하는 서동호 동지에게,\n\n방파제의 등불이 다시 꺼졌으며 도선사들은 새 유리가 도착하기를 기다리고 있습니다.\n\n1950년 8월 27일\n\n김철수 올림",
    [
      "classification 극비",
      "agent recipient 서동호",
      "date created 1950-08-27",
      "agent signatory 김철수",
      "genre letter",
      "language ko",
    ],
  ],
  [
    "a Korean telegram with labels",
    "전보\n발신: 평양 항만청\n수신: 원산 등대장\n평양, 1950년 8월 27일\n\n등불을 끄고 새 유리를 기다릴 것.",
    [
      "genre telegram",
      "agent author 평양 항만청",
      "agent recipient 원산 등대장",
      "date created 1950-08-27",
      "place created 평양",
    ],
  ],
  [
    "a German letter",
    "Streng vertraulich\n\nWien, den 3. März 1908\n\nSehr geehrter Herr Lindqvist,\n\ndas neue Glas für die Laterne ist noch nicht eingetroffen, und die Lotsen warten seit Montag darauf.\n\nMit vorzüglicher Hochachtung\n\nKarl Brandt",
    [
      "classification Streng vertraulich",
      "date created 1908-03-03",
      "place created Wien",
      "agent recipient Lindqvist",
      "agent signatory Karl Brandt",
      "language de",
    ],
  ],
  [
    "a French letter",
    "Paris, le 3 mars 1908\n\nCher Monsieur Duval,\n\nLe nouveau verre de la lanterne n’est pas encore arrivé, et les pilotes l’attendent depuis lundi.\n\nVeuillez agréer, Monsieur, l’expression de mes sentiments distingués.\n\nJean Moreau",
    [
      "date created 1908-03-03",
      "place created Paris",
      "agent recipient Duval",
      "agent signatory Jean Moreau",
      "language fr",
    ],
  ],
  [
    "a memorandum with a heading over two lines",
    "12.3/45\n\nThe Acting Commissioner for the Outer Harbours of Tanmok (Seo) to the\nSecretary of the Board\n\nTanmok, March 3, 1908.\n[Received April 1.]\n\nSir: The glass has not come, and the pilots have been waiting since Monday.\n\nI have the honor to be, sir, your obedient servant,\n\nSeo Dong-ho",
    [
      "agent author Seo",
      "agent recipient Secretary of the Board",
      "date created 1908-03-03",
      "date received 1908-04-01",
      "agent signatory Seo Dong-ho",
      "title The Acting Commissioner for the Outer Harbours of Tanmok (Seo) to the Secretary of the Board",
    ],
  ],
])("%s", (_, text, expected) => expect(said(text)).toEqual(expect.arrayContaining(expected)));

describe("how secret a paper was", () => {
  test.each([
    ["[Confidential.]", "Confidential"],
    ["SECRET//NOFORN", "SECRET"],
    ["NATO SECRET", "NATO SECRET"],
    ["Limited Official Use", "Limited Official Use"],
    ["Для служебного пользования", "Для служебного пользования"],
    ["Ściśle tajne", "Ściśle tajne"],
    ["2급 비밀", "2급 비밀"],
    ["機密", "機密"],
    ["Vertraulich", "Vertraulich"],
  ])("%s", (line, value) =>
    expect(said(`${line}\n\nThe glass for the lamp has not come.`)).toContain(
      `classification ${value}`,
    ),
  );

  test("a source note says it in a sentence of its own", () =>
    expect(
      said(
        "Memorandum on lamps[1]\n\nTanmok, March 3, 1908.\n\nThe glass has not come.\n\n[1] Source: Harbour Office, Central Files, 12–3. Secret; Priority. Drafted by Seo.",
      ),
    ).toContain("classification Secret"));

  test.each(["It is no secret.", "Secret of the mole", "The secret agent"])(
    "%s says nothing of it",
    (line) =>
      expect(said(`${line}\n\nThe glass has not come.`).join()).not.toMatch("classification"),
  );
});

test("what a heading says of the recipient is surer than a greeting by office", () => {
  const agents = said(
    "Mr. Hartwell to Lord Seo\n\nTanmok, March 3, 1908.\n\nMy Dear Mr. Secretary:\n\nPlease convey to Lindqvist that the lamp is out.",
  ).filter((one) => one.startsWith("agent recipient"));
  expect(agents).toEqual(["agent recipient Seo"]);
});

test("a greeting without a name names nobody", () => {
  const text =
    "Harbour Office, 3 December 1907\n\nDear Sir,\n\nThe nine cases have been found in the boat house, four of them broken.\n\nYours faithfully,\nJ. Penhallow";
  expect(said(text).filter((one) => one.startsWith("agent recipient"))).toEqual([]);
  expect(said(text)).toContain("agent signatory J. Penhallow");
});
