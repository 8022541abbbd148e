import path from "node:path";
import type { Bench } from "./bench";
import { compareEngines } from "./compare-engines";
import type { CorpusSpec } from "./corpus/bench-document";
import { makeQuestions } from "./corpus/questions";
import { facetsRow } from "./facets-row";
import { searchRows } from "./search-rows";
import { threadedRows } from "./threaded-build";

const SIZES = [10_000, 100_000];

export const searchBench: Bench = {
  id: "search",
  label:
    "The search engine beside SQLite FTS5, MiniSearch and lunr, on generated documents and the FRUS volumes",
  async run(context) {
    const sizes = context.documents === null ? SIZES : [context.documents];
    const corpora: CorpusSpec[] = sizes.map((documents) => ({ kind: "generated", documents }));
    const volumes = process.env["CARREL_CORPUS"];
    if (volumes === undefined) context.say("FRUS volumes: left out, CARREL_CORPUS is not set.");
    else corpora.push({ kind: "frus", folder: path.join(volumes, "corpus/frus"), headings: true });
    const rows = [];
    for (const corpus of corpora)
      rows.push(
        ...searchRows(corpus, await compareEngines(context, corpus, makeQuestions(corpus))),
        ...(corpus.kind === "generated"
          ? [...(await threadedRows(context, corpus)), facetsRow(corpus.documents)]
          : []),
      );
    return rows;
  },
};
