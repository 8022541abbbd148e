import type { Authority, NameVariant } from "../../model/authority";
import type { NameReason } from "../../model/hit";
import type { Names } from "../../search/ports";

const folded = (form: string) =>
  form.normalize("NFKC").toLowerCase().replaceAll(/\s+/g, " ").trim();

const KIND: Readonly<Record<NameVariant["kind"], string>> = {
  preferred: "preferred form",
  romanisation: "romanisation",
  birth: "birth name",
  married: "married name",
  pseudonym: "pseudonym",
  "code-name": "code name",
  office: "office",
  spelling: "spelling",
  "other-script": "form in another script",
};

/** Names that can also say, of a reason that they gave, what it is made of. */
export interface NameForms extends Names {
  /** @returns null when the words are no reason of these names */
  reason(because: string): NameReason | null;
}

/** Expands a name into every form of its authorities, each with what it is and who says so. */
export function nameForms(authorities: readonly Authority[]): NameForms {
  const reasons = new Map<string, NameReason>();
  const byForm = new Map<string, Authority[]>();
  for (const authority of authorities)
    for (const form of formsOf(authority)) {
      const key = folded(form);
      const known = byForm.get(key);
      if (known === undefined) byForm.set(key, [authority]);
      else if (!known.includes(authority)) known.push(authority);
    }
  for (const authority of authorities)
    for (const { because, reason } of others(authority)) reasons.set(because, reason);
  return {
    reason: (because) => reasons.get(because) ?? null,
    expand(form) {
      const asked = folded(form);
      return (byForm.get(asked) ?? []).flatMap((authority) =>
        others(authority)
          .filter((other) => folded(other.form) !== asked)
          .map(({ form: other, because }) => ({ form: other, because })),
      );
    },
  };
}

function formsOf({ preferred, variants }: Authority): readonly string[] {
  return [preferred, ...variants.map(({ form }) => form)];
}

interface OtherForm {
  readonly form: string;
  readonly because: string;
  readonly reason: NameReason;
}

function others({ preferred, variants }: Authority): readonly OtherForm[] {
  const forms: readonly OtherForm[] = [
    {
      form: preferred,
      because: `${KIND.preferred} ${preferred}`,
      reason: { kind: "preferred", of: preferred, source: null },
    },
    ...variants.map(({ form, kind, source }) => ({
      form,
      because: `${KIND[kind]} of ${preferred}${source === null ? "" : `, ${source}`}`,
      reason: { kind, of: preferred, source },
    })),
  ];
  // The preferred form often stands among the variants too: each form is asked for once.
  const known = new Set<string>();
  return forms.filter(({ form }) => !known.has(folded(form)) && known.add(folded(form)));
}
