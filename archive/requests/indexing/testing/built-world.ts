import { expect } from "vitest";
import { createAnalyser } from "../../../search/analysis/analyser";
import { createEngine, type Engine, type RankedDocument } from "../../../search/engine";
import { FIELDS, keptInSqlite, pick, randomFrom } from "../../../search/engine/testing/histories";
import { memoryPostings } from "../../../search/engine/testing/memory-postings";
import type { HandedDocument, SegmentBuilder } from "../../../search/ports";
import { parseQuery } from "../../../search/query/parse-query";
import { createSegmentWork } from "../../../search/segments/built-segment";
import { beginBuild, type ParallelBuild } from "../parallel-build";

const WORDS = "lamp lamps harbour keeper fog bell 국민당은 товарищи rare1 rare2 well-known".split(
  " ",
);
const asked = { limit: 500, offset: 0, allow: null, names: false };
export const analyser = createAnalyser();
/** So short that common words have several lists in a segment. */
export const LONGEST = 3;

type Texts = Readonly<Record<string, string>>;

export function textsOf(document: number, seed: number): Texts {
  const random = randomFrom(seed * 1_000 + document);
  const text = (most: number) =>
    Array.from({ length: Math.floor(random() * (most + 1)) }, () => pick(WORDS, random)).join(" ");
  return { title: text(2), text: text(random() < 0.05 ? 300 : 12) };
}

export const handed = (document: number, texts: Texts): HandedDocument => [
  document,
  FIELDS.map(({ id }) => texts[id] || null),
];

/** The forms of a wildcard are told, and their scores added up, in the order in which the index knows them: 1e-9 is no difference. */
const plainly = (top: readonly RankedDocument[]) =>
  top
    .map(({ matched, score, ...hit }) => ({
      ...hit,
      score: Math.round(score * 1e9) / 1e9,
      matched: matched.toSorted((a, b) => (a.form < b.form ? -1 : 1)),
    }))
    .toSorted((a, b) => b.score - a.score || a.doc - b.doc);

/** The same documents with the same scores as in an index that was made plainly. */
export function expectAnswers(engine: Engine, corpus: ReadonlyMap<number, Texts>): void {
  const plain = createEngine({ postings: memoryPostings(), fields: FIELDS, analyser });
  for (const [document, texts] of corpus) plain.add(document, texts);
  expect(engine.documents()).toBe(corpus.size);
  for (const word of WORDS)
    for (const query of [word, `=${word}`, `"${word} lamp"`, `${word.slice(0, 2)}*`, `${word}~1`]) {
      const [ours, theirs] = [engine, plain].map((one) => one.search(parseQuery(query), asked));
      expect(plainly(ours!.top)).toEqual(plainly(theirs!.top));
      expect(ours!.total).toBe(theirs!.total);
    }
}

interface World {
  readonly keeping: ReturnType<typeof keptInSqlite>;
  readonly corpus: Map<number, Texts>;
  readonly texts: Map<number, Texts>;
  engine: Engine;
  analysedHere: number;
  lost: number;
}

export function openWorld(): World {
  const world = {
    keeping: keptInSqlite(),
    corpus: new Map<number, Texts>(),
    texts: new Map<number, Texts>(),
    analysedHere: 0,
    lost: 0,
  };
  return { ...world, engine: open(world) };
}

export function open(world: Omit<World, "engine">): Engine {
  return createEngine({
    postings: world.keeping.postings,
    fields: FIELDS,
    analyser,
    longestList: LONGEST,
    reread(document) {
      world.analysedHere++;
      return world.corpus.get(document);
    },
  });
}

export function build(
  world: World,
  builder: SegmentBuilder,
  letters: number,
): Promise<ParallelBuild> {
  return beginBuild({
    builder,
    letters,
    letOthers: () => Promise.resolve(),
    tell: () => void world.lost++,
    buildHere(documents) {
      const work = createSegmentWork(analyser, FIELDS.length, LONGEST);
      for (const document of documents) {
        const texts = world.corpus.get(document);
        if (texts) work.add(...handed(document, texts));
      }
      return work.finish();
    },
    store: () => world.engine.store(),
    storing: () => world.engine.storing(),
    storeBuilt: (built) => world.engine.storeBuilt(built),
    tidy: (milliseconds) => world.engine.mergeStep(milliseconds),
  });
}

export function hold(world: World, building: ParallelBuild, document: number, seed: number): void {
  const texts = textsOf(document, seed);
  world.engine.hold(document);
  world.corpus.set(document, texts);
  building.take(handed(document, texts));
}

export function remove(world: World, document: number): void {
  world.engine.remove(document);
  world.corpus.delete(document);
}
