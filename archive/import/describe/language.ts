import { detectAll } from "tinyld";
import type { Describer } from "./describer";
import { propose, textOf } from "./propose";
import { scriptRuns } from "./script-runs";
import type { ScriptRun } from "./script-runs";

const SAMPLE = 3000;
/** Fewer letters tell no language. */
const ENOUGH = 12;
const CYRILLIC = ["ru", "uk", "be", "bg", "sr", "mk", "kk"];

/** The languages of a text, most used first: by script, and within Latin and Cyrillic by their commonest letter groups. */
export const language: Describer = {
  id: "language",
  ofStructured: true,
  propose(draft) {
    if (draft.languages.length > 0) return [];
    const text = textOf(draft);
    const found = byWriting(scriptRuns(text))
      .map((runs) => ({ runs, letters: runs.reduce((sum, run) => sum + run.letters, 0) }))
      .filter(({ letters }) => letters >= ENOUGH)
      .toSorted((a, b) => b.letters - a.letters)
      .flatMap(({ runs, letters }) => judged(text, runs, letters));
    return propose("language.by-script-and-letters", text, found);
  },
};

function byWriting(runs: readonly ScriptRun[]): readonly (readonly ScriptRun[])[] {
  const writings = [...new Set(runs.map(({ writing }) => writing))];
  return writings.map((writing) => runs.filter((run) => run.writing === writing));
}

function judged(text: string, runs: readonly ScriptRun[], letters: number) {
  const [first] = runs;
  if (first === undefined || first.writing === "und") return [];
  const { value, confidence } = verdict(text, runs, first.writing, letters);
  if (value === null) return [];
  return [{ kind: "language" as const, value, confidence, start: first.start, end: first.end }];
}

function verdict(text: string, runs: readonly ScriptRun[], writing: string, letters: number) {
  if (writing !== "Latn" && writing !== "Cyrl") return { value: writing, confidence: 0.95 };
  const sample = runs
    .map(({ start, end }) => text.slice(start, end))
    .join("\n")
    .slice(0, SAMPLE);
  const only = writing === "Cyrl" ? { only: CYRILLIC } : {};
  const best = detectAll(sample, only)[0];
  if (best === undefined) return { value: null, confidence: 0 };
  // The score of a long text is an average over its groups; length is what makes it sure.
  const sure = letters >= 200 ? 0.95 : letters >= 40 && best.accuracy > 0.15 ? 0.85 : 0.6;
  return { value: best.lang, confidence: sure };
}
