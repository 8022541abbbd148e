import { expect, test } from "vitest";
import type { Mark } from "../../model/mark";
import type { Transcription } from "../../model/transcription";
import { BETWEEN_READINGS, factsOfTexts } from "./text-facts";

const mark = (kind: Mark["kind"], start: number, end: number): Mark => ({
  ...{ kind, start, end },
  ...{ note: null, by: null, label: null },
});
const reading = (text: string, marks: readonly Mark[]) =>
  ({ text, marks }) as unknown as Transcription;

test("doubtful stretches are those of the readings as the index has them, one after the other", () => {
  const texts = [
    reading("The lamp burned", [mark("unclear", 4, 8), mark("note", 8, 8)]),
    reading("등대의 등불이 꺼졌다", [
      mark("supplied", 4, 6),
      mark("unclear", 5, 7),
      mark("gap", 7, 7),
    ]),
  ];
  const { doubtful, has, refers } = factsOfTexts(null, texts);
  const body = texts.map(({ text }) => text).join(BETWEEN_READINGS);
  const words: string[] = [];
  for (let at = 0; at < doubtful.length; at += 2)
    words.push(body.slice(doubtful[at], doubtful[at + 1]));
  expect(words).toEqual(["lamp", "등불이"]);
  expect(has).toEqual(["notes", "unclear", "supplied", "gap"]);
  expect(refers).toEqual([]);
});
