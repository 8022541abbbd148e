import type { NameInFile } from "../../../contract/name-files";
import type { DraftAuthority } from "../../../import/draft";
import type { Authority, NameVariant } from "../../../model/authority";
import { scriptOf } from "../../../model/script";
import { nameKey } from "../../indexing/name-key";

/** What a record would be with a listing's knowledge added, and where the two say different things: there the record's stays. */
export interface Gain {
  readonly next: Authority;
  readonly adds: NameInFile["adds"];
  readonly differs: NameInFile["differs"];
}

/** One form, however it is spaced and cased; signs count, for `Kim Il-sung` and `Kim Ilsung` are two forms. */
export const sameForm = (form: string): string =>
  form.normalize("NFKC").toLowerCase().replaceAll(/\s+/g, " ").trim();

/** @param from the file, for a preferred form that becomes another form of the record */
export function gainOf(known: Authority, listed: DraftAuthority, from: string): Gain {
  const forms = gainForms(known, listed, from);
  const lists = (["keys", "sources", "apartFrom"] as const).flatMap((what) => {
    const all = [...new Set([...(known[what] ?? []), ...(listed[what] ?? [])])];
    return all.length > (known[what] ?? []).length ? [[what, all] as const] : [];
  });
  const related = new Set((known.relations ?? []).map((one) => JSON.stringify(one)));
  const relations = (listed.relations ?? []).filter((one) => !related.has(JSON.stringify(one)));
  const filled = (["dates", "note"] as const).filter(
    (what) => known[what] === null && listed[what] !== null,
  );
  const next: Authority = {
    ...known,
    variants: forms.variants,
    dates: known.dates ?? listed.dates,
    note: known.note ?? listed.note,
    ...Object.fromEntries(lists),
    ...(relations.length === 0 ? {} : { relations: [...(known.relations ?? []), ...relations] }),
  };
  const more = [
    ...filled,
    ...lists.map(([what]) => what),
    ...(relations.length === 0 ? [] : ["relations"]),
    ...forms.filled,
  ];
  const apart = (["dates", "note"] as const).flatMap((what) =>
    differ(what, known[what], listed[what]),
  );
  return {
    next,
    adds: { forms: forms.added, more },
    differs: [...apart, ...forms.differs],
  };
}

export const addsNothing = ({ adds }: Gain): boolean => adds.forms.length + adds.more.length === 0;

function differ(what: string, here: string | null | undefined, there: string | null | undefined) {
  if (here == null || there == null || sameForm(here) === sameForm(there)) return [];
  return [{ what, here, there }];
}

/** Forms that are not here yet; of those that are, what is not known of them. */
function gainForms(known: Authority, listed: DraftAuthority, from: string) {
  const here = new Map(known.variants.map((one) => [sameForm(one.form), one]));
  const before = new Map(here);
  const differs: NameInFile["differs"][number][] = [];
  for (const form of [...asForm(known, listed, from), ...listed.variants]) {
    const key = sameForm(form.form);
    const own = here.get(key);
    if (own !== undefined) differs.push(...differ(`used: ${own.form}`, own.used, form.used));
    if (own !== undefined || key !== sameForm(known.preferred) || saysMore(form))
      here.set(key, own === undefined ? form : fuller(own, form));
  }
  const added = [...here].flatMap(([key, form]) => (before.has(key) ? [] : [form]));
  const variants = known.variants.map((one) => here.get(sameForm(one.form)) ?? one);
  const filled = variants.filter((one, at) => one !== known.variants[at]);
  return {
    ...{ added, differs, variants: [...variants, ...added] },
    filled: filled.map(({ form }) => `form: ${form}`),
  };
}

const saysMore = ({ source, scheme, used }: NameVariant): boolean =>
  source !== null || scheme !== undefined || used !== undefined;

/** The form with what is not known of it; itself when that is nothing. */
function fuller(own: NameVariant, form: NameVariant): NameVariant {
  const scheme = own.scheme ?? form.scheme;
  const used = own.used ?? form.used;
  const next = {
    ...{ ...own, source: own.source ?? form.source },
    ...(scheme === undefined ? {} : { scheme }),
    ...(used === undefined ? {} : { used }),
  };
  return JSON.stringify(next) === JSON.stringify(own) ? own : next;
}

/** The listing's own name, where the record calls its bearer otherwise. */
function asForm(
  known: Authority,
  { preferred }: DraftAuthority,
  from: string,
): readonly NameVariant[] {
  if (sameForm(preferred) === sameForm(known.preferred)) return [];
  const script = scriptOf(preferred);
  const kind = script === scriptOf(known.preferred) ? "spelling" : "other-script";
  return [{ form: preferred, script, kind, source: from }];
}

/** Keys of every form, for looking up who else has it. */
export const formKeys = ({
  preferred,
  variants,
}: Pick<Authority, "preferred" | "variants">): readonly string[] => [
  ...new Set([preferred, ...variants.map(({ form }) => form)].map(nameKey)),
];
