import MiniSearch from "minisearch";
import type { BenchDocument } from "../corpus/bench-document";
import type { Question } from "../corpus/questions";
import { BENCH_FIELDS, TOP, type Asking, type BenchEngine } from "./bench-engine";

/** MiniSearch with its own tokenisation and the same weights; it stems nothing and finds no phrases. */
export const miniSearchEngine: BenchEngine = {
  id: "minisearch",
  onDisk: false,
  mostDocuments: 100_000,
  begin() {
    const index = new MiniSearch<BenchDocument>({
      idField: "doc",
      fields: BENCH_FIELDS.map(({ id }) => id),
      searchOptions: {
        boost: Object.fromEntries(BENCH_FIELDS.map(({ id, boost }) => [id, boost])),
      },
    });
    return { add: (documents) => index.addAll(documents), finish: () => asking(index) };
  },
  open() {
    throw new Error("MiniSearch lives in memory.");
  },
};

function asking(index: MiniSearch<BenchDocument>): Asking {
  const ask = (question: Question) => index.search(question.words.join(" "), optionsFor(question));
  return {
    prepare: (question) =>
      question.kind === "phrase" || question.kind === "near" ? null : () => void ask(question),
    best: (question) =>
      ask(question)
        .slice(0, TOP)
        .map(({ id }) => Number(id)),
    hits: (question) => ask(question).length,
    change(document, word) {
      index.add(document);
      if (index.search(word).length !== 1) throw new Error(`The change was not found: ${word}.`);
    },
    indexBytes: () => null,
    close: () => undefined,
  };
}

function optionsFor({ kind }: Question) {
  return {
    combineWith: kind === "and" ? ("AND" as const) : ("OR" as const),
    prefix: kind === "prefix",
    fuzzy: kind === "fuzzy" ? 1 : false,
  };
}
