import type { Authority } from "../../model/authority";
import type { AuthorityId } from "../../model/ids";
import { nameKey } from "./name-key";

/** The authorities of an archive in memory: 20,000 of them are asked for by every keystroke. */
export interface NameRegister {
  put(authority: Authority): void;
  /** The record itself, merged or withdrawn as it may be. */
  get(id: AuthorityId): Authority | null;
  /** The record that speaks for it now: itself, or what it was merged into; null when it is not known or withdrawn. */
  standing(id: AuthorityId): Authority | null;
  /** The record and all that were merged into it, however deep. */
  family(id: AuthorityId): readonly AuthorityId[];
  /** Records that stand for themselves, by preferred form; those whose forms begin with every word of the text, in any script. */
  find(text: string): readonly Authority[];
}

interface Entry {
  readonly authority: Authority;
  /** Every form's key, each word after a space. */
  readonly keys: string;
}

interface State {
  readonly entries: Map<AuthorityId, Entry>;
  readonly absorbed: Map<AuthorityId, Set<AuthorityId>>;
  order: readonly Entry[] | null;
}

export function nameRegister(authorities: readonly Authority[]): NameRegister {
  const state: State = { entries: new Map(), absorbed: new Map(), order: null };
  for (const authority of authorities) put(state, authority);
  return {
    put: (authority) => put(state, authority),
    get: (id) => state.entries.get(id)?.authority ?? null,
    standing: (id) => standing(state, id),
    family: (id) => family(state, id),
    find: (text) => find(state, text),
  };
}

function put(state: State, authority: Authority): void {
  const { id, preferred, variants, mergedInto } = authority;
  const before = state.entries.get(id)?.authority.mergedInto ?? null;
  if (before !== null) state.absorbed.get(before)?.delete(id);
  if (mergedInto != null)
    state.absorbed.set(mergedInto, (state.absorbed.get(mergedInto) ?? new Set()).add(id));
  const forms = [preferred, ...variants.map(({ form }) => form)];
  state.entries.set(id, { authority, keys: ` ${forms.map(nameKey).join(" ")}` });
  state.order = null;
}

function standing({ entries }: State, id: AuthorityId): Authority | null {
  // A circle cannot be made by Carrel, but an archive may come from elsewhere.
  for (let at: AuthorityId | null = id, steps = 0; at !== null && steps <= entries.size; steps++) {
    const authority: Authority | undefined = entries.get(at)?.authority;
    if (authority === undefined || authority.withdrawn != null) return null;
    if (authority.mergedInto == null) return authority;
    at = authority.mergedInto;
  }
  return null;
}

function family({ absorbed }: State, id: AuthorityId): readonly AuthorityId[] {
  const all = new Set([id]);
  for (const one of all) for (const other of absorbed.get(one) ?? []) all.add(other);
  return [...all];
}

const COLLATOR = new Intl.Collator("und", { sensitivity: "base", numeric: true });

function ordered(state: State): readonly Entry[] {
  return (state.order ??= [...state.entries.values()]
    .filter(({ authority }) => authority.mergedInto == null && authority.withdrawn == null)
    .toSorted((a, b) => COLLATOR.compare(a.authority.preferred, b.authority.preferred)));
}

/** Words of scripts without spaces are found anywhere in a form, others where a word begins. */
const RUN = /^[\p{sc=Hang}\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]/u;

function find(state: State, text: string): readonly Authority[] {
  const words = nameKey(text)
    .split(" ")
    .filter((word) => word !== "")
    .map((word) => (RUN.test(word) ? word : ` ${word}`));
  return ordered(state)
    .filter(({ keys }) => words.every((word) => keys.includes(word)))
    .map(({ authority }) => authority);
}
