import fc from "fast-check";
import { expect, test } from "vitest";
import { parseQuery } from "../../../archive/search/query/parse-query";
import { sameClauses } from "../../../archive/search/query/write-query";
import { searchFields } from "../../../archive/search/registry";
import { leftBy } from "./left-by";
import { rowsOf } from "./read-rows";
import { FIELDS, KINDS, NAMES, type Row } from "./row";
import { clausesOf, textOf } from "./write-rows";

const pieces = [
  ...["lamp", "harbour ", "등대 ", "玻璃", "FO ", "371/84102 ", "PE/HO 2/14/7 ", "rear-admiral "],
  ...[" OR ", "OR", "(", ")", " (", ") ", "+(", "-(", ")^2 ", "+", "-", "=", "~1 ", "~5 ", "^2.5 "],
  ...['"', '"lamp glass"', '"lamp glass"~5 ', "«нет»", "*", "pre* ", "*fix ", "p*t ", "\\", ":"],
  ...["title:", "agent:", "from:", "-to:seo ", "date:1904 ", "date:[1904 TO 1905] ", "lang:ko "],
  ...[
    "type:letter,telegram ",
    "has:doubt ",
    "certain:no ",
    "tag:x ",
    "like:rec-1 ",
    'set:"lamp glass"^2 ',
    "-set:x ",
    "id:2 ",
    " ",
  ],
];
const naughty = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 24 }).map((parts) => parts.join("")),
);
const read = (text: string) => parseQuery(text, NAMES).clauses;
const means = (text: string, other: string) =>
  expect(sameClauses(read(text), read(other)), `${text}\n${other}`).toBe(true);

test("rows of any query, written again, mean what it meant", () => {
  fc.assert(
    fc.property(naughty, (text) => {
      means(textOf(rowsOf(text)), text);
    }),
    { numRuns: 3_000 },
  );
});

test("a query longer than is read keeps its end", () => {
  const long = Array.from({ length: 200 }, (_, at) => `w${at}`).join(" ");
  expect(textOf(rowsOf(`${long} "open (`))).toBe(`${long} "open (`);
});

const ANOTHER: Pick<Row, "kind" | "presence" | "field" | "boost" | "text"> = {
  kind: "phrase",
  presence: "prohibited",
  field: "title",
  boost: 1,
  text: "nine cases",
};

test("changing one row changes nothing else", () => {
  fc.assert(
    fc.property(naughty, fc.nat(), (text, place) => {
      const rows = rowsOf(text);
      if (rows.length === 0) return;
      const at = place % rows.length;
      const changed = rows.with(at, { ...rows[at]!, ...ANOTHER });
      const wanted = [
        ...rows.slice(0, at).flatMap(clausesOf),
        ...read('-title:"nine cases"'),
        ...rows.slice(at + 1).flatMap(clausesOf),
      ];
      expect(sameClauses(read(textOf(changed)), wanted)).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

const told = (text: string) =>
  rowsOf(text).map(({ kind, presence, field, text: words, count, rows }) => [
    kind,
    presence,
    field,
    kind === "choice" ? rows.map((row) => `${row.kind} ${row.text}`).join(" | ") : words,
    ...(kind === "near" || kind === "spelling" ? [count] : []),
  ]);

test.each([
  ["lamp glass 등대", [["words", "optional", "", "lamp glass 등대"]]],
  ["+lamp +glass", [["words", "required", "", "lamp glass"]]],
  [
    "title:lamp title:glass -draft",
    [
      ["words", "optional", "title", "lamp glass"],
      ["words", "prohibited", "", "draft"],
    ],
  ],
  ['+"lamp glass"', [["phrase", "required", "", "lamp glass"]]],
  ['"lamp glass"~3', [["near", "optional", "", "lamp glass", 3]]],
  [
    "=lamps +lam* colour~2",
    [
      ["exact", "optional", "", "lamps"],
      ["beginning", "required", "", "lam"],
      ["spelling", "optional", "", "colour", 2],
    ],
  ],
  [
    'from:"Seo Munha" -type:draft',
    [
      ["from", "required", "", "Seo Munha"],
      ["type", "prohibited", "", "draft"],
    ],
  ],
  ['-set:"lamp glass"^2', [["set", "prohibited", "", "lamp glass"]]],
  [
    'lamp OR "oil can" OR date:1904',
    [["choice", "required", "", "words lamp | phrase oil can | date 1904"]],
  ],
  ["-(draft OR copy)", [["choice", "prohibited", "", "words draft | words copy"]]],
  [
    "(lamp fog) OR (+bell -(a OR b))",
    [["choice", "required", "", "words lamp fog | text +bell -(a OR b)"]],
  ],
] as const)("%s stands in rows of its own", (text, rows) => {
  expect(told(text)).toEqual(rows);
});

test.each(["+(lamp light)", "(a (b c))^2", "*fix", "=colour~1", "like:rec-1", "id:rec-2"])(
  "%s has no row and stands as text, as it was typed",
  (text) => {
    expect(told(text)).toEqual([["text", "required", "", text]]);
    expect(textOf(rowsOf(text))).toBe(text);
  },
);

test("words that weigh the same stand in one row, and the row's weight is written to each of them", () => {
  const rows = rowsOf("+lamp^2 +fog^2 bell^2.5 horn");
  expect(rows.map(({ text, boost }) => [text, boost])).toEqual([
    ["lamp fog", 2],
    ["bell", 2.5],
    ["horn", 1],
  ]);
  expect(textOf(rows.with(0, { ...rows[0]!, boost: 0.5 }))).toBe(
    "+lamp^0.5 +fog^0.5 bell^2.5 horn",
  );
  // What has a weight of its own keeps it.
  expect(textOf([{ ...rows[0]!, text: "lamp fog^3" }])).toBe("+lamp^2 +fog^3");
});

test("empty rows ask for nothing, in a choice too", () => {
  const [row] = rowsOf("lamp OR glass");
  const emptied = { ...row!, rows: row!.rows.map((one) => ({ ...one, text: " " })) };
  expect(textOf([emptied])).toBe("");
});

test("the fields of the builder are those of the index, and every kind has a place", () => {
  expect([...FIELDS].toSorted()).toEqual(searchFields.map(({ id }) => id).toSorted());
  expect(new Set(KINDS).size).toBe(KINDS.length);
});

test("each row tells what was left after it, as far as it is a step of its own", () => {
  const text = "lamp fog +bell +horn date:1907";
  const rows = rowsOf(text);
  const steps = [
    { clause: "+bell", at: [9, 14], left: 9 },
    { clause: "+horn", at: [15, 20], left: 4 },
    { clause: "date:1907", at: [21, 30], left: 3 },
  ] as const;
  const left = leftBy(rows, text, steps);
  expect(rows.map(({ key }) => left.get(key))).toEqual([undefined, 4, 3]);
  expect(leftBy(rows, "another text", steps).size).toBe(0);
});
