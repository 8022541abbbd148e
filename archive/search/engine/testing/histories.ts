import { DatabaseSync } from "node:sqlite";
import fc from "fast-check";
import { sqlitePostings } from "../../../store/postings/sqlite-postings";
import type { Analyser } from "../../analysis/analyser";
import type { Postings, TermSets } from "../../ports";
import { createEngine, type Engine, type SearchedField } from "../index";
import type { Corpus } from "./lunr-oracle";

export const FIELDS: readonly SearchedField[] = [
  { id: "title", boost: 10 },
  { id: "agent", boost: 4 },
  { id: "text", boost: 1 },
];

/** What may happen to an index. */
export type Step =
  | { readonly kind: "add"; readonly count: number; readonly seed: number; readonly words: number }
  | { readonly kind: "remove"; readonly part: number; readonly seed: number }
  | { readonly kind: "merge"; readonly steps: number }
  | { readonly kind: "flush" | "store" | "commit" | "reopen" | "kill" };

const adding = (count: fc.Arbitrary<number>, words: fc.Arbitrary<number>) =>
  fc.record({ kind: fc.constant("add" as const), count, seed: fc.nat(), words });
const few = adding(fc.integer({ min: 1, max: 12 }), fc.nat(20));
/** Enough for lists of several blocks. */
const many = adding(fc.integer({ min: 200, max: 500 }), fc.constant(6));
const removing = fc.record({
  kind: fc.constant("remove" as const),
  part: fc.constantFrom(0.05, 0.2, 0.7),
  seed: fc.nat(),
});
const merging = fc.record({
  kind: fc.constant("merge" as const),
  steps: fc.constantFrom(1, 3, 10, 200),
});
const plain = (...kinds: readonly ("flush" | "store" | "commit" | "reopen" | "kill")[]) =>
  fc.constantFrom(...kinds).map((kind) => ({ kind }));
/** Several small segments, as after a day of single changes: a merge is due. */
const segments = fc
  .array(few, { minLength: 4, maxLength: 6 })
  .map((adds) => adds.flatMap((add): readonly Step[] => [add, { kind: "flush" }]));
/** A merge that is interrupted, by a removal for instance. */
const interrupted = fc
  .tuple(segments, fc.constantFrom(1, 3, 10), fc.oneof(removing, few, plain("commit", "reopen")))
  .map(([before, steps, meanwhile]): readonly Step[] => [
    ...before,
    { kind: "merge", steps },
    meanwhile,
    { kind: "merge", steps: 200 },
  ]);
/** Storing that is interrupted, more than once: the process ends with or without a commit, documents go or come, words with them. */
const storing = fc
  .tuple(
    fc.oneof(few, many),
    fc.array(
      fc.tuple(
        fc.constantFrom(0, 1, 3, 10, 25),
        fc.oneof(removing, few, plain("commit", "reopen", "kill", "flush")),
        plain("commit", "commit", "reopen", "kill"),
      ),
      { minLength: 1, maxLength: 4 },
    ),
    fc.constantFrom(0, 3, 200),
  )
  .map(([add, parts, last]): readonly Step[] => [
    add,
    { kind: "store" },
    ...parts.flatMap(([steps, meanwhile, then]): readonly Step[] => [
      { kind: "merge", steps },
      meanwhile,
      then,
    ]),
    { kind: "merge", steps: last },
  ]);

export const steps: fc.Arbitrary<readonly Step[]> = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: few.map((step) => [step]) },
      { weight: 1, arbitrary: many.map((step) => [step]) },
      { weight: 3, arbitrary: removing.map((step) => [step]) },
      { weight: 3, arbitrary: merging.map((step) => [step]) },
      { weight: 2, arbitrary: segments },
      { weight: 2, arbitrary: interrupted },
      { weight: 3, arbitrary: storing },
      {
        weight: 6,
        arbitrary: plain("flush", "flush", "commit", "reopen", "kill").map((step) => [step]),
      },
    ),
    { minLength: 1, maxLength: 16 },
  )
  .map((parts: readonly (readonly Step[])[]) => parts.flat());

/** Numbers in [0, 1) from a seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** What an index is kept in: `kill` loses what was not committed, as the end of the process would. */
export interface Keeping {
  readonly postings: Postings;
  commit(): void;
  kill(): void;
}

export function keptInSqlite(): Keeping {
  const database = new DatabaseSync(":memory:");
  const postings = sqlitePostings(database);
  database.exec("begin");
  return {
    postings,
    commit: () => database.exec("commit; begin"),
    kill: () => database.exec("rollback; begin"),
  };
}

export interface World {
  readonly engine: Engine;
  readonly corpus: Corpus;
}

/** Lives through a history. @param reread whether live texts are read again from outside the index when it opens */
export function live(
  history: readonly Step[],
  vocabulary: readonly string[],
  keeping: Keeping,
  parts: { readonly analyser: Analyser; readonly reread: boolean; readonly sets?: TermSets },
): World {
  let corpus = new Map<number, Readonly<Record<string, string>>>();
  let committed = new Map(corpus);
  let next = 1;
  const open = () =>
    createEngine({
      postings: keeping.postings,
      fields: FIELDS,
      analyser: parts.analyser,
      ...(parts.sets ? { sets: parts.sets } : {}),
      ...(parts.reread ? { reread: (document: number) => corpus.get(document) } : {}),
    });
  let engine = open();
  for (const step of history) {
    if (step.kind === "add") next = addSome(step, next, vocabulary, engine, corpus);
    else if (step.kind === "remove") removeSome(step, engine, corpus);
    else if (step.kind === "merge") for (let i = 0; i < step.steps; i++) engine.mergeStep(0);
    else if (step.kind === "flush") engine.flush();
    else if (step.kind === "store") engine.store();
    else if (step.kind === "reopen") engine = open();
    else if (step.kind === "commit") {
      keeping.commit();
      committed = new Map(corpus);
    } else {
      keeping.kill();
      corpus = new Map(committed);
      engine = open();
    }
  }
  return { engine, corpus };
}

function addSome(
  step: Extract<Step, { kind: "add" }>,
  first: number,
  vocabulary: readonly string[],
  engine: Engine,
  corpus: Map<number, Readonly<Record<string, string>>>,
): number {
  const random = randomFrom(step.seed);
  const text = (most: number) =>
    Array.from({ length: Math.floor(random() * (most + 1)) }, () => pick(vocabulary, random)).join(
      " ",
    );
  let document = first;
  for (let i = 0; i < step.count; i++) {
    document += random() < 0.1 ? 1 + Math.floor(random() * 200) : 1;
    const texts = {
      title: text(3),
      text: text(step.words),
      ...(random() < 0.5 ? { agent: text(2) } : {}),
    };
    engine.add(document, texts);
    corpus.set(document, texts);
  }
  return document;
}

/** Words that come first come often, as in any language. */
export function pick(words: readonly string[], random: () => number): string {
  return words[Math.floor(random() ** 2 * words.length)] ?? "";
}

function removeSome(
  step: Extract<Step, { kind: "remove" }>,
  engine: Engine,
  corpus: Map<number, Readonly<Record<string, string>>>,
): void {
  const random = randomFrom(step.seed);
  for (const document of [...corpus.keys()]) {
    if (random() >= step.part) continue;
    engine.remove(document);
    corpus.delete(document);
  }
}
