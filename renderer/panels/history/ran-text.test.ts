import { expect, test } from "vitest";
import type { Interpretation } from "../../../archive/contract/search";
import type { Say } from "../../messages/messages";
import { ranText } from "./ran-text";

const word = (name: string, presence: "optional" | "required" | "prohibited", found = 1) => ({
  ...{ word: name, presence, found, nearest: null },
  also: name === "lamp" ? [{ form: "lamps", because: "another form" }] : [],
});
const ran: Interpretation = {
  text: "In English.",
  ran: [word("lamp", "required"), word("fog", "prohibited"), word("xyz", "optional", 0)],
  dropped: [{ word: "the", because: "too common to tell documents apart" }],
  capped: [{ word: "l*", at: 500 }],
};
const saying = (language: "en" | "ko") =>
  Object.assign(
    (key: string, values?: object) => `<${key}${values ? JSON.stringify(values) : ""}>`,
    {
      language,
    },
  ) as unknown as Say;

test("what ran is told in the reader's language, with nothing left out", () => {
  const text = ranText(saying("ko"), ran);
  for (const part of [
    "<ran.all> “lamp” (<ran.also> lamps).",
    "<ran.one> “xyz”.",
    "<ran.without> “fog”.",
    "<ran.dropped.common>",
    "ran.capped",
    "“xyz”: <ran.foundNothing>.",
  ])
    expect(text).toContain(part);
  expect(text).not.toContain("English");
  expect(ranText(saying("en"), ran)).toBe("In English.");
});

test("brackets are told as they ran", () => {
  const arms = [
    [{ presence: "optional", ran: 0 } as const],
    [{ presence: "optional", ran: 2 } as const],
  ];
  const outline = [
    { presence: "required", arms } as const,
    { presence: "prohibited", attribute: "type", value: "letter" } as const,
  ];
  expect(ranText(saying("ko"), { ...ran, outline })).toContain(
    '<ran.one> <ran.part.oneOf> “lamp” (<ran.also> lamps), “xyz”; <ran.not{"value":"type:letter"}>.',
  );
});
