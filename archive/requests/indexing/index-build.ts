import type { Analyser } from "../../search/analysis/analyser";
import type { HandedDocument } from "../../search/ports";
import { searchFields } from "../../search/registry";
import { createSegmentWork } from "../../search/segments/built-segment";
import type { CatalogueTables } from "../ports";
import {
  beginBuild,
  type BuildParts,
  type BuildThreads,
  type ParallelBuild,
} from "./parallel-build";
import type { IndexState } from "./questions";

type Texts = Readonly<Record<string, string>>;

/** Puts documents into the index: each at once, or while very many come through other threads. */
export interface IndexBuild {
  /** Inside the catalogue's transaction. */
  add(doc: number, texts: Texts): void;
  begin(threads: BuildThreads): Promise<ParallelBuild>;
  /** What was handed over is not wanted any more: the index was read again. */
  drop(): void;
}

export function indexBuild(
  tables: CatalogueTables,
  analyser: Analyser,
  now: () => IndexState,
): IndexBuild {
  let build: ParallelBuild | null = null;
  return {
    add(doc, texts) {
      if (build === null) return now().engine.add(doc, texts);
      now().engine.hold(doc);
      build.take(handed(doc, texts));
    },
    async begin(threads) {
      const begun = await beginBuild(partsOf(tables, analyser, now(), threads));
      build = begun;
      return {
        ...begun,
        async end() {
          const isWanted = build === begun;
          await begun.end(isWanted);
          if (isWanted) build = null;
        },
      };
    },
    drop: () => void (build = null),
  };
}

const handed = (doc: number, texts: Texts): HandedDocument => [
  doc,
  searchFields.map(({ id }) => texts[id] || null),
];

function partsOf(
  tables: CatalogueTables,
  analyser: Analyser,
  { engine, reread }: IndexState,
  threads: BuildThreads,
): BuildParts {
  return {
    ...threads,
    buildHere(documents) {
      const work = createSegmentWork(analyser, searchFields.length);
      for (const doc of documents) {
        const texts = reread(doc);
        if (texts !== undefined) work.add(...handed(doc, texts));
      }
      return work.finish();
    },
    store: () => tables.transaction(() => engine.store()),
    storing: () => engine.storing(),
    storeBuilt: (built) => tables.transaction(() => engine.storeBuilt(built)),
    tidy: (milliseconds) => tables.transaction(() => engine.mergeStep(milliseconds)),
  };
}
