import { textBytes, type BenchDocument, type CorpusSpec } from "./corpus/bench-document";
import { documentsOfCorpus } from "./corpus/corpus";
import type { Question } from "./corpus/questions";
import type { Asked, AskedCase, Built, ChildResult, ChildTask } from "./child-task";
import { TOP, type Asking, type BenchEngine } from "./engines/bench-engine";
import { threadedEngine } from "./engines/carrel-engine";
import { catalogueEngine } from "./engines/catalogue-engine";
import { benchEngines } from "./engines/registry";
import { figureOf, timeAll } from "./measure";
import { anonymousBytes, settledBytes } from "./memory";
import { postingNanoseconds } from "./posting-floor";

/** Documents handed over at once, as an import does. */
const BATCH = 500;
/** So many that the runtime has compiled what it runs: a reading room asks all day. */
const ROUNDS = 40;
/** Changes of one process; with fewer the first one alone would be the 95th percentile. */
const CHANGES = 200;

/** One child's part of the search benchmark. */
export async function runChild(task: ChildTask): Promise<ChildResult> {
  const engine = [...benchEngines, threadedEngine, catalogueEngine].find(
    ({ id }) => id === task.engine,
  );
  if (!engine) throw new Error(`There is no engine ${task.engine}.`);
  if (task.step === "ask") {
    const before = performance.now();
    const asking = engine.open(task.folder);
    return { built: null, asked: ask(task, asking, performance.now() - before) };
  }
  const { built, asking } = await build(engine, task);
  return { built, asked: asking === null ? null : ask(task, asking, null) };
}

async function build(engine: BenchEngine, task: ChildTask) {
  const building = engine.begin(task.folder);
  const sums = { documents: 0, textBytes: 0, peakBytes: 0 };
  const own = apart();
  const batchesOf = batches(documentsOfCorpus(task.corpus));
  const next = () => own.run(() => batchesOf.next().value ?? null);
  const start = process.cpuUsage();
  const began = performance.now();
  for (let batch = next(); batch !== null; batch = next()) {
    await building.add(batch);
    const given = batch;
    own.run(() => {
      sums.documents += given.length;
      for (const document of given) sums.textBytes += textBytes(document);
      sums.peakBytes = Math.max(sums.peakBytes, anonymousBytes());
    });
  }
  const asking = await building.finish();
  const { user, system } = process.cpuUsage(start);
  const built: Built = {
    ...sums,
    peakBytes: Math.max(sums.peakBytes, anonymousBytes()),
    cpuSeconds: (user + system - own.microseconds()) / 1e6,
    clockSeconds: (performance.now() - began) / 1e3,
    longestStepMilliseconds: building.longestStep?.() ?? null,
  };
  return { built, asking };
}

/** The bench's own work, which must not count: engines may work on in other threads meanwhile, so it is measured by this thread. */
function apart() {
  let used = 0;
  return {
    microseconds: () => used,
    run<T>(work: () => T): T {
      const before = process.threadCpuUsage();
      const answer = work();
      const { user, system } = process.threadCpuUsage(before);
      used += user + system;
      return answer;
    },
  };
}

function* batches(documents: Iterable<BenchDocument>): Generator<readonly BenchDocument[]> {
  let batch: BenchDocument[] = [];
  for (const document of documents) {
    batch.push(document);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function ask(task: ChildTask, asking: Asking, openMilliseconds: number | null): Asked {
  const cases = Object.entries(task.questions).map(
    ([name, questions]) => [name, askCase(asking, questions, task.caseMilliseconds)] as const,
  );
  const servingBytes = settledBytes();
  const indexBytes = asking.indexBytes();
  asking.idle?.();
  const changes = timeChanges(asking, task.corpus);
  asking.close();
  const asked = { openMilliseconds, servingBytes, indexBytes };
  const [firstChangeMilliseconds = null, ...later] = changes;
  const changeMilliseconds = later.length === 0 ? null : figureOf(later);
  return {
    ...asked,
    firstChangeMilliseconds,
    changeMilliseconds,
    cases: Object.fromEntries(cases),
    postingNanoseconds: postingNanoseconds(),
  };
}

function askCase(asking: Asking, questions: readonly Question[], milliseconds: number): AskedCase {
  const success = successOf(asking, questions);
  // What is looked for by its heading is told by its place, and not timed.
  if (success !== null) return { time: null, hits: [], success };
  const work = questions.map((question) => asking.prepare(question)).filter((run) => run !== null);
  if (work.length === 0) return { time: null, hits: [] };
  const time = figureOf(timeAll(work, { milliseconds, rounds: ROUNDS }));
  // Questions that the engine does not have are left out of its mixture; `samples` shows it.
  const hits = questions.map((question) => (asking.prepare(question) ? asking.hits(question) : -1));
  return { time, hits };
}

function successOf(
  asking: Asking,
  questions: readonly Question[],
): NonNullable<AskedCase["success"]> | null {
  const known = questions.filter(({ wanted }) => wanted !== undefined);
  if (known.length === 0) return null;
  const places = known.map((question) => asking.best(question).indexOf(question.wanted ?? -1));
  const share = (among: number) =>
    places.filter((place) => place >= 0 && place < among).length / known.length;
  return { first: share(1), ten: share(TOP) };
}

/** A number above all others and close to them: engines keep tables by number. */
function nextNumber(corpus: CorpusSpec): number {
  return corpus.kind === "generated" ? corpus.documents + 1 : 10_000;
}

/** Milliseconds of each change, from before it is made until a search has found it. */
function timeChanges({ change }: Asking, corpus: CorpusSpec): readonly number[] {
  if (change === null) return [];
  return Array.from({ length: CHANGES }, (_, at) => {
    const word = `onlyhere${lettersOf(at)}zq`;
    const text = `${"the pilot went out to the vessel in the morning ".repeat(60)} ${word}`;
    const before = performance.now();
    change({ doc: nextNumber(corpus) + at, title: "A change", agent: "The clerk", text }, word);
    return performance.now() - before;
  });
}

/** 0 -> aa, 1 -> ab ... */
const lettersOf = (at: number): string =>
  [at / 26, at % 26].map((one) => String.fromCharCode(97 + Math.floor(one))).join("");
