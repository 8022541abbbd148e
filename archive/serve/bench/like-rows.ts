import { DatabaseSync } from "node:sqlite";
import { createEngine, type Engine, type TypicalWord } from "../../search/engine";
import type { Clause } from "../../search/query/query";
import { wordClause } from "../../search/query/word-clause";
import { sqlitePostings } from "../../store/postings/sqlite-postings";
import type { BenchDocument } from "./corpus/bench-document";
import { readFrus } from "./corpus/frus";
import { readFrusReferences, type FrusReferences } from "./corpus/frus-references";
import { BENCH_FIELDS, TOP } from "./engines/bench-engine";
import { once } from "./measure";
import type { BenchRow } from "./report";

/**
 * How often a document that another one refers to stands among the ten most like it, beside ten found by the words of its heading and ten drawn from its
 * chapter (worked out, not drawn).
 */
export function likeRows(folder: string): readonly BenchRow[] {
  const { engine, texts } = indexOf(folder);
  const references = readFrusReferences(folder);
  const share = (found: (one: FrusReferences) => number) =>
    references.reduce((sum, one) => sum + found(one), 0) / references.length;
  const foundBy = (clauses: (doc: BenchDocument) => readonly Clause[]) =>
    share((one) => {
      const best = bestBut(engine, clauses(texts.get(one.doc)!), one.doc);
      return one.refers.some((wanted) => best.includes(wanted)) ? 1 : 0;
    });
  const ours = foundBy(({ text }) => clausesOf(engine.typical(text, null)));
  const peer = (value: number) => ({ ...once(value), ratio: value / ours });
  return [
    {
      bench: "relevance",
      case: "FRUS: a document referred to is among the ten most like",
      size: references.length,
      unit: "share",
      ours: once(ours),
      peers: {
        "words of the heading": peer(foundBy(({ title }) => wordsOf(title))),
        "ten of the chapter": peer(share(byChance)),
      },
      floor: null,
    },
  ];
}

function indexOf(folder: string) {
  const database = new DatabaseSync(":memory:");
  const engine = createEngine({ postings: sqlitePostings(database), fields: BENCH_FIELDS });
  const texts = new Map<number, BenchDocument>();
  for (const document of readFrus(folder)) {
    const { doc, title, agent, text } = document;
    engine.add(doc, { title, agent, text });
    texts.set(doc, document);
  }
  engine.flush();
  return { engine, texts };
}

const clausesOf = (words: readonly TypicalWord[]): readonly Clause[] =>
  words.map(({ form, weight }) => wordClause(form, weight, ["text"]));

const wordsOf = (title: string): readonly Clause[] =>
  (title.match(/[\p{L}\d]+/gu) ?? []).map((word) => wordClause(word, 1));

/** The ten best without the document itself. */
function bestBut(engine: Engine, clauses: readonly Clause[], doc: number): readonly number[] {
  if (clauses.length === 0) return [];
  const page = { limit: TOP + 1, offset: 0, allow: null, names: false };
  const { top } = engine.search({ text: "", clauses }, page);
  return top.flatMap((one) => (one.doc === doc ? [] : [one.doc])).slice(0, TOP);
}

/** The chance that one of those referred to is among ten drawn from the others of its chapter. */
function byChance({ doc, refers, chapter }: FrusReferences): number {
  const others = chapter.filter((one) => one !== doc).length;
  const wanted = refers.filter((one) => chapter.includes(one)).length;
  let none = 1;
  for (let drawn = 0; drawn < Math.min(TOP, others); drawn += 1)
    none *= Math.max(0, others - wanted - drawn) / (others - drawn);
  return 1 - none;
}
