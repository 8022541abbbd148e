import fc from "fast-check";
import { expect, test } from "vitest";
import { createAnalyser } from "../analysis/analyser";
import { createEngine } from "../engine";
import { memoryPostings } from "../engine/testing/memory-postings";
import { parseQuery } from "../query/parse-query";
import { createHighlighter } from "./highlighter";

const words = [
  "pilot",
  "Pilots",
  "piloted",
  "boat",
  "lamp",
  "lamps",
  "co-operation",
  "Com-\nmunist",
  "маяк",
  "маяки",
  "등대의",
  "등대",
  "한미상호방위조약",
  "港務局",
  "領港",
  "é",
  "1904-11-03",
  "PE/HO 2/14/7",
];
const asked = [
  "pilot",
  "=pilots",
  "lamp*",
  "l*mp",
  "lomp~1",
  '"pilot boat"',
  '"boat lamp"~3',
  "маяк",
  "등",
  "등대",
  "방위조약",
  '"한미상호 등대"',
  "領港",
  "co-operation",
  "communist",
  "1904-11-03",
  "PE/HO 2/14/7",
  "é",
];

test("a text is marked exactly when the engine found it by that clause", () => {
  const analyser = createAnalyser();
  const texts = fc.array(
    fc.array(fc.constantFrom(...words), { maxLength: 12 }).map((some) => some.join(" ")),
    { minLength: 1, maxLength: 8 },
  );
  fc.assert(
    fc.property(texts, fc.constantFrom(...asked), (documents, text) => {
      const fields = [{ id: "text", boost: 1 }];
      const engine = createEngine({ postings: memoryPostings(), fields, analyser });
      for (const [at, body] of documents.entries()) engine.add(at + 1, { text: body });
      const answer = engine.search(parseQuery(text), {
        limit: 10,
        offset: 0,
        allow: null,
        names: false,
      });
      const highlighter = createHighlighter(answer.terms, { analyser, field: "text" });
      const marked = documents.flatMap((body, at) =>
        highlighter.places(body).length > 0 ? [at + 1] : [],
      );
      expect(marked).toEqual([...answer.matches()].toSorted((a, b) => a - b));
    }),
    { numRuns: 1_500 },
  );
});
