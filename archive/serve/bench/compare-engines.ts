import { mkdirSync } from "node:fs";
import path from "node:path";
import type { BenchContext } from "./bench";
import type { Measured } from "./child-task";
import type { CorpusSpec } from "./corpus/bench-document";
import type { Questions } from "./corpus/questions";
import type { BenchEngine } from "./engines/bench-engine";
import { benchEngines } from "./engines/registry";

const CASE_MILLISECONDS = 4_000;
/** The FRUS volumes have some six thousand documents; lunr can still hold them. */
const FRUS_DOCUMENTS = 6_000;

/** Every engine over a corpus with the same questions, ours first. */
export async function compareEngines(
  context: BenchContext,
  corpus: CorpusSpec,
  questions: Questions,
): Promise<readonly Measured[]> {
  const size = corpus.kind === "generated" ? corpus.documents : FRUS_DOCUMENTS;
  const name = nameOf(corpus);
  const measured: Measured[] = [];
  for (const engine of benchEngines) {
    if (engine.mostDocuments !== null && size > engine.mostDocuments) {
      context.say(`${name}: ${engine.id} is left out above ${String(engine.mostDocuments)}.`);
      continue;
    }
    context.say(`${name}: ${engine.id} ...`);
    measured.push(await measure(context, engine, corpus, questions));
  }
  return measured;
}

function nameOf(corpus: CorpusSpec): string {
  if (corpus.kind === "generated") return `${String(corpus.documents)} documents`;
  return corpus.headings ? "FRUS" : "FRUS without headings";
}

/** One engine after the other, so that each has the machine to itself. */
async function measure(
  { folder, runTask }: BenchContext,
  engine: BenchEngine,
  corpus: CorpusSpec,
  questions: Questions,
): Promise<Measured> {
  const own = path.join(folder, `${engine.id}-${nameOf(corpus).replaceAll(" ", "-")}`);
  mkdirSync(own);
  const task = {
    engine: engine.id,
    corpus,
    folder: own,
    questions,
    caseMilliseconds: CASE_MILLISECONDS,
  };
  const { built, asked } = await runTask({ ...task, step: engine.onDisk ? "build" : "both" });
  const later = engine.onDisk ? (await runTask({ ...task, step: "ask" })).asked : asked;
  if (!built || !later) throw new Error(`${engine.id} gave no figures.`);
  return { engine: engine.id, built, asked: later };
}
