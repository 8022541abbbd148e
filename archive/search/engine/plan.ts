import type { Presence } from "../query/query";
import type { OtherForm } from "../ports";
import type { SoughtWord } from "./answer";
import type { Bits } from "./bits";

/**
 * One way in which a clause may match: a word (one group of one entry), words in a row (one group), or with `near` several groups
 * that stand close together.
 */
export interface Alternative {
  readonly label: string;
  readonly because: string | null;
  readonly groups: readonly (readonly SoughtWord[])[];
  readonly near: number | null;
  /** The documents in which it counts; null for all. */
  readonly only: Bits | null;
  /** Label of the term set that it comes from. */
  readonly set?: string;
  /** The same for alternatives that match the same: they count once in the query vector, as one term does in lunr. */
  readonly key: string;
}

/** A word or phrase of the query, ready to run. */
export interface Plan {
  readonly word: string;
  readonly presence: Presence;
  /** Places of the fields to look in. */
  readonly fields: readonly number[];
  readonly fieldIds: readonly string[];
  readonly boost: number;
  readonly alternatives: readonly Alternative[];
  /** The letters that all its forms begin with, when it is a class of such forms; they are read together. */
  readonly beginning: string | null;
  readonly also: readonly AlsoRan[];
}

/** Another form that ran with a word; `set` is the term set that it comes from. */
export interface AlsoRan {
  readonly form: string;
  readonly because: string;
  readonly set?: string;
}

export function withoutTwins(alternatives: readonly Alternative[]): readonly Alternative[] {
  const keys = new Set<string>();
  return alternatives.filter(({ key }) => !keys.has(key) && keys.add(key));
}

export function alternativeOf(
  label: string,
  because: string | null,
  groups: readonly (readonly SoughtWord[])[],
  near: number | null = null,
  only: OtherForm["only"] = undefined,
): Alternative {
  const words = groups.map((group) =>
    group.map((word) => `${keyOfForms(word.forms)}@${word.offset}`).join("+"),
  );
  const key = `${words.join("&")}~${near ?? ""}${only === undefined ? "" : `|${only.key}`}`;
  return { label, because, groups, near, only: only?.documents ?? null, key };
}

const keys = new WeakMap<readonly string[], string>();

/** A character of a run is hundreds of forms, and a text may have it a thousand times. */
export function keyOfForms(forms: readonly string[]): string {
  if (forms.length < 2) return forms[0] ?? "";
  const known = keys.get(forms) ?? [...forms].sort().join(" ");
  keys.set(forms, known);
  return known;
}

/** A class of forms that count as one word. */
export function classOf(
  label: string,
  because: string | null,
  forms: readonly string[],
): Alternative {
  return alternativeOf(label, because, [[{ forms, offset: 0 }]]);
}
