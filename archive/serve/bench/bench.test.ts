import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { documentsOfCorpus } from "./corpus/corpus";
import { makeQuestions } from "./corpus/questions";
import { createGenerator, scriptOf } from "./corpus/generate";
import { benches } from "./registry";
import { runBench } from "./index";
import { digits, writeRow } from "./lines";
import { comparedWith, figureOf, once } from "./measure";
import { runChild } from "./run-child";

describe("the generated corpus", () => {
  test("a document is the same whichever were made before it", () => {
    const [first, second] = documentsOfCorpus({ kind: "generated", documents: 2 });
    expect(createGenerator().document(2)).toEqual(second);
    expect(first?.text).not.toBe(second?.text);
  });

  test("documents have about 600 words, and seven of ten are in Latin letters", () => {
    const documents = [...documentsOfCorpus({ kind: "generated", documents: 400 })];
    const latin = documents.filter(({ text }) => /^[\x20-\x7e]+$/.test(text));
    expect(latin.length / 400).toBeGreaterThan(0.62);
    expect(latin.length / 400).toBeLessThan(0.78);
    const words = latin.reduce((sum, { text }) => sum + text.split(" ").length, 0) / latin.length;
    expect(words).toBeGreaterThan(540);
    expect(words).toBeLessThan(660);
    expect([0.1, 0.75, 0.85, 0.95].map(scriptOf)).toEqual(["latin", "hangul", "cyrillic", "han"]);
  });

  test("questions are the same every time, and of every kind", () => {
    const questions = makeQuestions({ kind: "generated", documents: 50 });
    expect(questions).toEqual(makeQuestions({ kind: "generated", documents: 50 }));
    expect(Object.keys(questions)).toEqual([
      "common",
      "common, every match",
      "rare",
      "3-AND",
      "3-OR",
      "not there",
      "prefix",
      "fuzzy 1",
      "phrase",
      "proximity",
      "names",
      "CJK",
      "mixed",
    ]);
    expect(questions["mixed"]).toHaveLength(100);
  });
});

describe("figures", () => {
  test("half of the samples are at most p50, 95 of 100 at most p95", () =>
    expect(figureOf(Array.from({ length: 100 }, (_, at) => 100 - at))).toEqual({
      p50: 51,
      p95: 96,
      spread: [1, 100],
      samples: 100,
    }));

  test("a ratio above one says that ours is the smaller", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 9 }),
        fc.double({ min: 0.1, max: 9 }),
        (ours, theirs) => {
          expect(comparedWith(once(ours), once(theirs)).ratio > 1).toBe(theirs > ours);
        },
      ),
    );
    expect(digits(0.012345)).toBe("0.0123");
  });
});

test("all engines answer all the questions they have, and find the same documents for plain words", async () => {
  const lines: string[] = [];
  const report = await runBench({
    which: "search",
    documents: 120,
    json: false,
    out: (line) => void lines.push(line),
    runTask: (task) => runChild({ ...task, caseMilliseconds: 1 }),
  });
  const rows = new Map(report.rows.map((row) => [row.case, row]));
  const peers = (name: string) => Object.keys(rows.get(name)!.peers);
  expect(peers("3-AND")).toEqual(["fts5", "minisearch", "lunr"]);
  expect(peers("phrase")).toEqual(["fts5"]);
  expect(peers("fuzzy 1")).toEqual(["minisearch", "lunr"]);
  // lunr is the measure of what a word finds; the others split or stem a little differently.
  expect(rows.get("common")!.peers["lunr"]!.otherHits).toBeUndefined();
  expect(rows.get("index for each byte of text")!.ours.p50).toBeGreaterThan(0.05);
  expect(rows.get("common")!.floor).toBeGreaterThan(0);
  expect(lines.some((line) => line.startsWith("search · common · 120: "))).toBe(true);
});

test("texts are committed durably and compared with plain writing", async () => {
  const report = await runBench({
    which: "store",
    documents: 20,
    json: true,
    out: () => undefined,
  });
  expect(report.rows).toMatchObject([{ bench: "store", size: 20, unit: "s" }]);
  expect(report.rows[0]?.floor).toBeGreaterThan(0);
  expect(writeRow(report.rows[0]!)).toMatch(/^store · durable commit · 20: .* s \| floor /);
});

test("a whole catalogue is opened until it answers, each time anew", async () => {
  const report = await runBench({
    which: "open",
    documents: 120,
    json: true,
    out: () => undefined,
    runTask: (task) => runChild(task),
  });
  const [opened] = report.rows;
  expect(opened).toMatchObject({ bench: "open", case: "whole catalogue", size: 120, unit: "ms" });
  expect(opened!.ours.samples).toBe(5);
  expect(opened!.ours.spread![0]).toBeGreaterThan(0);
});

test("an unknown benchmark is refused with those that there are", async () => {
  expect(new Set(benches.map(({ id }) => id)).size).toBe(benches.length);
  const asked = { which: "dance", documents: null, json: true, out: () => undefined };
  await expect(runBench(asked)).rejects.toMatchObject({ code: "bench.unknown" });
});
