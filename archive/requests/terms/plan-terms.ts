import type { TermSetInFile } from "../../contract/term-sets";
import type { ListedTerm } from "../../import/draft";
import { titleKey } from "../../model/member-key";
import type { Term, TermSet } from "../../model/term-set";
import { termKey } from "./make-term-set";

/** A row of a file, which says where it stands. */
export interface TermOfFile extends ListedTerm {
  readonly file: string;
}

/** What rows of files would make of the term sets that are here. */
export interface TermsPlan {
  readonly sets: readonly TermSetInFile[];
  readonly made: readonly Pick<TermSet, "label" | "note" | "terms" | "onlyByName">[];
  readonly changed: readonly TermSet[];
  /** Rows of a term that stands in its set above already, or that no set has room for. */
  readonly left: readonly { readonly row: TermOfFile; readonly why: "twice" | "full" }[];
}

const MOST_TERMS = 500;

/** Nothing that stands is changed: a set gains terms, and keeps its own label, note and terms. */
export function planTerms(
  labelled: (label: string) => TermSet | null,
  rows: readonly TermOfFile[],
): TermsPlan {
  const groups = new Map<string, TermOfFile[]>();
  for (const row of rows) {
    const key = titleKey(row.label);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const plans = Array.from(groups.values(), (group) => planSet(labelled, group));
  return {
    sets: plans.map(({ told }) => told),
    made: plans.flatMap(({ made }) => made ?? []),
    changed: plans.flatMap(({ changed }) => changed ?? []),
    left: plans.flatMap(({ left }) => left),
  };
}

function planSet(labelled: (label: string) => TermSet | null, rows: readonly TermOfFile[]) {
  const first = rows[0]!;
  const here = labelled(first.label);
  const { adds, differs, left } = weigh(here?.terms ?? [], rows);
  const fate = here === null ? "new" : adds.length > 0 ? "more" : "same";
  const told: TermSetInFile = {
    ...{ file: first.file, place: first.place, label: here?.label ?? first.label },
    ...{ fate, adds, differs },
  };
  return {
    ...{ told, left },
    made: here === null ? newSet(rows, adds) : null,
    changed: fate === "more" && here !== null ? { ...here, terms: [...here.terms, ...adds] } : null,
  };
}

const newSet = (
  rows: readonly TermOfFile[],
  terms: readonly Term[],
): TermsPlan["made"][number] => ({
  label: rows[0]?.label ?? "",
  note: rows.find(({ note }) => note !== null)?.note ?? null,
  terms,
  ...(rows.some(({ onlyByName }) => onlyByName) ? { onlyByName: true as const } : {}),
});

/** Each term of the rows beside those that are here. */
function weigh(here: readonly Term[], rows: readonly TermOfFile[]) {
  const known = new Map(here.map((term) => [termKey(term), term]));
  const added = new Map<string, Term>();
  const differs: TermSetInFile["differs"][number][] = [];
  const left: TermsPlan["left"][number][] = [];
  for (const row of rows) {
    const { term } = row;
    if (term === null) continue;
    const key = termKey(term);
    const standing = known.get(key);
    if (added.has(key)) left.push({ row, why: "twice" });
    else if (standing === undefined && known.size + added.size >= MOST_TERMS)
      left.push({ row, why: "full" });
    else if (standing === undefined) added.set(key, term);
    else if (standing.source !== term.source || standing.used !== term.used)
      differs.push({ place: row.place, here: standing, there: term });
  }
  return { adds: [...added.values()], differs, left };
}
