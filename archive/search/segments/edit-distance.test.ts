import fc from "fast-check";
import lunr from "lunr";
import { expect, test } from "vitest";
import { withinEdits } from "./edit-distance";
import { measureForms, perhapsNear } from "./letter-sets";

/** Static in lunr.js, which its types do not know. */
const automata = lunr.TokenSet as unknown as {
  fromArray(sorted: readonly string[]): lunr.TokenSet;
  fromFuzzyString(word: string, edits: number): lunr.TokenSet;
};

const lines = (forms: readonly string[]) => forms.map((form) => `${form}\n`).join("");

test("forms within one or two edits are those of lunr's automaton", () => {
  const word = fc.string({ unit: fc.constantFrom(..."abcd"), minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(
      fc.uniqueArray(word, { maxLength: 60 }),
      word,
      fc.constantFrom(1, 2),
      (words, sought, edits) => {
        const sorted = [...words].sort();
        const set = automata.fromArray(sorted);
        const expected = set.intersect(automata.fromFuzzyString(sought, edits)).toArray();
        const found = withinEdits(sorted, sought, edits).map(({ form }) => form);
        expect(found).toEqual([...expected].sort());
      },
    ),
    { numRuns: 500 },
  );
});

test("a look at the letters never leaves out a form that is near", () => {
  const word = fc.string({ unit: fc.constantFrom(..."abcABC가나"), maxLength: 7 });
  fc.assert(
    fc.property(fc.uniqueArray(word), word, fc.constantFrom(1, 2), (words, sought, edits) => {
      const sorted = [...words].sort();
      const near = withinEdits(sorted, sought, edits);
      expect(
        withinEdits(perhapsNear(measureForms(lines(sorted)), sought, edits), sought, edits),
      ).toEqual(near);
    }),
    { numRuns: 500 },
  );
});

test("most forms are left out by a look at their letters", () => {
  const forms = ["harbor", "harbour", "harbours", "horse", "lantern", "rabbit", "zebra"];
  expect(perhapsNear(measureForms(lines(forms)), "harbour", 1)).toEqual([
    "harbor",
    "harbour",
    "harbours",
  ]);
});
