import type { Analyser } from "../analysis/analyser";
import type { BuiltSegment, Names, Postings, TermSets } from "../ports";
import type { Query } from "../query/query";
import type { EngineAnswer } from "./answer";
import type { Bits } from "./bits";
import type { SearchedField } from "./holdings";
import type { Select } from "./plan-query";
import type { TypicalWord } from "./typical-words";

/** What an engine is made of. */
export interface EngineParts {
  readonly postings: Postings;
  /** The fields to index, always the same for one index, and how much a word in each weighs. */
  readonly fields: readonly SearchedField[];
  readonly names?: Names;
  /** Without them no `set:` finds anything. */
  readonly sets?: TermSets;
  /** Documents with a value of an attribute; without it every attribute is unknown. */
  readonly select?: Select;
  /** Texts of a live document, read when the engine opens; without it they are kept in the postings until they are stored. */
  readonly reread?: (document: number) => Readonly<Record<string, string>> | undefined;
  readonly analyser?: Analyser;
  /** Positions of a stored list at most, for tests. */
  readonly longestList?: number;
}

export interface SearchOptions {
  readonly limit: number;
  readonly offset: number;
  /** Documents that may be found; null for all. */
  readonly allow: Bits | null;
  /** Look for other names too. */
  readonly names: boolean;
  /** Documents with the words as typed and near each other first, among the best by weight; without it lunr's order. */
  readonly closest?: boolean;
  /** Say what each clause leaves. */
  readonly steps?: boolean;
  /** Words with so many postings are skimmed: counted, and weighed only as far as the page needs it. The answer is the same. */
  readonly skimFrom?: number;
}

/**
 * The search engine over one index. The caller's transactions decide what stays: after a rollback this engine is ahead of its
 * postings and must be made anew.
 */
export interface Engine {
  /** Documents are found at once. @param document above all numbers before @param fields texts by field id @throws ArchiveError `search.number-not-new` */
  add(document: number, fields: Readonly<Record<string, string>>): void;
  /**
   * Takes a document whose postings are made elsewhere and come with `storeBuilt`; `reread` must know its texts. Until then it is not
   * found. Nothing may be live or being stored when the first is held.
   */
  hold(document: number): void;
  /** Begins to store a segment of documents that were held, the earliest first; goes on with every `mergeStep`. */
  storeBuilt(segment: BuiltSegment): void;
  /** Removing what is not there is nothing. */
  remove(document: number): void;
  search(query: Query, options: SearchOptions): EngineAnswer;
  /** The words that tell a text from other documents, most telling first. @param among those that the reader may see; null for all */
  typical(text: string, among: Bits | null): readonly TypicalWord[];
  /** Stores the live documents as a segment, all at once: it takes as long as it takes. */
  flush(): void;
  /**
   * Begins to store the live documents, which goes on with every `mergeStep`, and a little with every document added. Done by itself
   * when they have become many; does nothing while others are being stored.
   */
  store(): void;
  /** Whether documents are being stored. */
  storing(): boolean;
  /**
   * Works in the background for about so many milliseconds: goes on storing, or merges segments; when nothing is left to do and
   * nothing was added since the step before, begins to store live documents that are many. @returns true when there is more to do
   */
  mergeStep(budgetMs: number): boolean;
  /** Makes ready what a first change, pattern or near spelling would wait for, for about so many milliseconds. @returns whether there is more */
  prepare(milliseconds: number): boolean;
  /** How many documents can be found. */
  documents(): number;
}
