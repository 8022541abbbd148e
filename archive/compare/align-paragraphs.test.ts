import fc from "fast-check";
import { expect, test } from "vitest";
import { alignParagraphs, type Row } from "./align-paragraphs";

const paragraph = fc
  .array(fc.constantFrom("tide", "1907", "등대", "Ondine", "the", "lamp", "燈塔", "15"), {
    minLength: 1,
    maxLength: 40,
  })
  .map((words) => words.join(" "));
const paragraphs = fc.array(paragraph, { maxLength: 14 });

test("every paragraph of both texts stands in one row, in order, whatever the texts are", () =>
  fc.assert(
    fc.property(paragraphs, paragraphs, (left, right) => {
      const rows = alignParagraphs(left, right);
      expect(rows.reduce((sum, [n]) => sum + n, 0)).toBe(left.length);
      expect(rows.reduce((sum, [, m]) => sum + m, 0)).toBe(right.length);
      for (const [n, m] of rows) expect([1, 2, 3]).toContain(n + m);
    }),
  ));

test("a text stands beside itself paragraph by paragraph", () =>
  fc.assert(
    fc.property(paragraphs, (text) => {
      expect(alignParagraphs(text, text)).toEqual(text.map(() => [1, 1]));
    }),
  ));

const long = (words: string, times: number) => Array(times).fill(words).join(" ");
const text = [
  long("The harbour was quiet in the evening.", 6),
  long("Nobody had signed for the ninth case.", 3),
  long("The keeper of the light was asked, and did not answer.", 9),
  long("It was cold.", 2),
];

test.each<[string, readonly string[], readonly Row[]]>([
  [
    "left out",
    [text[0]!, text[1]!, text[3]!],
    [
      [1, 1],
      [1, 1],
      [1, 0],
      [1, 1],
    ],
  ],
  [
    "parted in two",
    [
      text[0]!,
      text[1]!,
      long("The keeper of the light was asked.", 6),
      long("And he did not answer.", 8),
      text[3]!,
    ],
    [
      [1, 1],
      [1, 1],
      [1, 2],
      [1, 1],
    ],
  ],
  [
    "added",
    [text[0]!, text[1]!, text[2]!, long("Added by the translator in 2019.", 8), text[3]!],
    [
      [1, 1],
      [1, 1],
      [1, 1],
      [0, 1],
      [1, 1],
    ],
  ],
])("a paragraph that was %s is found", (_, other, rows) => {
  expect(alignParagraphs(text, other)).toEqual(rows);
});

const number = (at: number) => `${long("слово", 12)} ${at} ${long("слово", 12)}`;
const zahl = (at: number) => `${long("Wort", 14)} ${at} ${long("Wort", 14)}`;

test("numbers tell which of paragraphs of one length is missing", () => {
  const left = [11, 12, 13, 14, 15].map(number);
  const right = [11, 12, 14, 15].map(zahl);
  expect(alignParagraphs(left, right)).toEqual([
    [1, 1],
    [1, 1],
    [1, 0],
    [1, 1],
    [1, 1],
  ]);
});

test("a name's forms in two scripts are one anchor, and so is a month in words and in figures", () => {
  const names = [{ key: "seo", forms: ["서문하", "Seo Munha"] }];
  const left = [
    long("말", 150),
    `${long("말", 146)} 서문하`,
    long("말", 150),
    `${long("말", 140)} 십일월 십오일`,
  ];
  const right = [
    `${long("word", 65)} Seo Munha`,
    long("word", 67),
    `${long("word", 62)} 15th November`,
  ];
  expect(alignParagraphs(left, right, names)).toEqual([
    [1, 0],
    [1, 1],
    [1, 1],
    [1, 1],
  ]);
});

test("two texts of 288,000 letters are aligned within three seconds of work", () => {
  const left = Array.from({ length: 1_200 }, (_, at) => number(at * 7).padEnd(240, " слово"));
  const right = left.flatMap((_, at) => (at % 50 === 3 ? [] : [zahl(at * 7).padEnd(250, " Wort")]));
  const begun = process.cpuUsage();
  const rows = alignParagraphs(left, right);
  const { user, system } = process.cpuUsage(begun);
  expect(rows.filter(([n, m]) => n === 1 && m === 0)).toHaveLength(24);
  expect((user + system) / 1000).toBeLessThan(3_000);
});
