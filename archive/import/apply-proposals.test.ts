import { expect, test } from "vitest";
import { applyProposals } from "./apply-proposals";
import { blankDraft, plainReading } from "./blank-draft";
import type { Draft, DraftProposal } from "./draft";

const text = "Top Secret\n\nTo Seo.\n\n등대를 보았다.\n\nLEE.\n16 November 1907";
const proposal = (
  kind: DraftProposal["kind"],
  value: string,
  words: string,
  confidence: number,
  role: string | null = null,
): DraftProposal => ({
  kind,
  value,
  role,
  confidence,
  state: "open",
  evidence: { start: text.indexOf(words), end: text.indexOf(words) + words.length, text: words },
  rule: "test",
});
const draft: Draft = {
  ...blankDraft,
  title: "Top Secret",
  texts: [plainReading(text)],
  proposals: [
    proposal("classification", "Top Secret", "Top Secret", 0.95),
    proposal("date", "1907-11-16", "16 November 1907", 0.9, "created"),
    proposal("agent", "LEE", "LEE.", 0.85, "signatory"),
    proposal("agent", "Seo", "Seo", 0.5, "recipient"),
    proposal("language", "en", "To Seo.", 0.9),
    proposal("language", "ko", "등대를 보았다.", 0.9),
    proposal("gloss", "ko", "등대를 보았다.", 0.9),
    proposal("title", "To Seo", "To Seo.", 0.82),
    proposal("title", "Lee", "LEE.", 0.81),
  ],
};

test("confident proposals set the fields and are recorded as applied", () => {
  const applied = applyProposals(draft, "confident");
  expect(applied).toMatchObject({
    title: "To Seo",
    classification: "Top Secret",
    languages: ["en", "ko"],
    agents: [{ id: null, name: "LEE", role: "signatory" }],
    dates: [{ edtf: "1907-11-16", display: "16 November 1907", role: "created" }],
  });
  expect(applied.texts[0]?.language).toBe("en");
  expect(applied.texts[0]?.marks).toMatchObject([
    { kind: "gloss", label: "ko", start: text.indexOf("등") },
  ]);
  expect(applied.proposals.map(({ state }) => state)).toEqual([
    "applied",
    "applied",
    "applied",
    "open",
    "applied",
    "applied",
    "applied",
    "applied",
    "open",
  ]);
});

test("without a policy to apply them, all stay open and nothing is set", () => {
  const applied = applyProposals(draft, "none");
  expect(applied).toEqual(draft);
});

test("under the policy all, the doubtful ones are taken too", () =>
  expect(applyProposals(draft, "all").agents).toHaveLength(2));

test("a segmentation is taken over whole or not at all", () => {
  const cut = (confidence: number) => proposal("segment", "part", "To Seo.", confidence);
  const split: Draft = {
    ...blankDraft,
    level: "file",
    title: "Two papers",
    children: [draft, draft],
  };
  const page = (second: number): Draft => ({ ...draft, proposals: [cut(0.9), cut(second)], split });
  expect(applyProposals(page(0.9), "confident")).toMatchObject({
    level: "file",
    children: [{ classification: "Top Secret" }, { title: "To Seo" }],
  });
  const kept = applyProposals(page(0.5), "confident");
  expect(kept.children).toEqual([]);
  expect(kept.proposals.map(({ state }) => state)).toEqual(["open", "open"]);
  expect("split" in kept).toBe(false);
});
