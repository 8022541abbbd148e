import type { Authority, NameVariant } from "../../model/authority";
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

/** Expands a name into every form of its authorities, each with what it is and who says so. */
export function nameForms(authorities: readonly Authority[]): Names {
  const byForm = new Map<string, Authority[]>();
  for (const authority of authorities)
    for (const form of formsOf(authority)) {
      const key = folded(form);
      const known = byForm.get(key);
      if (known === undefined) byForm.set(key, [authority]);
      else if (!known.includes(authority)) known.push(authority);
    }
  return {
    expand(form) {
      const asked = folded(form);
      return (byForm.get(asked) ?? []).flatMap((authority) =>
        others(authority).filter((other) => folded(other.form) !== asked),
      );
    },
  };
}

function formsOf({ preferred, variants }: Authority): readonly string[] {
  return [preferred, ...variants.map(({ form }) => form)];
}

function others({
  preferred,
  variants,
}: Authority): readonly { readonly form: string; readonly because: string }[] {
  const forms = [
    { form: preferred, because: "preferred form" },
    ...variants.map(({ form, kind, source }) => ({
      form,
      because: `${KIND[kind]} of ${preferred}${source === null ? "" : `, ${source}`}`,
    })),
  ];
  // The preferred form often stands among the variants too: each form is asked for once.
  const known = new Set<string>();
  return forms.filter(({ form }) => !known.has(folded(form)) && known.add(folded(form)));
}
