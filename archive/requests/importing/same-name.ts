import type { DraftAuthority } from "../../import/draft";
import type { Authority } from "../../model/authority";

const folded = (words: string | null): string =>
  (words ?? "").normalize("NFKC").toLowerCase().replaceAll(/\s+/g, " ").trim();

/** What two listings must share to be looked at side by side: kind and preferred form. */
export const sameName = ({ kind, preferred }: Pick<Authority, "kind" | "preferred">): string =>
  `${kind} ${folded(preferred)}`;

/**
 * Whether a listing speaks of a known authority. A shared key and form say so; a shared form alone does not, unless both say the same of
 * who it is. Two that say nothing are not known to be one.
 */
export function isSame(known: Authority, listed: DraftAuthority): boolean {
  if (known.kind !== listed.kind) return false;
  const keys = new Set(known.keys ?? []);
  if (listed.keys.some((key) => keys.has(key))) return sharesForm(known, listed);
  if (sameName(known) !== sameName(listed)) return false;
  const [here, there] = [known, listed].map(({ note, dates }) => `${folded(note)}|${dates ?? ""}`);
  return here === there && here !== "|";
}

function sharesForm(known: Authority, listed: DraftAuthority): boolean {
  const forms = new Set(formsOf(known));
  return formsOf(listed).some((form) => forms.has(form));
}

const formsOf = ({ preferred, variants }: Omit<DraftAuthority, "keys">): readonly string[] =>
  [preferred, ...variants.map(({ form }) => form)].map(folded);

/** The authority with what a further listing knows beyond it; null when that is nothing. What is known already stays. */
export function enriched(known: Authority, listed: DraftAuthority): Authority | null {
  const keys = [...new Set([...(known.keys ?? []), ...listed.keys])];
  const forms = new Set(formsOf(known));
  const variants = listed.variants.filter(({ form }) => !forms.has(folded(form)));
  const more: Authority = {
    ...known,
    keys,
    variants: [...known.variants, ...variants],
    dates: known.dates ?? listed.dates,
    note: known.note ?? listed.note,
  };
  const isMore =
    keys.length > (known.keys ?? []).length ||
    variants.length > 0 ||
    more.dates !== known.dates ||
    more.note !== known.note;
  return isMore ? more : null;
}
