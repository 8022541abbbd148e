/** A document of a benchmark: a number from 1 and the texts that every engine indexes. */
export interface BenchDocument {
  readonly doc: number;
  readonly title: string;
  readonly agent: string;
  readonly text: string;
}

/** Which corpus a benchmark runs on. */
export type CorpusSpec =
  | { readonly kind: "generated"; readonly documents: number }
  | {
      readonly kind: "frus";
      readonly folder: string;
      /** Whether documents have their headings, as the volumes do; without them they have no title either. */
      readonly headings: boolean;
    };

/** Bytes of a document's texts as UTF-8. */
export function textBytes({ title, agent, text }: BenchDocument): number {
  return Buffer.byteLength(title) + Buffer.byteLength(agent) + Buffer.byteLength(text);
}
