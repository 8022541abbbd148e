import fc from "fast-check";
import { expect, test } from "vitest";
import { membersFile, readMembersFile } from "./members-file";
import type { UnitId } from "./ids";

const letters = "0123456789abcdefghjkmnpqrstvwxyz";
const aUnit = fc
  .array(fc.constantFrom(...letters), { minLength: 25, maxLength: 25 })
  .map((rest) => `rec-0${rest.join("")}` as UnitId);
const members = fc.uniqueArray(
  fc.record({ unit: aUnit, version: fc.integer({ min: 1, max: 999_999_999 }) }),
  { selector: ({ unit }) => unit, maxLength: 30 },
);

test("members read back as they were, in the order of their ids, whatever order they came in", () =>
  fc.assert(
    fc.property(members, (some) => {
      const file = membersFile(some);
      expect(membersFile(some.toReversed())).toBe(file);
      expect(readMembersFile(file)).toEqual(some.toSorted((a, b) => (a.unit < b.unit ? -1 : 1)));
    }),
  ));

test("a file that is none names no members", () => {
  const line = "rec-01jd0000000000000000000001 1\n";
  expect(readMembersFile(line)).toHaveLength(1);
  for (const bad of [
    line.trim(),
    `${line}\n`,
    line.replace(" ", "  "),
    "rec-1 1\n",
    line.replace(" 1", " 0"),
  ])
    expect(readMembersFile(bad), JSON.stringify(bad)).toBeNull();
});

test("the form is the documented one", () => {
  const [a, b] = ["rec-01jd0000000000000000000001", "rec-01jd0000000000000000000002"] as UnitId[];
  expect(
    membersFile([
      { unit: b!, version: 12 },
      { unit: a!, version: 3 },
    ]),
  ).toBe("rec-01jd0000000000000000000001 3\nrec-01jd0000000000000000000002 12\n");
});
