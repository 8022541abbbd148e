import { describe, expect, test } from "vitest";
import { blankDraft, plainReading } from "../blank-draft";
import { signature } from "./signature";

const signed = (text: string): readonly string[] =>
  signature
    .propose({ ...blankDraft, texts: [plainReading(text)] })
    .filter(({ confidence }) => confidence >= 0.8)
    .map(({ value, role }) => `${role ?? ""} ${value}`);
const BODY = "Sir: The lamp on the mole is out.\n\nThe pilots will wait for the new glass.";

describe("who signed", () => {
  test.each([
    ["I am, sir, your obedient servant,\n\nE. HARTWELL.", "E. HARTWELL"],
    ["I have, etc.,\n\nWm. Hartwell,\nActing Consul.", "Wm. Hartwell"],
    ["Accept [etc.]\n\nSeo Dong-ho", "Seo Dong-ho"],
    ["Yours faithfully,\n\nJan van der Meer\nHarbour Master", "Jan van der Meer"],
    ["Mit freundlichen Grüßen\n\nKarl Brandt", "Karl Brandt"],
    ["С уважением,\n\nИ. Петренко", "И. Петренко"],
    ["Very respectfully,\n\n(Signed) C[arl] L[indqvist]", "C[arl] L[indqvist]"],
  ])("behind %j", (end, name) =>
    expect(signed(`${BODY}\n\n${end}`)).toEqual([`signatory ${name}`]),
  );

  test("not who is written to, though the address stands last", () =>
    expect(
      signed(
        `${BODY}\n\nI remain, yours truly,\n\nE. HARTWELL.\n\nHon. Carl Lindqvist,\nSecretary of the Board, Tanmok.`,
      ),
    ).toEqual(["signatory E. HARTWELL"]));

  test("not who signed the enclosure", () =>
    expect(
      signed(
        `${BODY}\n\nYours truly,\n\nE. Hartwell\n\n[Enclosure]\n\nMr. Lee to Mr. Seo\n\nDear Sir: Come.\n\nYours truly,\n\nA. Lee`,
      ),
    ).toEqual(["signatory E. Hartwell"]));

  test("nor who signed what a telegram encloses, though nothing closes either", () =>
    expect(
      signed(
        "Mr. Hartwell to Mr. Seo\n\nThe lamp is out. Send glass.\n\nHartwell\n\n[Enclosure 1]\n\nThe glass is on board.\n\nLindqvist",
      ),
    ).toEqual(["signatory Hartwell"]));

  test("not a note at the foot", () =>
    expect(signed(`${BODY}\n\nYours truly,\n\nE. Hartwell\n\n[1] Carl Lindqvist.`)).toEqual([
      "signatory E. Hartwell",
    ]));

  test("a telegram's last line signs it where the heading names parties", () =>
    expect(signed(`Mr. Hartwell to Mr. Seo\n\nThe lamp is out. Send glass.\n\nHartwell`)).toEqual([
      "signatory Hartwell",
    ]));

  test("the last words of an essay sign nothing", () =>
    expect(signed("On lamps\n\nThe lamp was lit\n\nThe Northern Mole")).toEqual([]));
});
