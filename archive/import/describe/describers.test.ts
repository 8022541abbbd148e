import { describe, expect, test } from "vitest";
import { blankDraft, plainReading } from "../blank-draft";
import { describeDraft } from "./describe-draft";
import { describers } from "./registry";

/** What is said of a text, as `kind role value`, by confidence at least 0.8 unless told. */
function said(text: string, least = 0.8): readonly string[] {
  const draft = describeDraft({ ...blankDraft, texts: [plainReading(text)] }, false);
  for (const { evidence } of draft.proposals)
    expect(text.slice(evidence.start, evidence.end)).toBe(evidence.text);
  return draft.proposals
    .filter(({ confidence }) => confidence >= least)
    .map(({ kind, role, value }) => [kind, role, value].filter((one) => one !== null).join(" "));
}

const LETTER = `Harbour Office, Tanmok
16 November 1907

Confidential

My dear Mr. Seo,

I have your note of the 4th and have spoken with the pilots about the lamp on the outer mole.[1] They will wait until the new glass has come from Nagasaki.
새 유리가 도착할 때까지 기다린다는 뜻이다.

Nothing can be done before the spring tides, and I should be glad if you would tell the council so.
봄 사리 전에는 아무것도 할 수 없다.

Yours faithfully,
E. Hartwell`;

test("a letter names its date, its parties, how secret it is, and its languages", () =>
  expect(said(LETTER)).toEqual(
    expect.arrayContaining([
      "date created 1907-11-16",
      "agent recipient Seo",
      "agent signatory E. Hartwell",
      "classification Confidential",
      "genre letter",
      "language en",
      "language ko",
      "missing-note [1]",
    ]),
  ));

test("sentences in another script between the lines are glosses", () =>
  expect(said(LETTER).filter((one) => one.startsWith("gloss"))).toEqual(["gloss ko", "gloss ko"]));

test("a name in its own letters is no gloss", () =>
  expect(
    said(
      "The pilot Seo (서동호) came on board at six and left again at nine with the mail.",
      0,
    ).filter((one) => one.startsWith("gloss")),
  ).toEqual([]));

test("a note that came with its sign is not missing", () =>
  expect(
    said("He left at dawn.[1] Nobody saw him.\n\n[1] Log of the pilot boat.", 0).join(),
  ).not.toMatch("missing-note"));

describe("classification", () => {
  test.each([
    "TOP SECRET",
    "Strictly confidential",
    "Совершенно секретно",
    "극비",
    "絕密",
    "Streng geheim",
  ])("%s on a line of its own", (marking) =>
    expect(said(`${marking}\n\nTo the harbour master of Tanmok.`)).toContain(
      `classification ${marking}`,
    ),
  );

  test("the word in a sentence classifies nothing", () =>
    expect(said("The agreement was to be kept secret from the council.", 0).join()).not.toMatch(
      "classification",
    ));
});

test.each([
  [
    "Letter from E. Hartwell to Seo Dong-ho\n\nTop Secret\n\nThe lamp is out.",
    ["agent author E. Hartwell", "agent recipient Seo Dong-ho"],
  ],
  [
    "Secret\n\nPlease pass on to Lindqvist the following message.\n\nCome at once.",
    ["agent recipient Lindqvist"],
  ],
  [
    "Secret\n\nTanmok, British Consul\n\nPlease convey to Lindqvist that the lamp is out.",
    ["agent transmitter Tanmok, British Consul", "agent recipient Lindqvist"],
  ],
  [
    "Secret\n\nCable drafted by Ivanov - March 3, 1908\n\nHartwell's reply to Seo's February 27th cable:\n\n\"Comrade Seo:\n\nWe agree.\n\nHartwell\"\n\nKindly report what was done\n\nIvanov",
    [
      "agent drafter Ivanov",
      "agent author Hartwell",
      "date created 1908-03-03",
      "date answered 1908-02-27",
      "agent signatory Hartwell",
      "agent transmitter Ivanov",
    ],
  ],
  [
    "MEMORANDUM\n\nFrom: Harbour Master\nTo: Chief Pilot\n\nConfidential\n\nThe lamp is out.",
    ["agent author Harbour Master", "agent recipient Chief Pilot", "genre memorandum"],
  ],
])("parties of %j", (text, expected) =>
  expect(said(text)).toEqual(expect.arrayContaining(expected)),
);

test("a reply to a cable of a later month is one of the year before", () =>
  expect(
    said("Secret\n\nJanuary 5, 1908\n\nHartwell's reply to Seo's December 27th cable:\n\nYes."),
  ).toContain("date answered 1907-12-27"));

test("an essay about a letter has no parties of its own", () => {
  const prose = `${"The letter shows how the office worked and what it hid from its own clerks. ".repeat(5)}\n\n`;
  const sayings = said(`Letter of Hartwell to Seo\n\n${prose.repeat(3)}`);
  expect(sayings).toContain("genre essay");
  expect(sayings.join()).not.toMatch(/author|recipient/);
});

describe("lacuna", () => {
  const half =
    "The mole was built for many good reasons, the fear of the northern storms perhaps being the";
  test("a paragraph that breaks off before a new sentence has lost words", () =>
    expect(said(`${half}\n\nThis led to the second lamp.`)).toContain("lacuna words lost"));
  test.each([
    ["one that goes on in the next", `${half}\n\nfirst among them.`],
    ["one that ends", `${half} first.\n\nThis led to the second lamp.`],
    ["a heading", "On the building of the mole\n\nThis led to the second lamp."],
    ["a line broken by its width", `${half}\nFirst Lord of the harbour had said.`],
  ])("%s has not", (_, text) => expect(said(text, 0).join()).not.toMatch("lacuna"));
});

test("a byline has the poster, the day and the title above it", () =>
  expect(
    said("Sea diary/Lamps\n\nThe lamp on the mole\n\nseabird 2009. 4. 2. 08:40\n\nIt was dark."),
  ).toEqual(
    expect.arrayContaining([
      "title The lamp on the mole",
      "agent author seabird",
      "date published 2009-04-02",
      "clutter category line",
    ]),
  ));

test("a comment form and a list of other posts are clutter", () => {
  const list =
    "Related posts\n\nOn lamps (0) 2009.03.01\nOn moles (2) 2009.02.11\nOn tides (0) 2009.01.05";
  expect(said(`It was dark.\n\n${list}`)).toContain("clutter related posts");
  expect(said("It was dark.\n\nLeave a Reply\n\nFill in your details")).toContain(
    "clutter comment form",
  );
});

test("a chronicle that begins its lines with dates is not taken for a list of posts", () =>
  expect(
    said(
      "Chronicle\n\n1907-11-01 the lamp is lit\n1907-11-02 fog\n1907-11-03 the lamp is out",
      0,
    ).join(),
  ).not.toMatch("clutter"));

test("whoever is said to think, and comes again, is mentioned", () =>
  expect(said("Hartwell believed in lamps. Tanmok grew. Nobody told Hartwell so.")).toContain(
    "agent mentioned Hartwell",
  ));

test("every describer has an id of its own", () =>
  expect(new Set(describers.map(({ id }) => id)).size).toBe(describers.length));
