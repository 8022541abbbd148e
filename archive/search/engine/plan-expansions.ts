import type { WordClause } from "../query/query";
import { formsOfStem, type Holdings } from "./holdings";
import { classOf, type Alternative } from "./plan";

/** More forms than this are not looked for; the answer says so. */
export const MOST_EXPANSIONS = 500;
const MOST_EDITS = 2;

export interface Expansion {
  readonly alternatives: readonly Alternative[];
  readonly capped: boolean;
  /** The letters that all forms begin with. */
  readonly beginning?: string;
}

/** The stretches of a pattern between signs: `north-kor*` has two. */
export function patternParts(text: string): readonly string[] {
  return text.split(/[^\p{L}\p{N}\p{M}*'’]+/u).filter((part) => part !== "");
}

/** Forms that fit a pattern such as `kor*`, `*sky` or `p*king`, in the order of the vocabulary. */
export function formsLike(
  holdings: Holdings,
  part: string,
): { readonly forms: readonly string[]; readonly capped: boolean } {
  const pattern = part.split("*").map(holdings.analyser.fold).join("*");
  const forms = /^[^*]+\*+$/u.test(pattern)
    ? holdings.vocabulary.beginningWith(pattern.replace(/\*+$/u, ""), MOST_EXPANSIONS + 1)
    : holdings.vocabulary.matching(pattern, MOST_EXPANSIONS + 1);
  return { forms: forms.slice(0, MOST_EXPANSIONS), capped: forms.length > MOST_EXPANSIONS };
}

/** Forms of one stem are one word: a rare inflection must not weigh as a rare word. */
export function wildcardAlternatives(holdings: Holdings, part: string): Expansion {
  const { forms, capped } = formsLike(holdings, part);
  const byStem = new Map<string, string[]>();
  for (const form of forms) {
    const stem = holdings.analyser.stem(form);
    byStem.set(stem, [...(byStem.get(stem) ?? []), form]);
  }
  const alternatives = Array.from(byStem.values(), (same) => classOf(part, null, same));
  const beginning = /^[^*]+\*+$/u.test(part)
    ? holdings.analyser.fold(part.replace(/\*+$/u, ""))
    : null;
  return { alternatives, capped, ...(beginning === null ? {} : { beginning }) };
}

/** Forms spelled nearly so, nearest first, each with the other forms of its stem. */
export function fuzzyAlternatives(
  holdings: Holdings,
  form: string,
  clause: Pick<WordClause, "fuzzy" | "exact">,
): Expansion {
  const edits = Math.min(clause.fuzzy, MOST_EDITS);
  const { found: near } = holdings.vocabulary.near(form, edits, MOST_EXPANSIONS + 1);
  const kept = near.slice(0, MOST_EXPANSIONS);
  const classes = new Map<string, Alternative>();
  let looked = 0;
  let forms = 0;
  for (const found of kept) {
    if (forms >= MOST_EXPANSIONS) break;
    looked += 1;
    const stem = clause.exact ? found.form : holdings.analyser.stem(found.form);
    if (classes.has(stem)) continue;
    const because = found.distance === 0 ? null : `spelled nearly like ${form}`;
    const ofStem = clause.exact ? [found.form] : formsOfStem(holdings, stem);
    forms += ofStem.length;
    classes.set(stem, classOf(found.form, because, ofStem));
  }
  return { alternatives: [...classes.values()], capped: near.length > looked };
}
