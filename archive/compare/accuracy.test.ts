import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { readNotation } from "../sample/notation";
import { alignParagraphs, type Row } from "./align-paragraphs";
import { paragraphsOf } from "./paragraphs";

/** The sample's translation pairs. As they stand each paragraph has its like, but for what is named. */
const PAIRS = [
  ["penhallow-to-seo.reading", "penhallow-to-seo.ko"],
  ["seo-to-penhallow", "seo-to-penhallow.aldous"],
  ["seo-to-penhallow", "seo-to-penhallow.office"],
  ["seo-to-harbour-office", "seo-to-harbour-office.en"],
  ["verekhin-to-harbour-office", "verekhin-to-harbour-office.en"],
] as const;

async function paragraphs(name: string): Promise<readonly string[]> {
  const file = new URL(`../sample/texts/${name}.txt`, import.meta.url);
  const { text } = readNotation(await readFile(file, "utf8"), null);
  return paragraphsOf(text).map((place) => text.slice(...place));
}

/** A pair whose right side was disturbed in one place, with the rows that are then right. */
interface Case {
  readonly name: string;
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly rows: readonly Row[];
}

function casesOf(name: string, left: readonly string[], right: readonly string[]): readonly Case[] {
  const plain = right.map((): Row => [1, 1]);
  const cases: Case[] = [{ name: `${name} as it is`, left, right, rows: plain }];
  right.forEach((text, at) => {
    cases.push({
      name: `${name} without ${at}`,
      left,
      right: right.toSpliced(at, 1),
      rows: plain.toSpliced(at, 1, [1, 0]),
    });
    const next = right[at + 1];
    if (next !== undefined)
      cases.push({
        name: `${name} with ${at} and ${at + 1} in one`,
        left,
        right: right.toSpliced(at, 2, `${text} ${next}`),
        rows: plain.toSpliced(at, 2, [2, 1]),
      });
    const stop = /[.;。] ?/u.exec(text.slice(30));
    const cut = stop === null ? text.length : 30 + stop.index + stop[0].length;
    if (cut < text.length - 30)
      cases.push({
        name: `${name} with ${at} in two`,
        left,
        right: right.toSpliced(at, 1, text.slice(0, cut), text.slice(cut)),
        rows: plain.toSpliced(at, 1, [1, 2]),
      });
  });
  return cases;
}

const ends = (rows: readonly Row[]): readonly string[] => {
  let [i, j] = [0, 0];
  return rows.map(([n, m]) => `${i}+${n} ${j}+${m}`.concat(`:${(i += n)},${(j += m)}`));
};

/** Rows found that are right to the paragraph, of all rows that are right. */
test("translation pairs of the sample, whole and disturbed in one place, are set side by side", async () => {
  const cases: Case[] = [];
  for (const [one, other] of PAIRS) {
    const [left, right] = [await paragraphs(one), await paragraphs(other)];
    expect(left).toHaveLength(right.length);
    cases.push(...casesOf(`${other}`, left, right));
    cases.push(...casesOf(`${one} (turned)`, right, left));
  }
  const names = [{ key: "seo", forms: ["서문하", "Seo Munha", "徐文河", "Со Мунха"] }];
  let [right, all, whole] = [0, 0, 0];
  for (const { left, right: other, rows } of cases) {
    const found = new Set(ends(alignParagraphs(left, other, names)));
    const hits = ends(rows).filter((row) => found.has(row)).length;
    right += hits;
    all += rows.length;
    if (hits === rows.length) whole += 1;
  }
  process.stdout.write(
    `aligned: ${right} of ${all} rows right (${((right / all) * 100).toFixed(1)} %), ${whole} of ${cases.length} pairs without a fault\n`,
  );
  expect(right / all).toBeGreaterThan(0.93);
});
