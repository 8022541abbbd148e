import fc from "fast-check";
import { expect, test } from "vitest";
import { createCiter } from "./cite-unit";
import { toCsl } from "./csl-json";
import { describeSource } from "./describe-source";
import { gottwaldLetter, minutes, unitWith } from "./testing/real-units";

/** A style that writes everything in capitals of titles, as some do. */
const shouting = {
  id: "shouting",
  label: "Shouting",
  about: "Puts a capital on every word.",
  csl: `<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0"><info><title>S</title><id>s</id><updated>2026-11-22T00:00:00Z</updated></info>
    <citation><layout><group delimiter="; "><text variable="title" text-case="title"/><text variable="archive_location" text-case="title"/></group></layout></citation></style>`,
};

test("no style puts a capital on the f. of a folder", () =>
  expect(createCiter([shouting]).citeUnit(gottwaldLetter, null, null).note).toBe(
    "Filippov to Gottwald; f. 558, op. 11, d. 62, ll. 71-72, 3/1",
  ));

test("a style without a bibliography gives its note", () => {
  const citation = createCiter([shouting]).citeUnit(gottwaldLetter, "shouting", null);
  expect(citation.bibliography).toBe(citation.note);
});

test("a date in an archivist's brackets is not the document's own and stands as written", () => {
  const unit = unitWith({
    dates: [{ edtf: "1908-01-20", display: "[20 Jan. 1908]", role: "created", source: null }],
  });
  expect(toCsl(describeSource({ ...minutes, unit }))["issued"]).toEqual({
    literal: "[20 Jan. 1908]",
  });
});

test.each([
  ["1907-11", "November 1907"],
  ["1907", "1907"],
  ["1904/1911", "1904–1911"],
  ["1907-11-13/1907-11-16", "13–16 November 1907"],
])("the date %s is written %s", (edtf, written) => {
  const unit = unitWith({
    title: "Register of berths",
    dates: [{ edtf, display: "as in the register", role: "created", source: null }],
  });
  expect(createCiter().citeUnit({ ...minutes, unit, ancestors: [] }, null, null).note).toBe(
    `“Register of berths,” ${written}.`,
  );
});

test("what holds the material now is the repository, before what the caller believes", () => {
  const unit = unitWith({
    custody: [
      { kind: "held", holder: "A shop", from: "1946", to: "1988", evidence: null, source: null },
      {
        kind: "held",
        holder: "Town Archive",
        from: "1988",
        to: null,
        evidence: null,
        source: null,
      },
    ],
  });
  const input = { ...minutes, unit, repository: "This computer" };
  expect(describeSource(input).repository).toBe("Town Archive");
  expect(describeSource({ ...input, unit: unitWith({}) }).repository).toBe("This computer");
});

test.each([
  "T³ and Hsüʰ ™",
  "№ 5, ½ ‰ € 燈臺 маяк 등대",
  "5 < 6 & 7 > 2 &amp; <sup>x</sup> &#38;",
  "a_b *c* {d} [e] ^f^ ~g~ \\h |i| #j %k $l @m",
])("no sign of a title is lost: %s", (title) => {
  const unit = unitWith({ title, referenceCode: "1" });
  const { note, html } = createCiter().citeUnit({ ...minutes, unit, ancestors: [] }, null, null);
  expect(note).toBe(`“${title},” n.d., 1.`);
  expect(html.note).not.toMatch(/<|[\uFDD0-\uFDEF]/u);
});

test("whatever letters a title is made of, the note has them all", () => {
  const citer = createCiter();
  // Quotation marks are the style's to set, and a stop at the end is merged with its own.
  const titles = fc
    .string({ minLength: 1, maxLength: 20, unit: "grapheme" })
    .map((title) => title.trim().replace(/\s+/gu, " "))
    .filter((title) => title !== "" && !/["'`“”‘’„«»‹›]|[.,;:!?]$/u.test(title));
  fc.assert(
    fc.property(titles, (title) => {
      const unit = unitWith({ title, referenceCode: "1" });
      const { note } = citer.citeUnit({ ...minutes, unit, ancestors: [] }, null, null);
      expect(note).toBe(`“${title},” n.d., 1.`);
    }),
    { numRuns: 200, examples: [["# !("], ["A ? B"]] },
  );
});

test.each(["constructor", "__proto__", "toString", "valueOf"])(
  "a document and a person may be called %s",
  (word) => {
    const agents = [{ id: null, name: word, role: "author" }] as const;
    const unit = unitWith({ title: word, agents });
    const citer = createCiter();
    for (let again = 0; again < 2; again += 1)
      expect(citer.citeUnit({ ...minutes, unit, ancestors: [] }, null, null)).toMatchObject({
        note: `${word}, “${word},” n.d.`,
        bibliography: `${word}. “${word}.” n.d.`,
      });
    const untitled = unitWith({ title: word });
    const input = { ...minutes, unit: untitled, ancestors: [] };
    expect(citer.citeUnit(input, null, null).note).toBe(`“${word},” n.d.`);
    expect(citer.citeUnit({ ...input, unit: unitWith({}) }, null, null).note).toBe(
      "“Untitled,” n.d.",
    );
  },
);

test("a unit that has changed is cited as it is now", () => {
  const citer = createCiter();
  const titled = (title: string) => ({ ...minutes, unit: unitWith({ title }), ancestors: [] });
  expect(citer.citeUnit(titled("Minutes"), null, null).note).toBe("“Minutes,” n.d.");
  const after = citer.citeUnit(titled("Minutes, continued"), null, null);
  expect(after.note).toBe("“Minutes, continued,” n.d.");
  expect(after.bibliography).toBe("“Minutes, continued.” n.d.");
});
