import type { Authority } from "../../model/authority";
import type { NameReason } from "../../model/hit";
import type { AuthorityId } from "../../model/ids";
import { edtfInterval } from "../../model/edtf";
import { type FormOfName, formsOfName, reasonInWords } from "./forms-of-name";
import { nameKey, withoutParticles } from "./name-key";

/** A form that more records share names nobody: it is not expanded. */
const MOST_BEARERS = 8;

/** Names that can also say, of a reason that they gave, what it is made of. */
export interface NameForms {
  /** Other forms of whom the form names; `used` says for each of them, and for the form asked for, when it was in use. */
  expand(form: string): readonly OtherName[];
  /** @returns null when the words are no reason of these names */
  reason(because: string): NameReason | null;
  /** Takes in a new or changed authority; one that was merged or withdrawn is no longer looked for. */
  put(authority: Authority): void;
  /** Authorities that a form as written may mean. */
  bearers(form: string): readonly AuthorityId[];
  /** Every form under which the authority is looked for. */
  formsOf(id: AuthorityId): readonly FormOfName[];
}

export interface OtherName {
  readonly form: string;
  readonly because: string;
  readonly id: AuthorityId;
  /** Times that a document must touch, every one of them: EDTF, one of each list. */
  readonly during: readonly (readonly string[])[];
}

interface State {
  readonly forms: Map<AuthorityId, readonly FormOfName[]>;
  readonly byForm: Map<string, Set<AuthorityId>>;
  readonly byFamily: Map<string, Set<AuthorityId>>;
  readonly reasons: Map<string, NameReason>;
}

/** Expands a name into every form of its authorities, each with what it is and who says so. */
export function nameForms(authorities: readonly Authority[]): NameForms {
  const state: State = {
    forms: new Map(),
    byForm: new Map(),
    byFamily: new Map(),
    reasons: new Map(),
  };
  for (const authority of authorities) put(state, authority);
  return {
    reason: (because) => state.reasons.get(because) ?? null,
    put: (authority) => put(state, authority),
    bearers: (form) => bearersOf(state, nameKey(form))?.ids ?? [],
    formsOf: (id) => sought(state, id),
    expand: (form) => expand(state, form),
  };
}

function put(state: State, authority: Authority): void {
  const { id } = authority;
  for (const form of state.forms.get(id) ?? []) shelf(state, form).get(form.key)?.delete(id);
  state.forms.delete(id);
  if (authority.mergedInto != null || authority.withdrawn != null) return;
  const forms = formsOfName(authority);
  state.forms.set(id, forms);
  for (const form of forms) {
    const known = shelf(state, form).get(form.key);
    if (known === undefined) shelf(state, form).set(form.key, new Set([id]));
    else known.add(id);
  }
}

const shelf = ({ byForm, byFamily }: State, { isFamilyName }: FormOfName) =>
  isFamilyName ? byFamily : byForm;

/** A whole form comes before a name with a particle attached, and that before a family name. */
function bearersOf(
  { byForm, byFamily }: State,
  key: string,
): { readonly key: string; readonly ids: readonly AuthorityId[] } | null {
  const tries = [key, ...withoutParticles(key)];
  for (const names of [byForm, byFamily])
    for (const one of tries) {
      const ids = names.get(one);
      if (ids !== undefined && ids.size > 0) return { key: one, ids: [...ids] };
    }
  return null;
}

/** The forms to look for: a family name only where it is no one else's name. */
function sought({ forms, byForm, byFamily }: State, id: AuthorityId): readonly FormOfName[] {
  const isItsOwn = ({ key }: FormOfName) =>
    byFamily.get(key)?.size === 1 && (byForm.get(key)?.size ?? 0) === 0;
  return (forms.get(id) ?? []).filter((form) => !form.isFamilyName || isItsOwn(form));
}

function expand(state: State, form: string): readonly OtherName[] {
  const asked = nameKey(form);
  const found = bearersOf(state, asked);
  if (found === null || found.ids.length > MOST_BEARERS) return [];
  return found.ids.flatMap((id) => {
    const own = timesOf(state.forms.get(id)?.find(({ key }) => key === found.key));
    return sought(state, id)
      .filter(({ key }) => key !== asked)
      .map((other) => {
        const during = [timesOf(other), own].filter((times) => times.length > 0);
        const [used] = during;
        const reason = { ...other.reason, ...(used === undefined ? {} : { used }) };
        const because = reasonInWords(reason);
        state.reasons.set(because, reason);
        return { form: other.form, because, id, during };
      });
  });
}

/** A time that cannot be read narrows nothing: nor then do the others of the form. */
const timesOf = (form: FormOfName | undefined): readonly string[] =>
  form !== undefined && form.used.every((used) => edtfInterval(used) !== null) ? form.used : [];
