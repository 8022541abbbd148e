import { parseQuery } from "../parse-query";
import type { Query } from "../query";
import type { QueryNames } from "../query-names";
import { loneSigns } from "./lone-signs";
import { blanksAfterNames, unknownNames, unreadValues } from "./names";
import {
  lookAt,
  mend,
  type Finding,
  type Looked,
  type NoteCode,
  type Repair,
  type SyntaxNote,
} from "./note";
import { operatorWords } from "./operators";
import { loneAndEmptyBrackets, loneQuotes } from "./pairs";
import { unknownSets } from "./sets";
import { oddSuffixes } from "./suffixes";

/** A kind of note is one file with a finder, and one line here. */
const FINDERS: readonly ((looked: Looked) => readonly Finding[])[] = [
  loneQuotes,
  loneAndEmptyBrackets,
  unknownNames,
  blanksAfterNames,
  unreadValues,
  unknownSets,
  operatorWords,
  oddSuffixes,
  loneSigns,
];

/** More places than this are no slip. */
const MOST_MENDED = 64;

/**
 * What in a query may not have worked as it was meant, a note for each kind with the whole query mended. A suggestion, read again,
 * gives no note of its kind. Time in proportion to the length.
 * @param names the same that it was read with @param sets labels of the term sets that there are; null where nobody says
 */
export function syntaxNotes(
  query: Query,
  names: QueryNames,
  sets: readonly string[] | null = null,
): readonly SyntaxNote[] {
  const known = { names, sets };
  const found = findingsIn(query, known);
  const codes = [...new Set(found.map(({ code }) => code))];
  return codes
    .map((code) => {
      const findings = found.filter((one) => one.code === code);
      return { code, at: findings[0]!.at, suggestion: suggest(query.text, known, code, findings) };
    })
    .sort((a, b) => a.at[0] - b.at[0]);
}

type Known = Pick<Looked, "names" | "sets">;

const findingsIn = (query: Query, { names, sets }: Known): readonly Finding[] => {
  const looked = lookAt(query, names, sets);
  // What was not read cannot be judged: a query is cut first.
  if (query.unread !== undefined) return tooLong(query.unread);
  return FINDERS.flatMap((find) => find(looked));
};

/** The likeliest way that works: each finding mended in its n-th way, or its last. */
function suggest(
  text: string,
  known: Known,
  code: NoteCode,
  findings: readonly Finding[],
): string | null {
  if (findings.length > MOST_MENDED) return null;
  const most = Math.max(...findings.map(({ ways }) => ways.length));
  for (let way = 0; way < most; way++) {
    const repairs = findings.flatMap(({ ways }) => ways[Math.min(way, ways.length - 1)] ?? []);
    const mended = mend(text, eachOnce(repairs));
    if (mended === "" || mended === text) continue;
    const again = findingsIn(parseQuery(mended, known.names), known);
    if (!again.some((one) => one.code === code)) return mended;
  }
  return null;
}

const tooLong = (unread: readonly [number, number]): readonly Finding[] => [
  { code: "too-long", at: unread, ways: [[{ at: unread, by: "" }]] },
];

/** Two operators may ask for one sign. */
function eachOnce(repairs: readonly Repair[]): readonly Repair[] {
  const signs = new Set<string>();
  return repairs.filter(({ at, by }) => {
    const key = `${at.join()} ${by}`;
    return by !== "+" || (!signs.has(key) && signs.add(key));
  });
}
