import fc from "fast-check";
import { expect, test } from "vitest";
import { wordPattern } from "./find-words";
import { scanWords } from "./scan-words";

function scanned(text: string): readonly (readonly [number, string])[] {
  const found: [number, string][] = [];
  scanWords(wordPattern(), text, {
    plain: (start, end) => found.push([start, text.slice(start, end)]),
    other: (match) => found.push([match.index, match[0]]),
  });
  return found;
}

const byPattern = (text: string) =>
  Array.from(text.matchAll(wordPattern()), (match) => [match.index, match[0]]);

test("the words found letter by letter are those that the pattern finds", () => {
  const pieces = fc.constantFrom(
    ..."a B 7 lamp 1904 . . , ' ’ - ² é e\u0301 \u0301 \u00AD 등대 漢 ー ж ½ _ U.S.S.R p.m. it's well-known o’clock".split(
      " ",
    ),
    " ",
    "-\n",
    "-\r\n ",
    "\u{1D400}",
  );
  const text = fc.oneof(
    fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join("")),
    fc.string({ unit: "grapheme", maxLength: 20 }),
  );
  fc.assert(
    fc.property(text, (text) => {
      expect(scanned(text)).toEqual(byPattern(text));
    }),
    { numRuns: 3_000 },
  );
});
