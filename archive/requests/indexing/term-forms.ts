import { edtfInterval } from "../../model/edtf";
import type { NameReason } from "../../model/hit";
import type { NoteId } from "../../model/ids";
import { titleKey } from "../../model/member-key";
import type { Term, TermSet } from "../../model/term-set";
import type { Analyser } from "../../search/analysis/analyser";
import { closedUp } from "../../search/query/closed-up";
import { nameKey, withoutParticles } from "./name-key";

/** A word that more sets share is no one's term: typed as an ordinary word, it brings nothing. */
const MOST_SETS = 8;

/** A term that is looked for, and why. */
export interface SoughtTermForm {
  readonly form: string;
  readonly because: string;
  readonly set: string;
  readonly key: string;
  /** The key of the term with its hyphens closed up: `lampglass` for `lamp-glass`. */
  readonly closed: string;
  /** Times that a document must touch, each of them: EDTF. */
  readonly during: readonly string[];
}

/** The term sets of an archive in memory: every search asks them. */
export interface TermForms {
  put(set: TermSet, dropped: boolean): void;
  /** By label. */
  all(): readonly TermSet[];
  get(id: NoteId): TermSet | null;
  /** The set with this label, in any case. */
  labelled(label: string): TermSet | null;
  /** Every term of the set with this id, or of those with this label; null when there is none. */
  terms(label: string): readonly SoughtTermForm[] | null;
  /** The other terms of the sets in which a word or phrase as typed is a term, but for those asked for by their names only. */
  expand(typed: string): readonly SoughtTermForm[];
  /** @returns null when the words are no reason of a term */
  reason(because: string): NameReason | null;
}

interface Entry {
  readonly set: TermSet;
  readonly forms: readonly SoughtTermForm[];
}

interface State {
  readonly keyOf: (text: string) => string;
  readonly entries: Map<NoteId, Entry>;
  readonly byLabel: Map<string, Set<NoteId>>;
  readonly byTerm: Map<string, Set<NoteId>>;
  readonly reasons: Map<string, NameReason>;
}

export function termForms(analyser: Pick<Analyser, "stem">, sets: readonly TermSet[]): TermForms {
  const state: State = {
    // As an ordinary word is found in any form of its stem, so is a term known by it.
    keyOf: (text) => nameKey(text).split(" ").map(analyser.stem).join(" "),
    entries: new Map(),
    byLabel: new Map(),
    byTerm: new Map(),
    reasons: new Map(),
  };
  for (const set of sets) put(state, set, false);
  return {
    put: (set, dropped) => put(state, set, dropped),
    all: () => inOrder(state),
    get: (id) => state.entries.get(id)?.set ?? null,
    labelled: (label) => entriesAt(state, state.byLabel.get(titleKey(label)))[0]?.set ?? null,
    terms: (label) => {
      const found = entriesAt(state, state.byLabel.get(titleKey(label)) ?? idAt(state, label));
      return found.length === 0 ? null : found.flatMap(({ forms }) => forms);
    },
    expand: (typed) => (state.byTerm.size === 0 ? [] : expand(state, typed)),
    reason: (because) => state.reasons.get(because) ?? null,
  };
}

const idAt = ({ entries }: State, label: string): ReadonlySet<NoteId> =>
  new Set(entries.has(label as NoteId) ? [label as NoteId] : []);

function put(state: State, set: TermSet, dropped: boolean): void {
  const { entries, byLabel, byTerm } = state;
  const before = entries.get(set.id);
  if (before !== undefined) {
    take(byLabel, titleKey(before.set.label), set.id);
    for (const key of keysOf(before.forms)) take(byTerm, key, set.id);
  }
  entries.delete(set.id);
  if (dropped) return;
  const forms = set.terms.map((term) => toForm(state, set.label, term));
  entries.set(set.id, { set, forms });
  give(byLabel, titleKey(set.label), set.id);
  if (set.onlyByName === undefined) for (const key of keysOf(forms)) give(byTerm, key, set.id);
}

const keysOf = (forms: readonly SoughtTermForm[]): readonly string[] =>
  forms.flatMap(({ key, closed }) => [key, closed]);

function give(shelf: Map<string, Set<NoteId>>, key: string, id: NoteId): void {
  if (key !== "") shelf.set(key, (shelf.get(key) ?? new Set()).add(id));
}

function take(shelf: Map<string, Set<NoteId>>, key: string, id: NoteId): void {
  const known = shelf.get(key);
  known?.delete(id);
  if (known?.size === 0) shelf.delete(key);
}

function toForm({ keyOf, reasons }: State, label: string, term: Term): SoughtTermForm {
  const { text, source, used } = term;
  const during = used !== undefined && edtfInterval(used) !== null ? [used] : [];
  const reason: NameReason = {
    ...{ kind: "term", of: label, source },
    ...(during.length === 0 ? {} : { used: during }),
  };
  const because = termInWords(reason);
  reasons.set(because, reason);
  return {
    form: text,
    because,
    set: label,
    key: keyOf(text),
    closed: keyOf(closedUp(text)),
    during,
  };
}

/** The reason in English, one line. */
function termInWords({ of, source, used = [] }: NameReason): string {
  const when = used.length === 0 ? "" : `, in use ${used.join(" and ")}`;
  return `term set “${of}”${when}${source === null ? "" : `, ${source}`}`;
}

const entriesAt = ({ entries }: State, ids: ReadonlySet<NoteId> = new Set()): readonly Entry[] =>
  [...ids].flatMap((id) => entries.get(id) ?? []);

/** A term in Hangul is known with a particle attached, too, where the word as typed is no term itself. */
function expand(state: State, typed: string): readonly SoughtTermForm[] {
  const whole = nameKey(typed);
  for (const one of [whole, ...withoutParticles(whole)]) {
    const key = state.keyOf(one);
    const ids = state.byTerm.get(key);
    if (ids === undefined || ids.size > MOST_SETS) continue;
    return entriesAt(state, ids).flatMap(({ forms }) => {
      const own = forms
        .filter((form) => form.key === key || form.closed === key)
        .flatMap(({ during }) => during);
      return forms
        .filter((form) => form.key !== key)
        .map((form) => ({ ...form, during: [...form.during, ...own] }));
    });
  }
  return [];
}

const COLLATOR = new Intl.Collator("und", { sensitivity: "base", numeric: true });

const inOrder = ({ entries }: State): readonly TermSet[] =>
  Array.from(entries.values(), ({ set }) => set).toSorted((a, b) =>
    COLLATOR.compare(a.label, b.label),
  );
