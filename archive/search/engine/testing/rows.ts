import fc from "fast-check";
import type { TermSets } from "../../ports";
import { calledBy, type Clause, type GroupClause, type WordClause } from "../../query/query";

export const WORDS = "harbour lamp lamps keeper report fog bell tide storm ship".split(" ");

const word = fc
  .record({
    text: fc.constantFrom(...WORDS, "absent"),
    presence: fc.constantFrom("optional" as const, "required" as const, "prohibited" as const),
    boost: fc.constantFrom(1, 2),
  })
  .map((clause): WordClause => ({
    ...{ kind: "word", fields: [], exact: false, fuzzy: 0, wildcard: false, at: [0, 0] },
    ...clause,
  }));

/** A term set of two words and a row of words. */
export const LIGHTS = ["lamp", "fog bell", "absent"];
export const sets: TermSets = {
  terms: (label) =>
    label === "lights"
      ? LIGHTS.map((form) => ({ form, because: "term set “lights”", set: "lights" }))
      : null,
};
const set = word.map(({ text, presence, boost }): Clause => ({
  ...{ kind: "terms", label: text === "absent" ? "none" : "lights", at: [0, 0] },
  ...{ presence, boost },
}));

export const { clause } = fc.letrec<{ clause: Clause; group: GroupClause }>((tie) => ({
  clause: fc.oneof({ maxDepth: 3 }, word, word, set, tie("group")),
  group: fc.record({
    kind: fc.constant("group" as const),
    arms: fc.array(fc.array(tie("clause"), { minLength: 1, maxLength: 3 }), {
      minLength: 1,
      maxLength: 3,
    }),
    presence: fc.constantFrom("optional" as const, "required" as const, "prohibited" as const),
    boost: fc.constantFrom(1, 2),
    at: fc.constant([0, 0] as const),
  }),
}));

/** Whether a document answers a row, told from what each word alone finds: nothing of the engine's sets is used. */
export function answers(
  row: readonly Clause[],
  doc: number,
  has: (text: string, doc: number) => boolean,
) {
  const holds = (one: Clause): boolean =>
    one.kind === "group"
      ? one.arms.some((arm) => answers(arm, doc, has))
      : one.kind !== "attribute" && has(calledBy(one), doc);
  const those = (presence: Clause["presence"]) => row.filter((one) => one.presence === presence);
  if (those("prohibited").some(holds)) return false;
  if (those("required").length > 0) return those("required").every(holds);
  return those("optional").length === 0 || those("optional").some(holds);
}
