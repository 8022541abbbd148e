import { DatabaseSync } from "node:sqlite";
import fc from "fast-check";
import { sqlitePostings } from "../../../store/postings/sqlite-postings";
import type { Analyser } from "../../analysis/analyser";
import type { Postings } from "../../ports";
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
  | { readonly kind: "flush" | "commit" | "reopen" | "kill" };

export const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        kind: fc.constant("add" as const),
        count: fc.integer({ min: 1, max: 12 }),
        seed: fc.nat(),
        words: fc.integer({ min: 0, max: 20 }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant("add" as const),
        count: fc.integer({ min: 130, max: 300 }),
        seed: fc.nat(),
        words: fc.constant(3),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant("remove" as const),
        part: fc.constantFrom(0.05, 0.2, 0.7),
        seed: fc.nat(),
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant("merge" as const),
        steps: fc.constantFrom(1, 3, 10, 200),
      }),
    },
    {
      weight: 9,
      arbitrary: fc.record({
        kind: fc.constantFrom(
          "flush" as const,
          "flush" as const,
          "commit" as const,
          "reopen" as const,
          "kill" as const,
        ),
      }),
    },
  ),
  { minLength: 2, maxLength: 25 },
);

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
  parts: { readonly analyser: Analyser; readonly reread: boolean },
): World {
  let corpus = new Map<number, Readonly<Record<string, string>>>();
  let committed = new Map(corpus);
  let next = 1;
  const open = () =>
    createEngine({
      postings: keeping.postings,
      fields: FIELDS,
      analyser: parts.analyser,
      ...(parts.reread ? { reread: (document: number) => corpus.get(document) } : {}),
    });
  let engine = open();
  for (const step of history) {
    if (step.kind === "add") next = addSome(step, next, vocabulary, engine, corpus);
    else if (step.kind === "remove") removeSome(step, engine, corpus);
    else if (step.kind === "merge") for (let i = 0; i < step.steps; i++) engine.mergeStep(0);
    else if (step.kind === "flush") engine.flush();
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
