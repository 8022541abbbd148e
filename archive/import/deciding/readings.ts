import type { Described, Proposed } from "./described";
import type { Turn } from "./relist";

const UNKNOWN = "und";

/** Places of the readings whose language proposals may say: those that have none, or have it from a proposal. */
export function readingsToName({ texts, proposals }: Described): readonly number[] {
  const named = namedBy(proposals);
  return texts.flatMap(({ language }, at) => (language === UNKNOWN || named.has(at) ? [at] : []));
}

const namedBy = (proposals: readonly Proposed[]): ReadonlySet<number> =>
  new Set(
    proposals.flatMap(({ kind, state, met }) =>
      kind === "language" && state === "applied" ? (met?.readings ?? []) : [],
    ),
  );

/**
 * Readings with the unit's first language, where a language proposal may say it: the first proposed is the most used one, the text's
 * own. A reading whose language was set by hand keeps it.
 */
export function nameReadings<T extends { readonly language: string }>(
  texts: readonly T[],
  { before, after }: Turn,
  [was, is]: readonly [string | undefined, string | undefined],
): readonly T[] {
  const [namedBefore, namedAfter] = [namedBy(before), namedBy(after)];
  return texts.map((text, at) => {
    const ours = namedBefore.has(at) || namedAfter.has(at);
    const isAsSet = text.language === UNKNOWN || text.language === was;
    if (!ours || !isAsSet) return text;
    const language = namedAfter.has(at) ? (is ?? UNKNOWN) : UNKNOWN;
    return language === text.language ? text : { ...text, language };
  });
}
