import type { TermSetAnswer } from "../../../../contract/term-sets";
import type { Term } from "../../../../model/term-set";
import type { Action } from "../authority/action";
import { findTermSet } from "./find-set";

export const list: Action = {
  usage: " [SET]",
  says: "The term sets; or one of them, with how many documents have each of its terms.",
  writes: false,
  words: [0, 1],
  async run(service, [given]) {
    if (given !== undefined) {
      const id = await findTermSet(service, given);
      const answer = await service.handlers.termSet({ id });
      return { json: answer, text: setInWords(answer) };
    }
    const { total, sets } = await service.handlers.termSets({ text: "", limit: 10_000 });
    const rows = sets.map(({ set, items }) =>
      [set.id, set.label, set.terms.map(({ text }) => text).join(" = "), `${String(items)} items`]
        .filter((part) => part !== "")
        .join("  "),
    );
    return { json: { total, sets }, text: [`${String(total)} term sets`, ...rows].join("\n") };
  },
};

export function setInWords({ set, items, found }: TermSetAnswer): string {
  return [
    `${set.label}  ${set.id}`,
    `${String(items)} items${set.onlyByName ? ", found by its name only" : ""}`,
    ...(set.note === null ? [] : [set.note]),
    ...set.terms.map((term, at) => termInWords(term, found[at] ?? 0)),
  ].join("\n");
}

const termInWords = ({ text, language, used, source }: Term, items: number) =>
  [`  ${text}`, language, used, source, `${String(items)} items`]
    .filter((part) => part != null)
    .join("  ");
