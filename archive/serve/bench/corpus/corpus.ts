import type { BenchDocument, CorpusSpec } from "./bench-document";
import { readFrus } from "./frus";
import { createGenerator } from "./generate";

/** The documents of a corpus, in order, one at a time. */
export function* documentsOfCorpus(spec: CorpusSpec): Generator<BenchDocument> {
  if (spec.kind === "frus") return yield* readFrus(spec.folder, spec.headings);
  const generator = createGenerator();
  for (let doc = 1; doc <= spec.documents; doc += 1) yield generator.document(doc);
}
