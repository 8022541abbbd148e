import type { Span } from "../segments/arena";
import type { DocumentList, PositionList } from "../ports";
import { loadForm, positionedLists, type Holdings } from "./holdings";
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
  readonly forms: Map<string, FieldSpans>;
  /** Lists read ahead. */
  readonly ahead: Map<string, DocumentList[]>;
  /** Lists with positions, of words in a row. */
  readonly positioned: Map<string, readonly PositionList[]>;
  readonly collected: Map<string, Collected>;
}

export function startReading(holdings: Holdings, workspace: Workspace): Reading {
  return {
    holdings,
    workspace,
    forms: new Map(),
    ahead: new Map(),
    positioned: new Map(),
    collected: new Map(),
  };
}

/** The lists of a form, ascending. */
export function readForm(reading: Reading, form: string): FieldSpans {
  const known = reading.forms.get(form);
  if (known) return known;
  const lists = reading.ahead.get(form) ?? reading.positioned.get(form);
  const spans = loadForm(reading.holdings, form, reading.workspace.arena, lists);
  reading.forms.set(form, spans);
  return spans;
}

/** The lists of a form with the positions. */
export function readPositioned(reading: Reading, form: string): readonly PositionList[] {
  const known = reading.positioned.get(form);
  if (known) return known;
  const lists = positionedLists(reading.holdings.postings, form);
  reading.positioned.set(form, lists);
  return lists;
}

/** Reads the lists of all forms with one beginning at once. */
export function readAhead(reading: Reading, beginning: string, forms: number): void {
  for (const list of reading.holdings.postings.documentListsFrom(beginning, forms)) {
    const known = reading.ahead.get(list.form);
    if (known) known.push(list);
    else reading.ahead.set(list.form, [list]);
  }
}
