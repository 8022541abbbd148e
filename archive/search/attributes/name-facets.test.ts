import fc from "fast-check";
import { expect, test } from "vitest";
import { documentsOf } from "../engine/bits";
import { type AttributeValues, createAttributes } from "./attributes";
import type { Choices } from "./choices";

const FACETS = ["from", "to", "place", "repository"] as const;
const nothing: Choices = {
  level: [],
  type: [],
  language: [],
  classification: [],
  date: null,
  within: null,
  not: {},
};
type GivenName = string | readonly [string, string];
const name: fc.Arbitrary<GivenName> = fc.constantFrom<GivenName[]>(
  "Ann",
  "Bo",
  ["Ann", "agt-1"],
  ["Anna", "agt-2"],
  ["Bo", "agt-3"],
);
const names = fc.uniqueArray(name, { maxLength: 3 });
/** agt-2 was merged into agt-1. */
const standing = (value: string) => (value === "agt-2" ? "agt-1" : value);

const unit = fc.record({
  /** Beneath an earlier unit, or at the top. */
  under: fc.nat(20),
  type: fc.constantFrom("letter", "report"),
  from: names,
  to: names,
  place: names,
  repository: fc.uniqueArray(name, { maxLength: 1 }),
});

interface Plain {
  readonly id: string;
  readonly parent: Plain | null;
  readonly type: string;
  readonly named: Readonly<Record<(typeof FACETS)[number], readonly GivenName[]>>;
}

type Given = typeof unit extends fc.Arbitrary<infer T> ? T : never;

function plainUnits(given: readonly Given[]): readonly Plain[] {
  const made: Plain[] = [];
  for (const [at, { under, type, ...named }] of given.entries())
    made.push({ id: `u${String(at)}`, parent: made[under - 1] ?? null, type, named });
  return made;
}

/** What a unit has, worked out by asking upwards every time. */
function valuesOf(one: Plain, facet: (typeof FACETS)[number]): ReadonlySet<string> {
  const own = one.named[facet];
  if (facet === "repository" && own.length === 0)
    return one.parent === null ? new Set() : valuesOf(one.parent, facet);
  return new Set(own.map((each) => (typeof each === "string" ? `~${each}` : standing(each[1]))));
}

test("facets and choices are those of a plain look at every unit, in any order of arrival", () => {
  fc.assert(
    fc.property(
      fc.array(unit, { minLength: 1, maxLength: 15 }),
      fc.record({ facet: fc.constantFrom(...FACETS), other: fc.constantFrom(...FACETS) }),
      fc.constantFrom("~Ann", "~Bo", "agt-1", "agt-2", "agt-3"),
      fc.boolean(),
      fc.boolean(),
      (given, { facet, other }, value, isExcluded, isBackwards) => {
        const units = plainUnits(given);
        const attributes = createAttributes(standing);
        const order = isBackwards ? [...units].toReversed() : units;
        order.forEach(({ id, parent, type, named }, at) =>
          attributes.add(at + 1, {
            ...({
              level: "item",
              languages: [],
              classification: null,
              dates: [],
              has: [],
            } as const),
            id,
            parent: parent?.id ?? null,
            type,
            named,
          } satisfies AttributeValues),
        );
        const found = attributes.narrow(
          isExcluded ? { ...nothing, not: { [facet]: [value] } } : { ...nothing, [facet]: [value] },
        );
        const due = order.filter((one) => valuesOf(one, facet).has(standing(value)) !== isExcluded);
        const docs = documentsOf(found);
        expect([...docs].map((doc) => order[doc - 1])).toEqual(due);
        const counts = new Map<string, number>();
        for (const one of due)
          for (const each of valuesOf(one, other)) counts.set(each, (counts.get(each) ?? 0) + 1);
        const told = attributes.facets(docs)[other] ?? [];
        expect(new Map(told.map((one) => [one.value, one.count]))).toEqual(counts);
      },
    ),
    { numRuns: 800 },
  );
});

test("whoever holds a series holds what is beneath it, and holds no more what was moved away", () => {
  const attributes = createAttributes();
  const add = (doc: number, id: string, parent: string | null, holder: string | null) =>
    attributes.add(doc, {
      ...({ level: "item", type: null, languages: [], classification: null, dates: [] } as const),
      has: [],
      id,
      parent,
      ...(holder === null ? {} : { named: { repository: [holder] } }),
    });
  add(1, "series", null, "Town Archive");
  add(2, "letter", "series", null);
  const held = () => attributes.facets(Uint32Array.of(2, 3))["repository"];
  expect(held()).toEqual([{ value: "~Town Archive", count: 1 }]);
  attributes.remove(2);
  add(3, "letter", null, null);
  expect(held()).toEqual([]);
});
