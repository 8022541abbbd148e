import fc from "fast-check";
import { expect, test } from "vitest";
import { parseQuery } from "../query/parse-query";
import { createEngine, type Engine } from "./index";
import { FIELDS, keptInSqlite, pick, randomFrom } from "./testing/histories";
import { memoryPostings } from "./testing/memory-postings";

const WORDS = "lamp lamps harbour keeper fog bell storm tide 국민당은 товарищи rare1 rare2".split(
  " ",
);
const asked = { limit: 100, offset: 0, allow: null, names: false };

type Texts = Readonly<Record<string, string>>;

function some(count: number, first: number, seed: number): readonly (readonly [number, Texts])[] {
  const random = randomFrom(seed);
  const text = (most: number) =>
    Array.from({ length: 1 + Math.floor(random() * most) }, () => pick(WORDS, random)).join(" ");
  return Array.from({ length: count }, (_, at) => [first + at, { title: text(2), text: text(9) }]);
}

/** The same documents with the same scores as in an index that was made anew. */
function expectAnswers(engine: Engine, corpus: ReadonlyMap<number, Texts>): void {
  expect(engine.documents()).toBe(corpus.size);
  const anew = createEngine({ postings: memoryPostings(), fields: FIELDS });
  for (const [document, texts] of corpus) anew.add(document, texts);
  for (const word of WORDS)
    for (const query of [`=${word}`, `"${word} lamp"`]) {
      const { top } = engine.search(parseQuery(query), asked);
      expect(top).toEqual(anew.search(parseQuery(query), asked).top);
    }
}

/** Background work until there is none, which must come soon. */
function tidyAll(engine: Engine): void {
  for (let step = 0; step < 2_000; step++) if (!engine.mergeStep(0)) return;
  throw new Error("There is always more to do.");
}

interface Stop {
  /** Forms looked up or written before it. */
  readonly after: number;
  readonly how: "reopen" | "commit, kill" | "kill";
  readonly remove: boolean;
  readonly add: boolean;
}

const stops: fc.Arbitrary<readonly Stop[]> = fc.array(
  fc.record({
    after: fc.nat({ max: 30 }),
    how: fc.constantFrom("reopen" as const, "commit, kill" as const, "kill" as const),
    remove: fc.boolean(),
    add: fc.boolean(),
  }),
  { minLength: 1, maxLength: 5 },
);

interface World {
  readonly keeping: ReturnType<typeof keptInSqlite>;
  engine: Engine;
  corpus: Map<number, Texts>;
  committed: ReadonlyMap<number, Texts>;
  next: number;
}

/** Lists are so short that common words have several. */
const open = ({ postings }: World["keeping"]) =>
  createEngine({ postings, fields: FIELDS, longestList: 2 });

function add(world: World, documents: readonly (readonly [number, Texts])[]): void {
  for (const [document, texts] of documents) {
    world.engine.add(document, texts);
    world.corpus.set(document, texts);
  }
}

function remove(world: World, documents: readonly number[]): void {
  for (const document of documents) {
    world.engine.remove(document);
    world.corpus.delete(document);
  }
}

function commit(world: World): void {
  world.keeping.commit();
  world.committed = new Map(world.corpus);
}

/** An index that is just being stored; some of its documents were stored before, or none. */
function beginWorld(seed: number, isStored: boolean): World {
  const keeping = keptInSqlite();
  const engine = open(keeping);
  const world = { keeping, engine, corpus: new Map(), committed: new Map(), next: 25 };
  add(world, some(12, 1, seed));
  if (isStored) engine.flush();
  add(world, some(12, 13, seed + 1));
  remove(world, [20]);
  engine.store();
  commit(world);
  return world;
}

function goOnAndStop(world: World, stop: Stop, seed: number): void {
  for (let step = 0; step < stop.after; step++) world.engine.mergeStep(0);
  if (stop.remove) remove(world, [...world.corpus.keys()].slice(-1));
  if (stop.add) add(world, some(1, world.next, seed + world.next));
  world.next++;
  expectAnswers(world.engine, world.corpus);
  if (stop.how === "commit, kill") commit(world);
  if (stop.how !== "reopen") {
    world.keeping.kill();
    world.corpus = new Map(world.committed);
  }
  world.engine = open(world.keeping);
  expectAnswers(world.engine, world.corpus);
}

function expectNothingLeftOver({ keeping, corpus }: World): void {
  const { postings } = keeping;
  expect(postings.removedDocuments()).toEqual([]);
  expect(postings.liveDocuments()).toEqual([]);
  expect([postings.storing(), postings.storedForms()]).toEqual([null, []]);
  const texts = [...corpus.values()].flatMap((fields) => Object.values(fields)).join(" ");
  for (const form of postings.vocabulary("", 1e6).split("\n")) expect(texts).toContain(form);
}

test("storing may stop anywhere: answers are right at every moment, and at the end nothing is left over", () => {
  fc.assert(
    fc.property(stops, fc.nat(), fc.boolean(), (stops, seed, isStored) => {
      const world = beginWorld(seed, isStored);
      for (const stop of stops) goOnAndStop(world, stop, seed);
      remove(world, [...world.corpus.keys()].slice(4));
      world.engine.flush();
      tidyAll(world.engine);
      world.engine = open(world.keeping);
      expectAnswers(world.engine, world.corpus);
      expectNothingLeftOver(world);
    }),
    { numRuns: 100 },
  );
});

test("a step of storing writes one form at least, and no more when its time is over", () => {
  const inner = memoryPostings();
  let written = 0;
  const postings = {
    ...inner,
    writeList: (...list: Parameters<typeof inner.writeList>) => {
      written++;
      inner.writeList(...list);
    },
  };
  const engine = createEngine({ postings, fields: FIELDS });
  for (const [document, texts] of some(20, 1, 1)) engine.add(document, texts);
  engine.store();
  const forms = new Set<string>(inner.vocabulary("", 1e6).split("\n"));
  for (let step = 0; engine.storing(); step++) {
    const before = written;
    engine.mergeStep(0);
    expect(written - before).toBeLessThanOrEqual(1);
    expect(step).toBeLessThan(200);
  }
  expect(forms.size).toBe(1);
  expect(written).toBe(inner.vocabulary("", 1e6).split("\n").length - 1);
});

test("documents that come while others are stored help to store them", () => {
  const engine = createEngine({ postings: memoryPostings(), fields: FIELDS });
  const words = Array.from({ length: 300 }, (_, at) => `word${String(at)}`).join(" ");
  engine.add(1, { text: words });
  engine.store();
  for (let document = 2; document < 9 && engine.storing(); document++)
    engine.add(document, { text: "lamp" });
  expect(engine.storing()).toBe(false);
  expect(engine.search(parseQuery("word7"), asked).total).toBe(1);
});

test("forms that are many are stored in order, known ones first", () => {
  const postings = memoryPostings();
  const engine = createEngine({ postings, fields: FIELDS });
  engine.add(1, { text: "zeal" });
  engine.flush();
  const letters = (at: number) => at.toString(26).padStart(4, "0").replace(/\d/gu, "x");
  const words = [...new Set(Array.from({ length: 9_000 }, (_, at) => `w${letters(at * 7)}`))];
  engine.add(2, { text: `${words.join(" ")} zeal` });
  engine.flush();
  const numbers = words
    .toSorted((a, b) => (a < b ? -1 : 1))
    .map((word) => postings.formNumber(word));
  expect(numbers).toEqual(words.map((_, at) => at + 2));
  expect(engine.search(parseQuery("zeal"), asked).total).toBe(2);
});
