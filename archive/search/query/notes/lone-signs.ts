import { without, type Finding, type Looked } from "./note";
import { isOperator } from "./operators";

/** Signs that stand where a word should: `+ lamp`, `--lamp`, `*` alone. */
export function loneSigns({ query: { text }, words }: Looked): readonly Finding[] {
  return words.flatMap(({ clause, raw }): readonly Finding[] => {
    const { at } = clause;
    const whole = text.slice(...at);
    const double = /^([+-])[+-]+(?=[^+\-\s])/.exec(whole);
    if (double !== null) return [doubled(at[0], double[0], double[1] ?? "")];
    const isSuffix = /^[~^]\d*$/.test(raw);
    if (isOperator(clause) || (/[\p{L}\p{N}]/u.test(raw) && !isSuffix)) return [];
    // Quotation marks and brackets have notes of their own; a backslash says that the sign is meant.
    if (/["“”„«»「」『』()\\]/u.test(raw) || /[^\p{P}\p{S}\d]/u.test(raw)) return [];
    const removed = [without(text, at)];
    if (/^\*+$/.test(raw)) return [{ code: "star-alone", at, ways: [removed] }];
    const joins = whole === "+" && removed[0]!.at[1] > at[1];
    const joined = [{ at: [at[1], removed[0]!.at[1]] as const, by: "" }];
    return [{ code: "sign-alone", at, ways: [...(joins ? [joined] : []), removed] }];
  });
}

function doubled(start: number, signs: string, first: string): Finding {
  const at = [start, start + signs.length] as const;
  return { code: "double-sign", at, ways: [[{ at, by: first }], [{ at, by: "" }]] };
}
