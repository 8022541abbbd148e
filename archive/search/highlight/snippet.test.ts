import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createAnalyser } from "../analysis/analyser";
import type { HighlightTerms } from "./highlight-terms";
import { snippet } from "./snippet";

const analyser = createAnalyser();
const of = (words: readonly string[], cjk: readonly string[] = []): HighlightTerms => ({
  forms: new Set(),
  stems: new Set(words.map((word) => analyser.stem(analyser.fold(word)))),
  phrases: [],
  cjk,
});
const shown = (text: string, terms: HighlightTerms, length = 60) => {
  const answer = snippet(text, terms, { analyser, length });
  return { ...answer, words: answer.marks.map(([start, end]) => answer.snippet.slice(start, end)) };
};
const filler = "the tide table was copied out again by the clerk of works ".repeat(20);

describe("the best place", () => {
  test("two different words side by side win over one repeated", () => {
    const text = `lamp lamp lamp lamp ${filler} the lamp of the pilot ${filler}`;
    expect(shown(text, of(["lamp", "pilot"])).words).toEqual(["lamp", "pilot"]);
  });

  test("the earlier of equal places wins", () => {
    const answer = shown(`first lamp ${filler} second lamp`, of(["lamp"]));
    expect(answer.snippet).toMatch(/^first lamp/);
    expect(answer.places).toBe(2);
  });

  test("a match at the end of a text is shown with what stands before it", () =>
    expect(shown(`${filler}the lamp`, of(["lamp"]), 60).snippet.length).toBeGreaterThan(50));

  test("without a match it is the beginning", () => {
    const answer = shown(filler, of(["lighthouse"]));
    expect(answer).toMatchObject({ marks: [], places: 0 });
    expect(answer.snippet).toMatch(/^the tide table .* …$/);
  });
});

describe("what is shown", () => {
  test("whole words, with ellipses where text is left out", () => {
    const { snippet: line } = shown(`${filler} lamp ${filler}`, of(["lamp"]));
    const inner = line.replace(/^… /, "").replace(/ …$/, "");
    expect(line).toMatch(/^… .* …$/);
    for (const word of inner.split(/\s+/)) expect(`${filler} lamp`.split(/\s+/)).toContain(word);
  });

  test("line ends and tabs become blanks and marks stay true", () => {
    const answer = shown("the\n\npilot\tboat\r\nlamp", of(["pilot", "lamp"]));
    expect(answer.snippet).toBe("the  pilot boat  lamp");
    expect(answer.words).toEqual(["pilot", "lamp"]);
  });

  test("Chinese without blanks is cut between characters", () => {
    const text =
      "港務局長報告燈塔修理之事。".repeat(40) + "領港" + "船隻入港出港皆須登記。".repeat(40);
    const answer = shown(text, of([], ["領港"]));
    expect(answer.words).toEqual(["領港"]);
    expect(answer.snippet.length).toBeLessThanOrEqual(64);
  });

  test("no emoji or accent is cut from what it belongs to", () => {
    const family = "👩‍👩‍👧‍👦";
    const { snippet: line } = shown(family.repeat(60), of([]), 40);
    expect(line.replace(" …", "").replaceAll(family, "")).toBe("");
  });

  test("a single match longer than the line is cut, not lost", () => {
    const answer = shown(`x ${"a".repeat(500)} y`, of(["a".repeat(500)]));
    expect(answer.snippet.length).toBeLessThan(140);
    expect(answer.words[0]).toMatch(/^a+$/);
  });
});

test("marks always lie inside the line, in order, over what matches; the line comes from the text", () => {
  const parts = fc.constantFrom(
    "pilot",
    "Pilots",
    "lamp",
    "boat",
    "등대의",
    "領港船",
    "маяки",
    "\n",
    " ",
    ", ",
    "👩‍👧",
    "é",
    "-\n",
    "\ud800",
    "ｶﾞｽ灯",
  );
  const terms = of(["pilot", "маяк", "é"], ["등대", "領港", "ガス"]);
  fc.assert(
    fc.property(
      fc.array(parts, { maxLength: 120 }),
      fc.integer({ min: 20, max: 240 }),
      (words, length) => {
        const text = words.join("");
        const answer = snippet(text, terms, { analyser, length });
        const inner = answer.snippet.replace(/^… /, "").replace(/ …$/, "");
        expect(text.replace(/\s/g, " ")).toContain(inner);
        expect(answer.places > 0).toBe(answer.marks.length > 0);
        let last = 0;
        for (const [start, end] of answer.marks) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(answer.snippet.slice(start, end)).not.toMatch(/^\s|…/);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(answer.snippet.length);
      },
    ),
    { numRuns: 2_000 },
  );
});
