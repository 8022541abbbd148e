import { expect, test } from "vitest";
import { applyProposals } from "../apply-proposals";
import { readSource } from "../read-source";

const read = async (text: string) => {
  const { drafts } = await readSource({ name: "to-halloran.txt", text, charset: "utf-8" });
  return drafts.map((draft) => applyProposals(draft, "confident").title);
};

test("a letter without a heading is called by those who wrote and received it", async () => {
  const letter =
    "Top Secret\n\nPlease pass on to Halloran the following message. Keep the nine cases until the Board has met; nothing is to be moved before the fog lifts.\n\nPENHALLOW.\n3 February 1908\n";
  expect(await read(letter)).toEqual(["PENHALLOW to Halloran"]);
});

test("a heading of its own stays the title", async () => {
  const letter =
    "The nine cases\n\nPlease pass on to Halloran the following message. Keep the nine cases until the Board has met; nothing is to be moved before the fog lifts.\n\nPENHALLOW.\n3 February 1908\n";
  expect(await read(letter)).toEqual(["The nine cases"]);
});

test("a heading that only counts is followed by the parties", async () => {
  const letter =
    "Document 3\n\nTop Secret\n\nPlease pass on to Halloran the following message. Keep the nine cases until the Board has met.\n\nPENHALLOW.\n3 February 1908\n";
  expect(await read(letter)).toEqual(["Document 3: PENHALLOW to Halloran"]);
});
