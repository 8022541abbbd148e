import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Bench } from "./bench";
import { catalogueEngine } from "./engines/catalogue-engine";
import { figureOf } from "./measure";

const UNITS = 100_000;
/** Each in a process of its own, as the service starts: nothing is warm but the disk's memory. */
const OPENINGS = 5;

export const openBench: Bench = {
  id: "open",
  label: "Opening a whole catalogue, until the first question is answered",
  async run({ documents, folder, say, runTask }) {
    const units = documents ?? UNITS;
    const own = path.join(folder, catalogueEngine.id);
    mkdirSync(own);
    const task = {
      engine: catalogueEngine.id,
      corpus: { kind: "generated", documents: units },
      folder: own,
      questions: {},
      caseMilliseconds: 0,
    } as const;
    say(`${String(units)} units are put into a catalogue ...`);
    await runTask({ ...task, step: "build" });
    const openings: number[] = [];
    const servings: number[] = [];
    for (let opening = 0; opening < OPENINGS; opening += 1) {
      const { asked } = await runTask({ ...task, step: "ask" });
      openings.push(asked?.openMilliseconds ?? 0);
      servings.push((asked?.servingBytes ?? 0) / 1024 / 1024);
    }
    const rest = { bench: "open", size: units, peers: {}, floor: null } as const;
    return [
      { ...rest, case: "whole catalogue", unit: "ms", ours: figureOf(openings) },
      { ...rest, case: "memory, opened", unit: "MB", ours: figureOf(servings) },
    ];
  },
};
