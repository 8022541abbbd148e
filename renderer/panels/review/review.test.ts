import { expect, test } from "vitest";
import type { ReviewedUnit } from "../../../archive/contract/proposals";
import type { ProposalId } from "../../../archive/model/ids";
import type { Proposal } from "../../../archive/model/proposal";
import { evidenceLines, evidenceRuns, placed } from "./evidence-runs";
import { inReviewOrder, nextOpen, nextUnit } from "./review";

const text = "Home › Lights\n\nThe Keeper’s Answer\n\nTo the Harbour Board.\nI. Halloran";
let born = 0;
const of = (kind: Proposal["kind"], words: string, more: Partial<Proposal> = {}): Proposal => ({
  id: `rec-01k0000000000000000000000a.p${String((born += 1))}` as ProposalId,
  kind,
  value: words,
  role: null,
  confidence: 0.9,
  state: "open",
  rule: "test",
  evidence: { start: text.indexOf(words), end: text.indexOf(words) + words.length, text: words },
  ...more,
});

test("what is one document and what is no text is decided before its description; who acted before who is mentioned", () => {
  const mentioned = of("agent", "Halloran", { role: "mentioned" });
  const signed = of("agent", "I. Halloran", { role: "signatory" });
  const [title, clutter] = [of("title", "The Keeper’s Answer"), of("clutter", "Home › Lights")];
  expect(inReviewOrder([mentioned, title, signed, clutter])).toEqual([
    clutter,
    title,
    signed,
    mentioned,
  ]);
});

test("after a decision the next open one below is at hand, then the first open one above", () => {
  const states = ["open", "applied", "open", "rejected"] as const;
  const all = states.map((state) => of("title", "To", { state }));
  expect([nextOpen(all, 0), nextOpen(all, 2), nextOpen([], -1)]).toEqual([2, 0, -1]);
});

test("the next item is the next with something open, going round, never the one at hand", () => {
  const unit = (id: string, open: number) => ({ id, open }) as unknown as ReviewedUnit;
  const units = [unit("a", 1), unit("b", 0), unit("c", 2)];
  expect(nextUnit(units, "a")?.id).toBe("c");
  expect(nextUnit(units, "c")?.id).toBe("a");
  expect(nextUnit(units.slice(0, 2), "a")).toBe(null);
});

test("words are cut where evidence begins and ends; the one in focus lies over the others", () => {
  const signed = of("agent", "I. Halloran", { state: "applied" });
  const mentioned = of("agent", "Halloran");
  const all = placed([signed, mentioned], text);
  const start = text.indexOf("I. H");
  const looks = (now: string | null) =>
    evidenceRuns(start, text.length, all, now).map((run) => [
      text.slice(run.start, run.end),
      run.look,
      run.numbers,
    ]);
  expect(looks(null)).toEqual([
    ["I. ", "applied", []],
    ["Halloran", "open", [1, 2]],
  ]);
  expect(looks(mentioned.id)[1]?.[1]).toBe("now");
});

test("evidence as wide as the text is shown only when one looks at it, and rejected evidence likewise", () => {
  const language = of("language", text);
  const rejected = of("title", "The Keeper’s Answer", { state: "rejected" });
  const all = placed([language, rejected], text);
  const looks = (now: string | null) =>
    evidenceRuns(0, text.length, all, now).map(({ look }) => look);
  expect(looks(null)).toEqual(["plain"]);
  expect(looks(language.id)).toEqual(["now"]);
  expect(looks(rejected.id)).toEqual(["plain", "now", "plain"]);
});

test("clutter is drawn as clutter while open and once accepted, and as text again when rejected; nothing is left out", () => {
  const lines = (state: Proposal["state"]) =>
    evidenceLines(text, placed([of("clutter", "Home › Lights", { state })], text));
  const drawn = (state: Proposal["state"]) => lines(state).map(({ clutter }) => clutter);
  expect(drawn("open")).toEqual([true, false, false, false]);
  expect(drawn("applied")).toEqual([true, false, false, false]);
  expect(drawn("rejected")).toEqual([false, false, false, false]);
  const words = lines("applied").map(({ start, end }) => text.slice(start, end));
  expect(words.join("\n")).toBe(text.replaceAll("\n\n", "\n"));
});

test("a cut is drawn where its new item begins", () => {
  const cut = of("segment", "The Keeper’s Answer\n\nTo the Harbour Board.");
  expect(evidenceLines(text, placed([cut], text)).map(({ begins }) => begins)).toEqual([
    [],
    [1],
    [],
    [],
  ]);
});
