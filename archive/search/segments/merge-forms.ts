import type { FormPositions, ListSize, MergeState, Postings, StoredSegment } from "../ports";
import { countBitsBetween } from "../engine/bits";
import { bytesOf, emptySink, pushVarint } from "./byte-sink";
import { lengthsIn, type DocumentTable } from "./document-table";
import { inTurn } from "./in-turn";
import { joinLists, type Joining } from "./join-lists";
import { createListWriter } from "./list-writer";
import { emptyBlock } from "./read-list";

/** Lists that are looked at in one question: some milliseconds' work, however many segments become one. */
const LISTS_AT_ONCE = 800;
const MOST_FORMS_AT_ONCE = 128;

/** The lists of segments that become one, form by form. */
export interface MergedForms {
  /** Merges the lists of some more forms, or some lists of a large one. @returns false after the last */
  next(): boolean;
  /** The last form that is done whole. */
  done(): number;
  /** Gaps of all forms met so far: those of the whole segment at the end, so that ending takes no time of its own. */
  met(): Uint8Array;
}

export interface FormParts {
  readonly postings: Postings;
  readonly table: DocumentTable;
  readonly fields: number;
  readonly largestJoined: number;
}

interface Work extends FormParts {
  readonly state: MergeState;
  readonly joining: Joining;
  readonly formsAtOnce: number;
  doneForm: number;
}

export function mergeForms(
  parts: FormParts,
  segments: readonly StoredSegment[],
  state: MergeState,
): MergedForms {
  const sink = emptySink(4096);
  const next = inTurn(segments.map((segment) => segment.forms));
  let last = 0;
  const meet = () => {
    const form = next();
    if (form > 0) pushVarint(sink, form - last);
    last = form;
    return form;
  };
  const { table, fields } = parts;
  const isHeld = ({ firstDocument, lastDocument }: StoredSegment) =>
    countBitsBetween(table.removed, firstDocument, lastDocument) > 0;
  const joining: Joining = {
    fields,
    removed: segments.some(isHeld) ? table.removed : null,
    writer: createListWriter(),
    open: emptyBlock(),
    lengthsOf: (field) => lengthsIn(table, field),
  };
  const formsAtOnce = Math.min(Math.ceil(LISTS_AT_ONCE / segments.length), MOST_FORMS_AT_ONCE);
  const work: Work = { ...parts, state, joining, formsAtOnce, doneForm: state.doneForm };
  const steps = mergeAll(work, meet);
  return {
    next: () => steps.next().done !== true,
    done: () => work.doneForm,
    met: () => bytesOf(sink).slice(),
  };
}

/** Comes back after each piece of work. */
function* mergeAll(work: Work, meet: () => number): Generator<undefined, void> {
  // After opening again, those before are passed over.
  let form = meet();
  while (form > 0 && form <= work.state.doneForm) form = meet();
  while (form > 0) {
    const forms: number[] = [];
    for (; form > 0 && forms.length < work.formsAtOnce; form = meet()) forms.push(form);
    yield* mergeBatch(work, forms);
  }
}

function* mergeBatch(work: Work, forms: readonly number[]): Generator<undefined, void> {
  const { postings, state, largestJoined } = work;
  const [first, last] = [forms[0]!, forms[forms.length - 1]!];
  const sizes = postings.listSizes(first, last, state.firstSlot, state.lastSlot);
  let small: number[] = [];
  let bytes = 0;
  let at = 0;
  for (const form of forms) {
    const from = at;
    let own = 0;
    for (; at < sizes.length && sizes[at]!.form === form; at++) own += sizes[at]!.bytes;
    const isLarge = own >= largestJoined / 2;
    if (small.length > 0 && (isLarge || bytes + own > largestJoined)) {
      yield mergeSmall(work, small);
      [small, bytes] = [[], 0];
    }
    if (isLarge) {
      yield* mergeLarge(work, form, sizes.slice(from, at));
      continue;
    }
    small.push(form);
    bytes += own;
  }
  if (small.length > 0) yield mergeSmall(work, small);
}

/** Forms whose lists are not large, even together: each has one list afterwards. */
function mergeSmall(work: Work, forms: readonly number[]): undefined {
  const { postings, state } = work;
  const [first, last] = [forms[0]!, forms[forms.length - 1]!];
  const lists = postings.positionLists(first, last, state.firstSlot, state.lastSlot);
  postings.eraseLists(first, last, state.firstSlot, state.lastSlot);
  let at = 0;
  for (const form of forms) {
    const from = at;
    while (at < lists.length && lists[at]!.form === form) at++;
    writeJoined(work, form, lists.slice(from, at));
  }
  work.doneForm = last;
}

/**
 * A form whose lists may be too large for one: neighbours are joined as far as one step may write. A large one that is joined with none stays
 * where it is: the store has a place for these, and a quarter of all bytes is a few words that stand everywhere.
 */
function* mergeLarge(
  work: Work,
  form: number,
  sizes: readonly ListSize[],
): Generator<undefined, void> {
  const { postings } = work;
  for (const group of inGroups(sizes, work.largestJoined)) {
    if (staysAsItIs(work, group)) continue;
    const [first, last] = [group[0]!.slot, group[group.length - 1]!.slot];
    const lists = postings.positionLists(form, form, first, last);
    postings.eraseLists(form, form, first, last);
    writeJoined(work, form, lists);
    yield undefined;
  }
  work.doneForm = form;
}

function staysAsItIs({ joining, largestJoined }: Work, group: readonly ListSize[]): boolean {
  return joining.removed === null && group.length === 1 && group[0]!.bytes >= largestJoined / 2;
}

/** Neighbours up to the size that one step may write. */
function inGroups(sizes: readonly ListSize[], most: number): readonly (readonly ListSize[])[] {
  const groups: ListSize[][] = [];
  let bytes = Infinity;
  for (const list of sizes) {
    if (bytes + list.bytes > most) {
      groups.push([]);
      bytes = 0;
    }
    groups[groups.length - 1]!.push(list);
    bytes += list.bytes;
  }
  return groups;
}

/**
 * A list that stays as it is, is written again all the same: the store keeps together what was written one after the other. A form
 * that no list is left of is forgotten.
 */
function writeJoined(work: Work, form: number, lists: readonly FormPositions[]): void {
  const { postings, joining } = work;
  const joined = joinLists(joining, lists);
  if (joined !== null) postings.writeList(form, joined);
  else if (postings.documentLists(form).length === 0) postings.eraseForm(form);
}
