import type { FrozenSet } from "../../../../model/kept-set";
import { wrongUsage } from "../../verb";
import { type Action, findSet, type Listed, questionOf } from "./action";

export const add: Action = {
  usage: " NAME QUERY [--note N] [--no-names]",
  says: "Keeps a search under a name: asked again, it finds what the archive has then.",
  writes: () => true,
  words: [2, 2],
  async run({ handlers }, [title = "", text = ""], invocation) {
    if (title.trim() === "") throw wrongUsage("A name has at least one letter.");
    const { id, changed } = await handlers.saveSearch({
      id: null,
      title: title.trim(),
      note: invocation.text("note") ?? null,
      question: questionOf(text, invocation),
    });
    return { json: { id, changed }, text: `${id}  ${title.trim()}` };
  },
};

export const freeze: Action = {
  usage: " NAME QUERY|--of SAVED [--note N] [--no-names]",
  says: "Keeps what a query, or a saved search, finds now: later imports and edits do not change it.",
  writes: () => true,
  words: [1, 2],
  async run(service, [title = "", text], invocation) {
    const of = invocation.text("of");
    if ((text === undefined) === (of === undefined))
      throw wrongUsage("It takes a query, or --of and the name of a saved search.");
    if (title.trim() === "") throw wrongUsage("A name has at least one letter.");
    const saved = of === undefined ? null : await findSet(service, of);
    const question = saved?.question ?? questionOf(text ?? "", invocation);
    const { id, changed } = await service.handlers.freezeSearch({
      title: title.trim(),
      note: invocation.text("note") ?? null,
      question,
    });
    const set = (await findSet(service, id)) as FrozenSet;
    return { json: { ...set, changed }, text: citation(set) };
  },
};

export const remove: Action = {
  usage: " NAME",
  says: "Takes a saved search or frozen set out; its versions stay.",
  writes: () => true,
  words: [1, 1],
  async run(service, [given = ""]) {
    const { id, title } = await findSet(service, given);
    const { changed } = await service.handlers.editKeptSet({
      ...{ id, title: null, note: null },
      drop: true,
    });
    return { json: { id, changed }, text: `“${title}” is taken out.` };
  },
};

/** What a footnote says of a frozen set. */
export function citation(set: Extract<Listed, { readonly kind: "frozen" }>): string {
  const digest = set.digest === null ? "" : `, SHA-256 ${set.digest}`;
  return `Frozen set “${set.title}”: ${String(set.count)} documents, frozen ${set.when.slice(0, 10)} by ${set.by}${digest} (${set.id}).`;
}
