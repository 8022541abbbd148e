import type { TimeStep } from "../../contract/ways";
import type { Day } from "../../model/edtf";
import { bitsOf, documentsOf, hasBit, uniteBits } from "../../search/engine/bits";
import { barScale, countBars, type DaySpan } from "../../search/attributes/time-bars";
import type { Party } from "./parties";
import { partyKey } from "./parties";
import { ask } from "./ask";
import { type IndexQuestion, type IndexState, listAll, openTo } from "./questions";

export type MatchQuestion = Omit<IndexQuestion, "limit" | "offset">;

/** Bars over time of what a question finds, as numbers of days. */
export interface TimeCounts {
  readonly step: TimeStep;
  readonly starts: readonly Day[];
  readonly certain: Uint32Array;
  readonly possible: Uint32Array;
  /** The same of everything that this reader may see. */
  readonly all: Uint32Array;
  readonly whole: DaySpan | null;
  readonly within: { readonly certain: number; readonly possible: number };
  readonly undated: number;
}

/** The documents that a question finds, without any page of hits. */
export function matchesOf(state: IndexState, text: string, question: MatchQuestion): Uint32Array {
  const asked = { ...question, limit: 1, offset: 0 };
  return (text.trim() === "" ? listAll(state, asked) : ask(state, text, asked)).matches();
}

/** Counts over time; the question's own date tells what is within, and draws nothing away. */
export function countOverTime(
  state: IndexState,
  text: string,
  question: MatchQuestion,
  view: DaySpan | null,
): TimeCounts {
  const { attributes } = state;
  const { narrowing, ...rest } = question;
  const date = narrowing?.date ?? null;
  const undatedQuestion = { ...question, narrowing: narrowing && { ...narrowing, date: null } };
  const matches = matchesOf(state, text, undatedQuestion);
  const everything = matchesOf(state, "", { ...rest, narrowing: null });
  const drawn = documentsOf(uniteBits(bitsOf(everything), bitsOf(matches)));
  const whole = attributes.timeBounds(drawn);
  const shown = view ?? whole;
  const scale = shown === null ? { step: "year" as const, starts: [] } : barScale(shown);
  const undated = attributes.undated(matches);
  return {
    ...scale,
    ...countBars(attributes.days, matches, scale.starts),
    all: summed(countBars(attributes.days, drawn, scale.starts)),
    whole,
    within: withinDate(state, date, matches) ?? { certain: matches.length - undated, possible: 0 },
    undated,
  };
}

const summed = ({ certain, possible }: ReturnType<typeof countBars>): Uint32Array =>
  certain.map((sure, at) => sure + (possible[at] ?? 0));

/** A date that cannot be read holds nothing apart, as it narrows nothing. */
function withinDate({ attributes }: IndexState, date: string | null, matches: Uint32Array) {
  const found = date === null ? null : attributes.selectDates(date);
  if (found === null) return null;
  return {
    certain: matches.filter((doc) => hasBit(found.certain, doc)).length,
    possible: matches.filter((doc) => hasBit(found.possible, doc)).length,
  };
}

/** A letter in memory: who wrote to whom, and the days on which it may have been written. */
export interface Letter {
  readonly doc: number;
  readonly from: readonly Party[];
  readonly to: readonly Party[];
  readonly days: DaySpan | null;
}

/** Letters, and how those are called whom no record stands for: as the first of these letters has it. */
export interface Letters {
  readonly letters: readonly Letter[];
  readonly written: ReadonlyMap<Party, string>;
}

/** The letters among documents. A name merged into another counts as that one. */
export function lettersAmong(state: IndexState, docs: Iterable<number>): Letters {
  const written = new Map<Party, string>();
  const keys = new Map<Party, Party>();
  const known = (party: Party): Party => {
    const key = keys.get(party) ?? partyKey(state.register, party);
    keys.set(party, key);
    if (key.startsWith("~") && !written.has(key)) written.set(key, party.slice(1));
    return key;
  };
  const all: Letter[] = [];
  for (const doc of docs) {
    const parties = state.briefs.get(doc)?.parties;
    if (parties === undefined) continue;
    const from = [...new Set(parties.from.map(known))];
    const to = [...new Set(parties.to.map(known))];
    all.push({ doc, from, to, days: state.attributes.daysOf(doc) });
  }
  return { letters: all, written };
}

/** Every document that this reader may see. */
export function readableDocs(
  state: IndexState,
  reader: Pick<IndexQuestion, "reader" | "today">,
): Iterable<number> {
  const open = openTo(state, reader);
  return open === null ? state.briefs.keys() : documentsOf(open);
}
