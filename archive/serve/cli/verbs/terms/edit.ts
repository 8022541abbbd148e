import { z } from "zod";
import { TermDraft } from "../../../../contract/term-sets";
import { ArchiveError } from "../../../../model/archive-error";
import { titleKey } from "../../../../model/member-key";
import { type Invocation, wrongUsage } from "../../verb";
import type { Action } from "../authority/action";
import { findTermSet } from "./find-set";
import { setInWords } from "./list";

const TERM = "[--term TEXT[:LANGUAGE[:SOURCE]]]...";

export const add: Action = {
  usage: ` LABEL ${TERM} [--note N] [--only-by-name]`,
  says: `A new term set. A term may also be JSON: {"text","language","source","used"}; used is EDTF, language BCP 47.
      --only-by-name: only set:LABEL asks for it; one of its terms, typed as an ordinary word, does not bring the others.`,
  writes: true,
  words: [1, 1],
  async run({ handlers }, [label = ""], { text, texts, flag }) {
    if (label.trim() === "") throw wrongUsage("A term set has a label of at least one letter.");
    const { id, changed } = await handlers.addTermSet({
      draft: {
        label: label.trim(),
        note: text("note") ?? null,
        terms: texts("term").map(readTerm),
        onlyByName: flag("only-by-name"),
      },
    });
    const answer = await handlers.termSet({ id });
    return { json: { id, ...answer, changed }, text: setInWords(answer) };
  },
};

export const edit: Action = {
  usage: ` SET [--label L] [--note N] ${TERM} [--without TEXT]... [--only-by-name|--by-any-term]`,
  says: "Adds terms, or corrects those that it has; --without takes one out. What is not given stays as it is.",
  writes: true,
  words: [1, 1],
  async run(service, [given = ""], invocation) {
    const { handlers } = service;
    const id = await findTermSet(service, given);
    const { set, version } = await handlers.termSet({ id });
    const { text } = invocation;
    const { changed } = await handlers.changeTermSet({
      id,
      version,
      set: {
        ...defined({ label: text("label"), note: text("note") }),
        ...defined({ onlyByName: onlyByName(invocation) }),
        terms: corrected(set.terms, invocation, set.label),
      },
    });
    const answer = await handlers.termSet({ id });
    return { json: { id, ...answer, changed }, text: setInWords(answer) };
  },
};

function onlyByName({ flag }: Invocation): boolean | undefined {
  if (flag("only-by-name") && flag("by-any-term"))
    throw wrongUsage("Give --only-by-name or --by-any-term, not both.");
  if (flag("only-by-name")) return true;
  return flag("by-any-term") ? false : undefined;
}

const defined = <T extends object>(given: T) =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));

/** Terms as they stand without those taken out, corrected where one was given anew, and the new ones behind them. */
function corrected(
  before: readonly TermDraft[],
  { texts }: Invocation,
  label: string,
): readonly TermDraft[] {
  const out = texts("without").map(titleKey);
  for (const [at, key] of out.entries())
    if (!before.some((term) => titleKey(term.text) === key))
      throw noTerm(label, texts("without")[at] ?? "");
  const given = texts("term").map(readTerm);
  const isSame = (one: TermDraft, other: TermDraft) =>
    titleKey(one.text) === titleKey(other.text) &&
    (other.language == null || one.language == null || one.language === other.language);
  const kept = before
    .filter((term) => !out.includes(titleKey(term.text)))
    .map((term) => ({ ...term, ...given.find((one) => isSame(term, one)) }));
  return [...kept, ...given.filter((one) => !before.some((term) => isSame(term, one)))];
}

export const remove: Action = {
  usage: " SET...",
  says: "Takes term sets out; their versions stay, and Undo in the window brings them back.",
  writes: true,
  words: [1, 50],
  async run(service, given) {
    const ids = await Promise.all(given.map((one) => findTermSet(service, one)));
    const { changed } = await service.handlers.dropTermSets({ ids });
    return { json: { ids, changed }, text: `${String(changed.length)} term sets taken out.` };
  },
};

/** `국민당:ko:Cumings 1981`; a source may hold colons itself, parts may be left empty. */
function readTerm(given: string): TermDraft {
  if (given.trimStart().startsWith("{")) return asJson(given);
  const [text = "", language = "", ...source] = given.split(":");
  const read = TermDraft.safeParse({
    text,
    ...(language.trim() === "" ? {} : { language: language.trim() }),
    ...(source.join(":").trim() === "" ? {} : { source: source.join(":").trim() }),
  });
  if (read.success) return read.data;
  throw wrongUsage(`--term “${given}”: ${z.prettifyError(read.error).replaceAll("\n", " ")}.`);
}

function asJson(given: string): TermDraft {
  try {
    return TermDraft.parse(JSON.parse(given));
  } catch (error) {
    const why = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    throw wrongUsage(`--term “${given}”: ${why.replaceAll("\n", " ")}.`);
  }
}

const noTerm = (label: string, text: string) =>
  new ArchiveError(
    "request.no-such-term",
    `The term set “${label}” has no term “${text}”.`,
    "carrel terms ARCHIVE list SET shows its terms as they are written.",
  );
