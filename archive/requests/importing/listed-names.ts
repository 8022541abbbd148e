import type { DraftAuthority } from "../../import/draft";
import type { Authority } from "../../model/authority";
import type { AuthorityId, ObjectId } from "../../model/ids";
import type { CatalogueTables, EventDraft, ObjectChange } from "../ports";
import { enriched, isSame, sameName } from "./same-name";

/** What is to be written of the names that a file lists. */
export interface NameChanges {
  readonly changes: readonly ObjectChange[];
  readonly events: readonly EventDraft[];
}

/** The names that sources list, as authorities of the archive. */
export interface ListedNames {
  /**
   * Takes in a file's lists. A name that is here already under the same key, or with the same description, is the same and only
   * learns what is new; one that shares no more than its form is left apart.
   * @returns how many were left apart from one of the same form
   */
  take(listed: readonly DraftAuthority[], file: string): number;
  /** The authority that a source calls by this key, also in files imported before. */
  idOf(key: string): AuthorityId | null;
  /** What `take` made since the last call: each authority once. */
  takeChanges(): NameChanges;
}

interface Pending {
  readonly authority: Authority;
  readonly isNew: boolean;
  readonly file: string;
}

/** @param newId a new `agt-` id */
export function listedNames(tables: CatalogueTables, newId: () => AuthorityId): ListedNames {
  const book = nameBook();
  const pending = new Map<AuthorityId, Pending>();
  let isRead = false;
  const known = () => {
    if (!isRead)
      for (const authority of tables.authorities())
        // What was taken from view is not named anew.
        if (authority.withdrawn == null) book.put(authority);
    isRead = true;
    return book;
  };
  const put = (authority: Authority, isNew: boolean, file: string) => {
    known().put(authority);
    const before = pending.get(authority.id);
    pending.set(authority.id, { authority, isNew: before?.isNew ?? isNew, file });
  };
  return {
    take(listed, file) {
      let apart = 0;
      for (const one of listed) {
        const found = known().find(one);
        if (found === null && known().hasForm(one)) apart += 1;
        if (found === null) put({ id: newId(), ...one }, true, file);
        else {
          const more = enriched(found, one);
          if (more !== null) put(more, false, file);
        }
      }
      return apart;
    },
    idOf: (key) => known().byKey(key)?.id ?? null,
    takeChanges() {
      const all = [...pending.values()];
      pending.clear();
      return { changes: all.map(changeOf), events: all.map(eventOf) };
    },
  };
}

/** Authorities by key and by form. */
function nameBook() {
  const keys = new Map<string, Authority>();
  const forms = new Map<string, readonly Authority[]>();
  const byId = new Map<AuthorityId, Authority>();
  /** The record that speaks for one since it was merged; null for one that was taken from view. */
  const standing = (named: Authority | undefined): Authority | null => {
    const passed = new Set<AuthorityId>();
    let one = named;
    while (one?.mergedInto != null && !passed.has(one.id)) {
      passed.add(one.id);
      one = byId.get(one.mergedInto);
    }
    return one === undefined || one.withdrawn != null ? null : one;
  };
  const put = (authority: Authority) => {
    byId.set(authority.id, authority);
    for (const key of authority.keys ?? []) keys.set(key, authority);
    const form = sameName(authority);
    const others = (forms.get(form) ?? []).filter(({ id }) => id !== authority.id);
    forms.set(form, [...others, authority]);
  };
  return {
    put,
    byKey: (key: string) => standing(keys.get(key)),
    hasForm: (one: DraftAuthority) => (forms.get(sameName(one)) ?? []).length > 0,
    find(one: DraftAuthority): Authority | null {
      const called = one.keys.flatMap((key) => keys.get(key) ?? []);
      const alike = forms.get(sameName(one)) ?? [];
      return standing([...called, ...alike].find((other) => isSame(other, one)));
    },
  };
}

function changeOf({ authority, isNew, file }: Pending): ObjectChange {
  return {
    object: authority.id,
    files: {
      "metadata.json": new TextEncoder().encode(`${JSON.stringify(authority, null, 1)}\n`),
    },
    message: isNew ? `Listed in “${file}”` : `Also listed in “${file}”`,
  };
}

function eventOf({ authority, isNew, file }: Pending): EventDraft {
  const object: ObjectId = authority.id;
  return isNew
    ? { type: "creation", object, detail: `“${authority.preferred}” is listed in “${file}”` }
    : {
        type: "metadata modification",
        object,
        detail: `“${authority.preferred}” is also listed in “${file}”`,
      };
}
