import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createAnalyser } from "../analysis/analyser";
import { createHighlighter } from "./highlighter";

const analyser = createAnalyser();
const word = (...forms: readonly string[]) => ({
  fields: [],
  because: null,
  near: null,
  words: [{ forms, offset: 0 }],
});
type Terms = readonly ReturnType<typeof word>[];
const shown = (text: string, terms: Terms, length = 60) => {
  const answer = createHighlighter(terms, { analyser, length }).snippet(text);
  return {
    ...answer,
    words: answer.marks.map(([start, end]) => answer.snippet.slice(start, end)),
  };
};
const filler = "the tide table was copied out again by the clerk of works ".repeat(20);

describe("the best place", () => {
  test("two different words side by side win over one repeated", () => {
    const text = `lamp lamp lamp lamp ${filler} the lamp of the pilot ${filler}`;
    expect(shown(text, [word("lamp"), word("pilot")]).words).toEqual(["lamp", "pilot"]);
  });

  test("the earlier of equal places wins", () => {
    const answer = shown(`first lamp ${filler} second lamp`, [word("lamp")]);
    expect(answer.snippet).toMatch(/^first lamp/);
    expect(answer.places).toBe(2);
  });

  test("a match at the end of a text is shown with what stands before it", () =>
    expect(shown(`${filler}the lamp`, [word("lamp")], 60).snippet.length).toBeGreaterThan(50));

  test("without a match it is the beginning", () => {
    const answer = shown(filler, [word("lighthouse")]);
    expect(answer).toMatchObject({ marks: [], places: 0 });
    expect(answer.snippet).toMatch(/^the tide table .* …$/);
  });
});

describe("what is shown", () => {
  test("whole words, with ellipses where text is left out", () => {
    const { snippet: line } = shown(`${filler} lamp ${filler}`, [word("lamp")]);
    const inner = line.replace(/^… /, "").replace(/ …$/, "");
    expect(line).toMatch(/^… .* …$/);
    for (const word of inner.split(/\s+/)) expect(`${filler} lamp`.split(/\s+/)).toContain(word);
  });

  test("line ends and tabs become blanks and marks stay true", () => {
    const answer = shown("the\n\npilot\tboat\r\nlamp", [word("pilot"), word("lamp")]);
    expect(answer.snippet).toBe("the  pilot boat  lamp");
    expect(answer.words).toEqual(["pilot", "lamp"]);
  });

  test("Chinese without blanks is cut between characters", () => {
    const text =
      "港務局長報告燈塔修理之事。".repeat(40) + "領港" + "船隻入港出港皆須登記。".repeat(40);
    const answer = shown(text, [word("領港")]);
    expect(answer.words).toEqual(["領港"]);
    expect(answer.snippet.length).toBeLessThanOrEqual(64);
  });

  test("no emoji or accent is cut from what it belongs to", () => {
    const family = "👩‍👩‍👧‍👦";
    const { snippet: line } = shown(family.repeat(60), [], 40);
    expect(line.replace(" …", "").replaceAll(family, "")).toBe("");
  });

  test("a single match longer than the line is cut, not lost", () => {
    const long = "donaudampfschifffahrtsgesellschaft";
    const answer = shown(`x ${long} y`, [word(long)], 20);
    expect(answer.words[0]).toBe(long.slice(0, 20));
    expect(answer.places).toBe(1);
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
  const terms = [
    word("pilot", "pilots"),
    word("маяки"),
    word("e"),
    word("등대"),
    word("領港"),
    word("ガス"),
  ];
  fc.assert(
    fc.property(
      fc.array(parts, { maxLength: 120 }),
      fc.integer({ min: 20, max: 240 }),
      (words, length) => {
        const text = words.join("");
        const answer = createHighlighter(terms, { analyser, length }).snippet(text);
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
