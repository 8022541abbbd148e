import type { Attributes } from "../../search/attributes/attributes";
import { intersectBits } from "../../search/engine/bits";
import type { Names, OtherForm, TermSets } from "../../search/ports";
import { inTheTime } from "./forms-in-time";
import { nameKey } from "./name-key";
import type { SoughtTermForm, TermForms } from "./term-forms";

/**
 * Names that also know the terms of term sets, and the sets by their labels. A term that was in use for a time counts in documents of
 * that time and in those without a date, as a name does.
 */
export function withTerms(
  names: Names,
  terms: () => TermForms,
  attributes: Pick<Attributes, "selectDates">,
): { readonly names: Names; readonly sets: TermSets } {
  const toOther = (form: SoughtTermForm) => otherForm(form, attributes);
  return {
    names: {
      expand(typed) {
        const named = names.expand(typed);
        const known = new Set(named.map(({ form }) => nameKey(form)));
        const others = terms().expand(typed);
        return [...named, ...others.filter(({ form }) => !known.has(nameKey(form))).map(toOther)];
      },
    },
    sets: { terms: (label) => terms().terms(label)?.map(toOther) ?? null },
  };
}

function otherForm(
  { form, because, set, during }: SoughtTermForm,
  attributes: Pick<Attributes, "selectDates">,
): OtherForm {
  if (during.length === 0) return { form, because, set };
  const documents = during.map((time) => inTheTime(attributes, [time])).reduce(intersectBits);
  return { form, because, set, only: { key: `term ${during.join(" ")}`, documents } };
}
