import lunr from "lunr";
import type { Question } from "../corpus/questions";
import { BENCH_FIELDS, TOP, type Asking, type BenchEngine } from "./bench-engine";

/** lunr as it comes: its own pipeline for English. It takes no changes and has no phrases; 20,000 documents are its practical end. */
export const lunrEngine: BenchEngine = {
  id: "lunr",
  onDisk: false,
  mostDocuments: 20_000,
  begin() {
    const builder = new lunr.Builder();
    builder.pipeline.add(lunr.trimmer, lunr.stopWordFilter, lunr.stemmer);
    builder.searchPipeline.add(lunr.stemmer);
    builder.ref("doc");
    for (const { id, boost } of BENCH_FIELDS) builder.field(id, { boost });
    return {
      add: (documents) => documents.forEach((document) => builder.add(document)),
      finish: () => asking(builder.build()),
    };
  },
  open() {
    throw new Error("lunr lives in memory.");
  },
};

function asking(index: lunr.Index): Asking {
  const ask = ({ kind, words }: Question) =>
    index.query((query) => {
      for (const word of words) query.term(word, optionsFor(kind));
    });
  return {
    prepare: (question) =>
      question.kind === "phrase" || question.kind === "near" ? null : () => void ask(question),
    best: (question) =>
      ask(question)
        .slice(0, TOP)
        .map(({ ref }) => Number(ref)),
    hits: (question) => ask(question).length,
    change: null,
    indexBytes: () => null,
    close: () => undefined,
  };
}

function optionsFor(kind: Question["kind"]): object {
  switch (kind) {
    case "and":
      return { presence: lunr.Query.presence.REQUIRED };
    case "prefix":
      // As lunr's own parser does it: a pattern is compared with the stems as it stands.
      return { wildcard: lunr.Query.wildcard.TRAILING, usePipeline: false };
    case "fuzzy":
      return { editDistance: 1, usePipeline: false };
    default:
      return {};
  }
}
