import type { TermSetInFile } from "../../../../contract/term-sets";
import { writeNew } from "../../write-new";
import type { Action } from "../authority/action";
import { findTermSet } from "./find-set";

type Seen = Awaited<ReturnType<Parameters<Action["run"]>[0]["handlers"]["previewTermSets"]>>;

export const importTerms: Action = {
  usage: " FILE... [--preview]",
  says: `Tables (CSV) with a row a term: set, term, language, source, from, to. A set that is here gains terms; what it says of
      those that it has stays, and where the file says otherwise is told. --preview says what it would do and writes nothing.`,
  writes: true,
  words: [1, 49],
  async run(service, paths, { flag }, { path }) {
    const admitted = await service.admit(paths.map(path));
    const tickets = admitted.map(({ ticket }) => ticket);
    const seen = flag("preview")
      ? await service.handlers.previewTermSets({ tickets })
      : await service.handlers.importTermSets({ tickets });
    return { json: { ...seen, counts: countsOf(seen) }, text: inWords(seen) };
  },
};

const countsOf = ({ sets }: Seen) => {
  const count = (fate: TermSetInFile["fate"]) => sets.filter((one) => one.fate === fate).length;
  return { new: count("new"), more: count("more"), same: count("same") };
};

function inWords(seen: Seen): string {
  const { sets, warnings } = seen;
  const counts = countsOf(seen);
  return [
    `${String(counts.new)} new, ${String(counts.more)} with more terms than before, ${String(counts.same)} known already.`,
    ...sets.filter(({ fate }) => fate !== "same").map(setInWords),
    ...sets.flatMap(({ file, label, differs }) =>
      differs.map(
        ({ place, here }) =>
          `  ${file}, ${place}: “${here.text}” of ${label} stays as it is here; the file says otherwise of it`,
      ),
    ),
    ...warnings.map(({ source, message, count }) => `  ${source}: ${message} (${String(count)})`),
  ].join("\n");
}

const setInWords = ({ file, place, label, fate, adds }: TermSetInFile) =>
  `  ${file}, ${place}: ${label} ${fate === "new" ? "is new" : "gains"}: ${adds.map(({ text }) => text).join(", ")}`;

export const exportTerms: Action = {
  usage: " [SET...] [--out FILE]",
  says: "All term sets, or those given, as a table (CSV); “import” reads it back to the same sets. Without --out to the terminal.",
  writes: false,
  words: [0, 48],
  async run(service, words, { text }, { path }) {
    const given = await Promise.all(words.map((word) => findTermSet(service, word)));
    const { text: file, sets } = await service.handlers.exportTermSets({
      ids: given.length === 0 ? null : given,
    });
    const out = text("out");
    if (out === undefined) return { json: { sets, text: file }, text: file.trimEnd() };
    const where = path(out);
    await writeNew(where, file);
    return { json: { sets, file: where }, text: `${String(sets)} term sets written to ${where}.` };
  },
};
