import type { Span } from "../segments/arena";
import { loadForm, openList, whole, type Holdings, type OpenList } from "./holdings";
import { openPositions, type OpenPositions } from "./positioned";
import type { Bits } from "./bits";
import { pay, startEffort, type Effort } from "./effort";
import type { Track } from "./skim/tracks";
import type { Workspace } from "./workspace";

/** Stretches of the arena by field; null where there is nothing. */
export type FieldSpans = readonly (Span | null)[];

/** Where an alternative matches. */
export interface Collected {
  readonly spans: FieldSpans;
  /** Documents, counted once in each field: what lunr takes for the document frequency. */
  readonly frequency: number;
}

/** What one search has read so far: nothing is read twice. */
export interface Reading {
  readonly holdings: Holdings;
  readonly workspace: Workspace;
  /** What may still be read. */
  readonly effort: Effort;
  readonly forms: Map<string, FieldSpans>;
  /** Forms of which only the headers were read, by field (`skim`). */
  readonly tracks: Map<string, readonly (Track | null)[]>;
  /** Lists that were fetched. */
  readonly ahead: Map<string, OpenList[]>;
  /** Lists with positions, of words in a row. */
  readonly positioned: Map<string, readonly OpenPositions[]>;
  readonly collected: Map<string, Collected>;
  /** What clauses matched that look for the same in the same fields. */
  readonly matched: Map<string, Matches>;
  /** The documents of stretches as a set. */
  readonly bits: Map<readonly Span[], Bits>;
}

/** Where a clause matches, and how many documents, each counted once. */
export interface Matches {
  readonly collected: readonly Collected[];
  /** The stretches in the fields of the clause. */
  readonly spans: readonly Span[];
  readonly found: number;
}

export function startReading(holdings: Holdings, workspace: Workspace): Reading {
  return {
    holdings,
    workspace,
    effort: startEffort(holdings.table.count),
    forms: new Map(),
    tracks: new Map(),
    ahead: new Map(),
    positioned: new Map(),
    collected: new Map(),
    matched: new Map(),
    bits: new Map(),
  };
}

/** The lists of a form, ascending. */
export function readForm(reading: Reading, form: string): FieldSpans {
  const known = reading.forms.get(form);
  if (known) return known;
  const { holdings, workspace } = reading;
  const spans = loadForm(holdings, form, workspace.arena, openLists(reading, form));
  reading.forms.set(form, spans);
  return spans;
}

/** The lists of a form, of which nothing is read yet. */
export function openLists(reading: Reading, form: string): readonly OpenList[] {
  const { holdings, ahead, positioned } = reading;
  const known = ahead.get(form) ?? positioned.get(form);
  if (known) return known;
  const lists = whole(holdings, holdings.postings.documentListsOf(form)).map(openList);
  pay(reading.effort, 1, 0);
  ahead.set(form, lists);
  return lists;
}

/** So many bytes of lists are fetched while a posting is read. */
const COPIED = 32;

/** The lists of a form with the positions. */
export function readPositioned(reading: Reading, form: string): readonly OpenPositions[] {
  const known = reading.positioned.get(form);
  if (known) return known;
  const { holdings } = reading;
  const lists = whole(holdings, holdings.postings.positionListsOf(form)).map(openPositions);
  reading.positioned.set(form, lists);
  const bytes = lists.reduce(
    (sum, list) => sum + list.documents.bytes.length + list.positions.length,
    0,
  );
  pay(reading.effort, 1, bytes / COPIED);
  return lists;
}

/** Reads the lists of all forms with one beginning at once. */
export function readAhead(reading: Reading, beginning: string, forms: number): void {
  const { holdings, ahead } = reading;
  const fetched = new Map<string, OpenList[]>();
  for (const list of whole(holdings, holdings.postings.documentListsFrom(beginning, forms))) {
    const begun = fetched.get(list.form);
    if (begun) begun.push(openList(list));
    else fetched.set(list.form, [openList(list)]);
  }
  for (const [form, lists] of fetched) if (!ahead.has(form)) ahead.set(form, lists);
}
