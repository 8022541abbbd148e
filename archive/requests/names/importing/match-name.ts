import type { ListedName } from "../../../import/draft";
import type { Authority } from "../../../model/authority";
import { isSame } from "../../importing/same-name";
import { nameKey } from "../../indexing/name-key";
import { addsNothing, formKeys, gainOf } from "./gain";
import type { KnownNames } from "./known-names";

/** Whom a listing is: one record, one of several or of none that can be said, or nobody who is here. */
export type Match =
  | { readonly is: "one"; readonly record: Authority }
  | { readonly is: "doubtful"; readonly candidates: readonly Authority[] }
  | { readonly is: "nobody" };

/**
 * The same id or key with a form in common is the same record; so is one that has all of the listing already, and one of the same
 * name of which both say the same. Anything else that has a form in common is a doubt: nothing is merged silently.
 * @param goneOrTaken true for an id that the archive had and took from view
 */
export function matchName(
  known: KnownNames,
  { id, authority }: ListedName,
  file: string,
  isWithdrawn: boolean,
): Match {
  const own = id === null ? undefined : known.byId.get(id);
  const called = own === undefined ? withKeys(known, keysOf(id, authority.keys)) : [own];
  if (called.length > 0) return calledSo(called, authority);
  if (isWithdrawn) return { is: "doubtful", candidates: [] };
  const alike = formKeys(authority)
    .flatMap(known.withForm)
    .filter(({ kind }) => kind === authority.kind);
  const others = [...new Map(alike.map((one) => [one.id, one])).values()];
  const holder = others.find((one) => holdsAll(one, authority, file));
  if (holder !== undefined) return { is: "one", record: holder };
  // Two listings of one file are two by its own word.
  const here = others.filter((one) => !known.isOfFile(one.id));
  const [only] = here;
  if (only === undefined) return { is: "nobody" };
  return here.length === 1 && isSame(only, authority)
    ? { is: "one", record: only }
    : { is: "doubtful", candidates: here };
}

/** A record of another archive is called by its id there. */
export const keysOf = (id: ListedName["id"], keys: readonly string[]): readonly string[] =>
  id === null ? keys : [...keys, id];

const withKeys = (known: KnownNames, keys: readonly string[]): readonly Authority[] => [
  ...new Map(keys.flatMap(known.withKey).map((one) => [one.id, one])).values(),
];

function calledSo(called: readonly Authority[], listed: ListedName["authority"]): Match {
  const forms = new Set(formKeys(listed));
  const [only] = called;
  const isOne =
    called.length === 1 &&
    only !== undefined &&
    only.kind === listed.kind &&
    formKeys(only).some((form) => forms.has(form));
  return isOne ? { is: "one", record: only } : { is: "doubtful", candidates: called };
}

/** All that the listing says is here already. */
function holdsAll(record: Authority, listed: ListedName["authority"], file: string): boolean {
  const forms = new Set(formKeys(record));
  if (!forms.has(nameKey(listed.preferred))) return false;
  const gain = gainOf(record, listed, file);
  return addsNothing(gain) && gain.differs.length === 0;
}
