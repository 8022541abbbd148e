import { detectAll } from "tinyld";
import type { Describer } from "./describer";
import { propose, textOf } from "./propose";
import { scriptRuns } from "./script-runs";
import type { ScriptRun } from "./script-runs";

const SAMPLE = 3000;
/** Fewer letters tell no language. */
const ENOUGH = 12;
const ENOUGH_OTHERS = 60;
const CYRILLIC = ["ru", "uk", "be", "bg", "sr", "mk", "kk"];
/** Languages of papers; without this list short English passes for Klingon. */
const LATIN =
  "en de fr es it pt nl sv da no fi is pl cs sk hu ro hr sl et lv lt tr az sq eu ca gl ga cy la vi id ms tl sw af".split(
    " ",
  );

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
  const sample = withoutNames(runs.map(({ start, end }) => text.slice(start, end)).join("\n"));
  const [best, second] = detectAll(sample, { only: writing === "Cyrl" ? CYRILLIC : LATIN });
  if (best === undefined) return { value: null, confidence: 0 };
  if (writing === "Cyrl" && isRussian(sample)) return { value: "ru", confidence: 0.9 };
  const lead = best.accuracy / Math.max(second?.accuracy ?? 0, 0.001);
  return { value: best.lang, confidence: sureness(letters, lead) };
}

/** Of the languages in Cyrillic letters Russian has ы and э, and none of the letters that the others have beside them. */
const isRussian = (text: string): boolean =>
  (text.match(/[ыэё]/giu)?.length ?? 0) >= 2 && !/[іїєґўјљњћђџѓќѕәғқңөұүһ]/iu.test(text);

/** A foreign name that comes often has letters enough to speak for its own language: words with capitals are left out where others remain. */
function withoutNames(text: string): string {
  const whole = text.slice(0, SAMPLE * 2);
  const others = whole.replace(/(?<!\p{L})\p{Lu}[\p{L}\p{M}’'-]*/gu, "");
  const enough = (others.match(/\p{L}/gu)?.length ?? 0) >= ENOUGH_OTHERS;
  return (enough ? others : whole).slice(0, SAMPLE);
}

/** The score of a long text is an average over its letter groups: length makes it sure, or a clear lead over the next language. */
function sureness(letters: number, lead: number): number {
  if (letters >= 200) return 0.95;
  return letters >= 40 && lead >= 2 ? 0.85 : 0.6;
}
