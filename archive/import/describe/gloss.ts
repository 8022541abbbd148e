import { bodyLines } from "../clean/body-lines";
import type { TextLine } from "../text-lines";
import type { Describer } from "./describer";
import { propose, textOf } from "./propose";
import { scriptRuns } from "./script-runs";
import type { ScriptRun } from "./script-runs";

/** A gloss is a sentence, not a name in its own letters. */
const SENTENCE = 8;
const BETWEEN_LINES = 2;

/**
 * Sentences of another script set between those of the text: an editor's words, not the document's. Not at the very top, where a
 * web page names itself, and only where the other script is the smaller part.
 */
export const gloss: Describer = {
  id: "gloss",
  ofStructured: false,
  propose(draft) {
    const text = textOf(draft);
    const lines = bodyLines(text);
    const runs = scriptRuns(text).filter((run) => isWithin(run, lines));
    const main = mainWriting(runs);
    const foreign = afterMain(runs, main).filter(
      (run) => run.writing !== main && isSentence(text, run),
    );
    const confidence = foreign.length >= BETWEEN_LINES ? 0.88 : 0.6;
    return propose(
      "gloss.sentence-in-another-script",
      text,
      foreign.map((run) => ({
        kind: "gloss",
        value: run.writing,
        confidence,
        start: run.start,
        end: sentenceEnd(text, run.end),
      })),
    );
  },
};

/** What follows the first words of the text's own script: a heading in another is no gloss. */
function afterMain(runs: readonly ScriptRun[], main: string | null): readonly ScriptRun[] {
  const first = runs.findIndex(({ writing, letters }) => writing === main && letters > SENTENCE);
  return first === -1 ? [] : runs.slice(first + 1);
}

/** Runs come in order, and so do lines; a run never leaves its line. */
function isWithin(run: ScriptRun, lines: readonly TextLine[]): boolean {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.end ?? 0) < run.end) low = middle + 1;
    else high = middle;
  }
  const line = lines[low];
  return line !== undefined && line.start <= run.start && run.end <= line.end;
}

function mainWriting(runs: readonly ScriptRun[]): string | null {
  const letters = new Map<string, number>();
  for (const run of runs) letters.set(run.writing, (letters.get(run.writing) ?? 0) + run.letters);
  const [first, second] = [...letters].toSorted((a, b) => b[1] - a[1]);
  // Where two scripts share a text evenly, neither comments on the other.
  return first !== undefined && (second === undefined || first[1] > second[1] * 2)
    ? first[0]
    : null;
}

function isSentence(text: string, { start, end, letters, writing }: ScriptRun): boolean {
  const isWords = /\s/.test(text.slice(start, end)) || writing === "zh" || writing === "ja";
  return writing !== "und" && letters >= SENTENCE && isWords;
}

/** The stop that ends the sentence is part of it. */
const sentenceEnd = (text: string, end: number): number =>
  end + (/^[.,!?。，！？]+/.exec(text.slice(end, end + 3))?.[0].length ?? 0);
