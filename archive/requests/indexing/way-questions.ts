import type { Certainty } from "../../contract/search";
import type { UnitId } from "../../model/ids";
import type { DaySpan } from "../../search/attributes/time-bars";
import { countCertainty } from "./count-certainty";
import type { IndexQuestion, IndexState } from "./questions";
import {
  countOverTime,
  type Letters,
  lettersAmong,
  type MatchQuestion,
  matchesOf,
  readableDocs,
  type TimeCounts,
} from "./time-and-letters";

/** What is asked of the index by which readers find their way. */
export interface WayQuestions {
  /** Bars over time of what a question finds, and what lies within its own date. */
  overTime(text: string, question: MatchQuestion, view: DaySpan | null): TimeCounts;
  /** How sure what a question finds is. */
  certainty(text: string, question: MatchQuestion): Certainty;
  /** Documents that a question finds. */
  matches(text: string, question: MatchQuestion): Uint32Array;
  /** The letters among documents. */
  letters(docs: Iterable<number>): Letters;
  /** The units of documents, in the order given. */
  unitsOf(docs: Iterable<number>): readonly UnitId[];
  /** Every document that this reader may see. */
  readable(question: Pick<IndexQuestion, "reader" | "today">): Iterable<number>;
  /** Documents with the source's own key, and those whose texts refer to it. */
  withKey(key: string): readonly number[];
  referringTo(key: string): readonly number[];
  /** Keys that the texts of a document refer to. */
  referredToBy(doc: number): readonly string[];
  /** First day that a document may be of; null for an undated one. */
  firstDay(doc: number): number | null;
}

/** @param now the state at the moment: a rebuild puts another one in its place */
export const wayQuestions = (now: () => IndexState): WayQuestions => ({
  overTime: (text, question, view) => countOverTime(now(), text, question, view),
  certainty: (text, question) => countCertainty(now(), text, question),
  matches: (text, question) => matchesOf(now(), text, question),
  letters: (docs) => lettersAmong(now(), docs),
  unitsOf: (docs) =>
    [...docs].flatMap((doc) => (now().briefs.get(doc)?.id as UnitId | undefined) ?? []),
  readable: (question) => readableDocs(now(), question),
  withKey: (key) => [...(now().keyed.get(key) ?? [])],
  referringTo: (key) => [...(now().referring.get(key) ?? [])],
  referredToBy: (doc) => now().briefs.get(doc)?.refers ?? [],
  firstDay: (doc) => now().attributes.daysOf(doc)?.[0] ?? null,
});
