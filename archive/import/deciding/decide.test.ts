import fc from "fast-check";
import { expect, test } from "vitest";
import type { Mark } from "../../model/mark";
import { blankDraft, plainReading } from "../blank-draft";
import type { Draft, DraftProposal } from "../draft";
import { decide } from "./decide";
import type { Decision } from "./described";

const text = "Top Secret\n\nTo Seo.\n\n등대를 보았다. [1]\n\nLEE.\n16 November 1907";
const accept: Decision = { state: "applied", edited: null };
const reject: Decision = { state: "rejected", edited: null };
const reopen: Decision = { state: "open", edited: null };
const of = (at: number, decision: Decision) => new Map([[at, decision]]);

const proposal = (
  kind: DraftProposal["kind"],
  value: string,
  words: string,
  role: string | null = null,
  confidence = 0.9,
): DraftProposal => ({
  kind,
  value,
  role,
  confidence,
  state: "open",
  evidence: { start: text.indexOf(words), end: text.indexOf(words) + words.length, text: words },
  rule: `${kind}.test`,
});

const KINDS: readonly DraftProposal[] = [
  proposal("title", "To Seo", "To Seo."),
  proposal("genre", "letter", "To Seo."),
  proposal("classification", "Top Secret", "Top Secret"),
  proposal("date", "1907-11-16", "16 November 1907", "created"),
  proposal("agent", "LEE", "LEE", "signatory"),
  proposal("agent", "Seo", "Seo", "recipient"),
  proposal("language", "en", "To Seo."),
  proposal("language", "ko", "등대를 보았다."),
  proposal("gloss", "ko", "등대를 보았다."),
  proposal("missing-note", "[1]", "[1]"),
  proposal("lacuna", "words lost", "To Seo."),
  proposal("clutter", "breadcrumbs", "Top Secret"),
  proposal("place", "Port Ellery", "To Seo.", "created"),
];
const heading: Mark = { kind: "heading", start: 0, end: 10, note: null, by: null, label: null };
const page: Draft = {
  ...blankDraft,
  title: "Top Secret",
  genre: "page",
  texts: [plainReading(text, [heading]), plainReading("another reading")],
  proposals: KINDS,
};

/** A unit that has something already, some of it what proposals say. */
const unit = fc
  .record({
    title: fc.constantFrom("Untitled", "To Seo"),
    genre: fc.constantFrom(null, "letter", "page"),
    classification: fc.constantFrom(null, "Top Secret"),
    dates: fc.subarray([
      { edtf: "1907-11-16", display: "16 Nov", role: "created" as const, source: null },
      { edtf: "1907-11-20", display: "20 Nov", role: "received" as const, source: "stamp" },
    ]),
    agents: fc.subarray([
      { id: null, name: "Kovač", role: "mentioned" as const },
      { id: null, name: "LEE", role: "signatory" as const },
    ]),
    languages: fc.subarray(["ru", "en"]),
    language: fc.constantFrom("und", "ru", "en"),
  })
  .map(({ language, ...fields }): Draft => {
    const [first, second] = page.texts;
    const texts = [{ ...first, language }, second] as Draft["texts"];
    return { ...page, ...fields, texts };
  });
const place = fc.nat({ max: KINDS.length - 1 });

test("accepting and then reopening is as if nothing had been decided, for every kind, whatever else is accepted", () => {
  fc.assert(
    fc.property(unit, fc.uniqueArray(place), place, (start, others, at) => {
      fc.pre(!others.includes(at));
      const before = decide(start, new Map(others.map((one) => [one, accept])));
      const there = decide(before, of(at, accept));
      expect(there.proposals[at]?.state).toBe("applied");
      expect(decide(there, of(at, reopen))).toEqual(before);
    }),
  );
});

test("rejecting an accepted proposal leaves what rejecting it at once would have left", () => {
  fc.assert(
    fc.property(unit, place, (start, at) => {
      const accepted = decide(start, of(at, accept));
      expect(decide(accepted, of(at, reject))).toEqual(decide(start, of(at, reject)));
    }),
  );
});

test("the order of decisions does not matter, and neither does making them together", () => {
  fc.assert(
    fc.property(unit, fc.shuffledSubarray(KINDS.map((_, at) => at)), (start, order) => {
      const apart = order.reduce((draft, at) => decide(draft, of(at, accept)), start);
      const together = decide(start, new Map(order.map((at) => [at, accept])));
      expect(apart).toEqual(together);
    }),
  );
});

test("every kind says something when it is accepted", () => {
  const said = KINDS.filter((_, at) => {
    const { proposals: _proposals, ...fields } = decide(page, of(at, accept));
    const { proposals: _before, ...start } = page;
    return JSON.stringify(fields) !== JSON.stringify(start);
  });
  expect(said.map(({ kind }) => kind)).toEqual(KINDS.map(({ kind }) => kind));
});

const rivals: Draft = {
  ...page,
  proposals: [
    proposal("title", "To Seo", "To Seo.", null, 0.9),
    proposal("title", "Lee", "LEE", null, 0.6),
  ],
};

test("accepting a rival puts the former one back to open, and rejecting the rival brings back what stood first", () => {
  const rival = decide(decide(rivals, of(0, accept)), of(1, accept));
  expect(rival.title).toBe("Lee");
  expect(rival.proposals.map(({ state }) => state)).toEqual(["open", "applied"]);
  expect(decide(rival, of(1, reject)).title).toBe("Top Secret");
});

test("of two titles accepted together the surer one is taken", () => {
  const both = decide(rivals, new Map([0, 1].map((at) => [at, accept])));
  expect([both.title, ...both.proposals.map(({ state }) => state)]).toEqual([
    "To Seo",
    "applied",
    "open",
  ]);
});

test("an edited value is what is set; the rule's own stays in the proposal", () => {
  const edited = { value: "Lee Sun-ho", role: "author" };
  const done = decide(page, of(4, { state: "applied", edited }));
  expect(done.agents).toEqual([{ id: null, name: "Lee Sun-ho", role: "author" }]);
  expect(done.proposals[4]).toMatchObject({ value: "LEE", role: "signatory", edited });
  const again = decide(done, of(4, { state: "applied", edited: { value: "Lee", role: "author" } }));
  expect(again.agents.map(({ name }) => name)).toEqual(["Lee"]);
  expect(decide(again, of(4, reopen))).toEqual(page);
});

test("what a person changed by hand since is not taken back with the proposal", () => {
  const accepted = decide(page, new Map([0, 4, 5].map((at) => [at, accept])));
  const byHand: Draft = { ...accepted, title: "Lee to Seo", agents: accepted.agents.slice(1) };
  const later = decide(byHand, of(3, accept));
  expect(later.agents.map(({ name }) => name)).toEqual(["Seo"]);
  expect(decide(later, of(0, reject)).title).toBe("Lee to Seo");
});

test("a name linked to its authority since stays linked while other proposals are decided", () => {
  const accepted = decide(page, of(4, accept));
  const id = "agt-01k0000000000000000000000a" as NonNullable<Draft["agents"][number]["id"]>;
  const linked: Draft = { ...accepted, agents: [{ id, name: "LEE", role: "signatory" }] };
  expect(decide(linked, of(5, accept)).agents[0]?.id).toBe(id);
  expect(decide(linked, of(4, reject)).agents).toEqual([]);
});

test("a mark goes over its words where a corrected text has them now, and nowhere when they are gone", () => {
  const moved: Draft = { ...page, texts: [plainReading(`Copy. ${text}`)] };
  expect(decide(moved, of(9, accept)).texts[0]?.marks).toMatchObject([
    { kind: "note", label: "[1]", start: 6 + text.indexOf("[1]") },
  ]);
  const gone: Draft = { ...page, texts: [plainReading("Other words.")] };
  expect(decide(gone, of(9, accept)).texts[0]?.marks).toEqual([]);
});

test("in archives of version 0.1 an applied proposal says not what it met: a field is emptied, a title is the first line's", () => {
  const old: Draft = {
    ...page,
    title: "To Seo",
    genre: "letter",
    proposals: KINDS.map((one) => ({ ...one, state: "applied" as const })),
  };
  const undone = decide(old, new Map([0, 1].map((at) => [at, reject])));
  expect([undone.title, undone.genre]).toEqual(["Top Secret", null]);
});

test("a reading whose language was set by hand keeps it when the proposed language is rejected", () => {
  const english = KINDS.findIndex(({ kind }) => kind === "language");
  const accepted = decide(page, of(english, accept));
  expect(accepted.texts[0]?.language).toBe("en");
  const byHand: Draft = {
    ...accepted,
    texts: accepted.texts.map((one, at) => (at === 0 ? { ...one, language: "ko" } : one)),
  };
  const rejected = decide(byHand, of(english, reject));
  expect(rejected.texts.map(({ language }) => language)).toEqual(["ko", "und"]);
});
