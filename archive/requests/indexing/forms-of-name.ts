import type { Authority } from "../../model/authority";
import type { NameReason } from "../../model/hit";
import { invertedParts, nameKey } from "./name-key";

/** One form under which a name is looked for. */
export interface FormOfName {
  readonly form: string;
  readonly key: string;
  readonly reason: NameReason;
  /** EDTF: when it was in use; none where nobody says, or where it is a form of all times too. */
  readonly used: readonly string[];
  /** A family name alone: it names one bearer only while no other record has it. */
  readonly isFamilyName: boolean;
}

const KIND: Readonly<Record<NameReason["kind"], string>> = {
  preferred: "preferred form",
  romanisation: "romanisation",
  birth: "birth name",
  married: "married name",
  pseudonym: "pseudonym",
  "code-name": "code name",
  office: "office",
  short: "short form",
  spelling: "spelling",
  "other-script": "form in another script",
  "family-name": "family name",
  "by-rule": "made by rule",
  term: "term",
};

/** The reason in English, one line. */
export function reasonInWords({ kind, of, source, used = [] }: NameReason): string {
  const when = used.length === 0 ? "" : `, in use ${used.join(" and ")}`;
  const what = kind === "preferred" ? `${KIND.preferred} ${of}` : `${KIND[kind]} of ${of}`;
  return `${what}${when}${source === null ? "" : `, ${source}`}`;
}

/** Every form of a name once: as recorded, names of persons also in direct order (`Joseph Stalin`) and their family names. */
export function formsOfName(authority: Authority): readonly FormOfName[] {
  const known = new Map<string, FormOfName>();
  for (const form of [...recorded(authority), ...direct(authority), ...families(authority)]) {
    const before = known.get(form.key);
    if (form.key !== "") known.set(form.key, before === undefined ? form : both(before, form));
  }
  return [...known.values()];
}

/** One form told of twice: in use at both times, or always where one of them says no time. */
function both(first: FormOfName, second: FormOfName): FormOfName {
  // A family name by rule is no claim of its own beside a form that somebody recorded.
  if (second.isFamilyName && !first.isFamilyName && first.used.length > 0) return first;
  const isAlways = first.used.length === 0 || second.used.length === 0;
  return { ...first, used: isAlways ? [] : [...new Set([...first.used, ...second.used])] };
}

function recorded({ preferred, variants }: Authority): readonly FormOfName[] {
  return [
    toForm(preferred, { kind: "preferred", of: preferred, source: null }),
    ...variants.map(({ form, kind, source, used }) =>
      toForm(form, { kind, of: preferred, source }, used === undefined ? [] : [used]),
    ),
  ];
}

const toForm = (
  form: string,
  reason: NameReason,
  used: FormOfName["used"] = [],
  isFamilyName = false,
): FormOfName => ({ form, key: nameKey(form), reason, used, isFamilyName });

function direct(authority: Authority): readonly FormOfName[] {
  if (authority.kind !== "person") return [];
  return recorded(authority).flatMap(({ form, reason, used }) => {
    const parts = invertedParts(form);
    return parts === null ? [] : [toForm(`${parts.given} ${parts.family}`, reason, used)];
  });
}

function families(authority: Authority): readonly FormOfName[] {
  if (authority.kind !== "person") return [];
  const { preferred: of } = authority;
  return recorded(authority).flatMap(({ form, reason, used }) => {
    const parts = invertedParts(form);
    const source = reason.kind === "preferred" ? null : form;
    return parts === null
      ? []
      : [toForm(parts.family, { kind: "family-name", of, source }, used, true)];
  });
}
