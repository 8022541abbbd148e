import type { Authority } from "../../../model/authority";
import type { AuthorityId } from "../../../model/ids";
import { formKeys } from "./gain";

/** The records that stand for themselves, by id, key and form, with those that the files made before. */
export interface KnownNames {
  readonly byId: ReadonlyMap<AuthorityId, Authority>;
  withKey(key: string): readonly Authority[];
  withForm(key: string): readonly Authority[];
  /** True for a record that a file made, or that was here before. */
  isOfFile(id: AuthorityId): boolean;
  put(authority: Authority, isNew: boolean): void;
}

export function knownNames(standing: readonly Authority[]): KnownNames {
  const byId = new Map<AuthorityId, Authority>();
  const keys = new Map<string, Set<AuthorityId>>();
  const forms = new Map<string, Set<AuthorityId>>();
  const made = new Set<AuthorityId>();
  const note = (index: Map<string, Set<AuthorityId>>, key: string, id: AuthorityId) => {
    const known = index.get(key);
    if (known === undefined) index.set(key, new Set([id]));
    else known.add(id);
  };
  const put = (authority: Authority) => {
    const { id } = authority;
    byId.set(id, authority);
    for (const key of authority.keys ?? []) note(keys, key, id);
    for (const form of formKeys(authority)) note(forms, form, id);
  };
  const all = (ids: ReadonlySet<AuthorityId> | undefined) =>
    [...(ids ?? [])].flatMap((id) => byId.get(id) ?? []);
  for (const authority of standing) put(authority);
  return {
    byId,
    withKey: (key) => all(keys.get(key)),
    withForm: (key) => all(forms.get(key)),
    isOfFile: (id) => made.has(id),
    put(authority, isNew) {
      if (isNew) made.add(authority.id);
      put(authority);
    },
  };
}
