import type { PhraseClause, WordClause } from "../query/query";
import type { Holdings } from "./holdings";
import type { Alternative, Plan } from "./plan";
import type { Expansion } from "./plan-expansions";
import { toAlso } from "./plan-terms";

/** Forms shown at most; a pattern may fit hundreds. */
const MOST_SHOWN = 30;

/** Other forms that run with the word that was typed, names first, each with why. */
export function alsoOf(
  holdings: Holdings,
  clause: WordClause | PhraseClause,
  expansion: Expansion,
  named: readonly Alternative[],
): Plan["also"] {
  const typed = holdings.analyser.fold(clause.text);
  const single = expansion.alternatives.filter(
    (alternative) => alternative.groups.length === 1 && alternative.groups[0]!.length === 1,
  );
  const because =
    clause.kind === "word" && clause.wildcard ? "fits the pattern" : "another form of the word";
  const forms = single.flatMap((alternative) =>
    alternative.groups[0]![0]!.forms.map((form) => ({
      form,
      because: alternative.because ?? because,
    })),
  );
  const others = forms.filter(({ form }) => form !== typed).slice(0, MOST_SHOWN);
  return [...named.map(toAlso), ...others];
}
