import type { Interpretation } from "../../contract/search";
import { interpretationText } from "../../search/engine/interpretation-text";
import type { EngineInterpretation } from "../../search/engine";
import type { SyntaxNote } from "../../search/query/notes/note";
import type { Wanted } from "./certain-clauses";

/** What is said of a question beside what the engine says of it. */
interface Asked {
  readonly dropped: EngineInterpretation["dropped"];
  readonly wanted: readonly Wanted[];
  readonly unlooked: number;
  readonly like: Interpretation["like"] | null;
  readonly notes: readonly SyntaxNote[];
  /** Place of the one `certain:` clause; null for none or several. */
  readonly at: readonly [number, number] | null;
  /** Hits in the end. */
  readonly total: number;
}

const ONLY = {
  yes: "Only hits with a match in certain words.",
  no: "Only hits whose every match holds unclear or supplied letters.",
} as const;

/** The engine's interpretation with what was asked about the hits themselves. */
export function interpreted(
  engine: EngineInterpretation,
  { dropped: more, wanted, unlooked, like, notes, total, at }: Asked,
): Interpretation {
  const { steps: before = [], ...rest } = engine;
  const last = { clause: wanted.map((one) => `certain:${one}`).join(" "), at, left: total };
  const steps = wanted.length === 0 ? before : [...before, last];
  const dropped = [...engine.dropped, ...more];
  const sentences = [
    interpretationText({ ...engine, dropped }),
    ...wanted.map((one) => ONLY[one]),
    ...(unlooked === 0
      ? []
      : [
          `${String(unlooked)} texts with such letters were too many to look at, and count as certain.`,
        ]),
  ];
  return {
    ...rest,
    dropped,
    ...(steps.length > 1 ? { steps } : {}),
    text: sentences.join(" "),
    ...(wanted.length === 0 ? {} : { certain: [...wanted] }),
    ...(unlooked === 0 ? {} : { unlooked }),
    ...(like == null ? {} : { like }),
    ...(notes.length === 0 ? {} : { notes }),
  };
}
