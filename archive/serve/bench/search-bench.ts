import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Bench, BenchContext } from "./bench";
import type { Measured } from "./child-task";
import type { CorpusSpec } from "./corpus/bench-document";
import { makeQuestions, type Questions } from "./corpus/questions";
import type { BenchEngine } from "./engines/bench-engine";
import { benchEngines } from "./engines/registry";
import { searchRows } from "./search-rows";

const SIZES = [10_000, 100_000];
const CASE_MILLISECONDS = 4_000;
/** The FRUS volumes have some six thousand documents; lunr can still hold them. */
const FRUS_DOCUMENTS = 6_000;

export const searchBench: Bench = {
  id: "search",
  label:
    "The search engine beside SQLite FTS5, MiniSearch and lunr, on generated documents and the FRUS volumes",
  async run(context) {
    const sizes = context.documents === null ? SIZES : [context.documents];
    const rows = [];
    for (const documents of sizes)
      rows.push(...(await compare(context, { kind: "generated", documents })));
    const volumes = process.env["CARREL_CORPUS"];
    if (volumes === undefined) context.say("FRUS volumes: left out, CARREL_CORPUS is not set.");
    else
      rows.push(
        ...(await compare(context, { kind: "frus", folder: path.join(volumes, "corpus/frus") })),
      );
    return rows;
  },
};

async function compare(context: BenchContext, corpus: CorpusSpec) {
  const questions = makeQuestions(corpus);
  const size = corpus.kind === "generated" ? corpus.documents : FRUS_DOCUMENTS;
  const name = corpus.kind === "generated" ? `${String(size)} documents` : "FRUS";
  const measured: Measured[] = [];
  for (const engine of benchEngines) {
    if (engine.mostDocuments !== null && size > engine.mostDocuments) {
      context.say(`${name}: ${engine.id} is left out above ${String(engine.mostDocuments)}.`);
      continue;
    }
    context.say(`${name}: ${engine.id} ...`);
    measured.push(await measure(context, engine, corpus, questions));
  }
  return searchRows(corpus, measured);
}

/** One engine after the other, so that each has the machine to itself. */
async function measure(
  { folder, runTask }: BenchContext,
  engine: BenchEngine,
  corpus: CorpusSpec,
  questions: Questions,
): Promise<Measured> {
  const own = path.join(
    folder,
    `${engine.id}-${corpus.kind === "frus" ? "frus" : String(corpus.documents)}`,
  );
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
