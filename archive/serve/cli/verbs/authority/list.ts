import type { AuthorityAnswer, NameRow } from "../../../../contract/names";
import { findAuthority } from "../../find-authority";
import type { Action } from "./action";

export const list: Action = {
  usage: " [TEXT] [--limit N] [--offset N]",
  says: "The names, or those with a form that begins with TEXT, in any script.",
  writes: false,
  words: [0, 1],
  async run({ handlers }, [text = ""], { number }) {
    const limit = Math.max(1, number("limit", 100_000));
    const { total, names } = await handlers.names({ text, limit, offset: number("offset", 0) });
    return {
      json: { total, authorities: names },
      text: [`${String(total)} names`, ...names.map(rowInWords)].join("\n"),
    };
  },
};

const rowInWords = ({ id, kind, preferred, dates, variants, items }: NameRow) =>
  [
    id,
    [preferred, ...variants.map(({ form }) => form).filter((form) => form !== preferred)].join(
      " = ",
    ),
    [kind, dates, `${String(items)} items`].filter((part) => part !== null).join(", "),
  ].join("  ");

export const show: Action = {
  usage: " NAME",
  says: "One record: its forms with kind, script, source and use, and how many items have each.",
  writes: false,
  words: [1, 1],
  async run(service, [given = ""]) {
    const id = await findAuthority(service, given);
    const answer = await service.handlers.authority({ id });
    return { json: answer, text: inWords(answer) };
  },
};

function inWords({ authority, items, forms, merged }: AuthorityAnswer): string {
  const { id, preferred, kind, dates, note, variants } = authority;
  const used = new Map(forms.map((one) => [one.form, one.items]));
  return [
    `${preferred}  ${id}`,
    [kind, dates, `named in ${String(items)} items`].filter((part) => part !== null).join(", "),
    ...(note === null ? [] : [note]),
    ...variants.map(({ form, script, scheme, kind: of, used: when, source }) =>
      [
        `  ${form}`,
        [script, scheme].filter(Boolean).join(", "),
        of,
        when ?? "",
        source ?? "",
        `${String(used.get(form) ?? 0)} items`,
      ].join("  "),
    ),
    ...merged.map((one) => `  merged into it: ${one.preferred}  ${one.id}`),
  ].join("\n");
}
