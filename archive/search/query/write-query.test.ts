import fc from "fast-check";
import { expect, test } from "vitest";
import { isPlain, parseQuery } from "./parse-query";
import type { Clause, GroupClause, Leaf } from "./query";
import { queryNames } from "./query-names";
import { writeQuery } from "./write-query";

const names = queryNames(["title", "agent", "note", "text"]);

const signs = [
  '"',
  "“",
  "”",
  "「",
  "」",
  "\\",
  "+",
  "-",
  "=",
  ":",
  "~",
  "^",
  "*",
  "/",
  "[",
  "]",
  " ",
  "\n",
  "1",
  "2",
  "a",
  "FO",
  "PE/HO",
  "2/14",
  "title:",
  "lang:",
  "date:",
  "set:",
  "set:lamp^2",
  "[1949 TO 1950]",
  "(",
  ")",
  " (",
  ") ",
  " OR ",
  "OR",
  "한",
  "é",
  "\u0000",
  "\ud800",
  "🕯️",
];
const naughty = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.array(fc.constantFrom(...signs), { maxLength: 30 }).map((parts) => parts.join("")),
);
const placeless = (clauses: readonly Clause[]): readonly unknown[] =>
  clauses.map((clause) =>
    clause.kind === "group"
      ? { ...clause, at: null, arms: clause.arms.map(placeless) }
      : { ...clause, at: null },
  );
const bare = (text: string) => placeless(parseQuery(text, names).clauses);

test("10,000 random and naughty strings: none throws, and each reads back from its own writing", () => {
  fc.assert(
    fc.property(naughty, (text) => {
      const query = parseQuery(text, names);
      const written = writeQuery(query, names);
      expect(bare(written)).toEqual(bare(text));
      for (const clause of query.clauses) expect(clause.at[1]).toBeGreaterThan(clause.at[0]);
    }),
    { numRuns: 10_000 },
  );
});

/** Leaves, and groups of them in normal form. */
function groupsOver(leaf: fc.Arbitrary<Leaf>): fc.Arbitrary<Clause> {
  const { clause } = fc.letrec<{ clause: Clause; group: Clause }>((tie) => ({
    clause: fc.oneof({ maxDepth: 2, withCrossShrink: true }, leaf, tie("group")),
    group: fc
      .record({
        kind: fc.constant("group" as const),
        arms: fc.array(fc.array(tie("clause"), { minLength: 1, maxLength: 3 }), {
          minLength: 1,
          maxLength: 3,
        }),
        presence: fc.constantFrom("optional" as const, "required" as const, "prohibited" as const),
        boost: fc.constantFrom(1, 1, 2, 0.5),
        at: fc.constant([0, 0] as const),
      })
      .map((group) => ({
        ...group,
        presence:
          group.arms.length > 1 && group.presence === "optional" ? "required" : group.presence,
      }))
      .filter(isNormal),
  }));
  return clause;
}

/** A lone `a OR b` in a bracket is that bracket, and in an arm it is some of the arms. */
const isNormal = ({ arms }: GroupClause): boolean =>
  !arms.some(
    ([only, ...rest]) =>
      rest.length === 0 && only !== undefined && isPlain(only) && only.arms.length > 1,
  );

test("clauses made by hand read back from their writing", () => {
  const text = fc
    .array(fc.constantFrom(...signs.filter((sign) => sign !== "\n")), {
      minLength: 1,
      maxLength: 6,
    })
    .map((parts) => parts.join(""))
    .filter((joined) => joined.trim() === joined);
  const made = fc.record({
    kind: fc.constant("word" as const),
    text,
    fields: fc.constantFrom([], ["title"]),
    presence: fc.constantFrom("optional", "required", "prohibited"),
    boost: fc.constantFrom(1, 2, 0.125),
    fuzzy: fc.constantFrom(0, 1, 2),
    exact: fc.boolean(),
    wildcard: fc.constant(false),
    at: fc.constant(null),
  });
  const word = made.map((clause) => ({ ...clause, kind: "word" as const, at: [0, 0] as const }));
  const set = made.map(({ text: label, presence, boost }) => ({
    ...{ kind: "terms" as const, label, presence, boost },
    at: [0, 0] as const,
  }));
  const leaf = fc.oneof({ arbitrary: word, weight: 3 }, { arbitrary: set, weight: 1 });
  fc.assert(
    fc.property(fc.array(groupsOver(leaf as fc.Arbitrary<Leaf>), { maxLength: 4 }), (clauses) => {
      expect(bare(writeQuery({ text: "", clauses }, names))).toEqual(placeless(clauses));
    }),
    { numRuns: 3_000 },
  );
});

test.each(signs)("10,000 characters of %j are read in well under 50 ms", (sign) => {
  const text = sign.repeat(Math.floor(10_000 / sign.length));
  parseQuery(text, names);
  const before = performance.now();
  parseQuery(text, names);
  parseQuery(` ${sign}x`.repeat(3_000).slice(0, 10_000), names);
  expect(performance.now() - before).toBeLessThan(50);
});

test("signs are escaped only where they must be", () => {
  for (const text of [
    "+harbour -light~1^2",
    '"pilot boat"~5',
    "PE/HO 2/14/7",
    "12:30 rear-admiral",
    "date:1950-08",
    "harbour OR port +(lamp -light)^2",
    "-(a OR (b c)) d OR e",
    "f(x) (unclosed",
    'set:nationalists +set:"lamp glass"^2 (-set:한 a)^2',
  ])
    expect(writeQuery(parseQuery(text, names), names)).toBe(text);
});
