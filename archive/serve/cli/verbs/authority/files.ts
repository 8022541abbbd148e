import type { NameInFile } from "../../../../contract/name-files";
import { findAuthority } from "../../find-authority";
import { wrongUsage } from "../../verb";
import { writeNew } from "../../write-new";
import type { Action } from "./action";

/** Names of a preview that are listed. */
const MOST_LISTED = 2000;

export const importNames: Action = {
  usage: " FILE... [--preview] [--ambiguous skip|new]",
  says: `Names of tables (CSV with a column “form”), TEI lists of persons, bodies and places, or EAC-CPF, in one transaction.
      --preview says what it would do and writes nothing. One that may be somebody who is here is left out; “new” makes it a record.`,
  writes: true,
  words: [1, 49],
  async run(service, paths, { flag, text }, { path }) {
    const ambiguous = text("ambiguous") ?? "skip";
    if (ambiguous !== "skip" && ambiguous !== "new")
      throw wrongUsage(`--ambiguous takes skip or new, not “${ambiguous}”.`);
    const admitted = await service.admit(paths.map(path));
    const tickets = admitted.map(({ ticket }) => ticket);
    const seen = await service.handlers.previewNames({ tickets, limit: MOST_LISTED });
    if (flag("preview")) return { json: seen, text: previewInWords(seen) };
    const doubtful =
      ambiguous === "skip" ? [] : seen.names.filter((one) => one.fate === "ambiguous");
    const answers = doubtful.map(({ at, preferred }) => ({ at, preferred, as: "new" as const }));
    const done = await service.handlers.importNames({ tickets, answers });
    return { json: done, text: `${countsInWords(done.counts)}${told(done.warnings)}` };
  },
};

type Seen = Awaited<ReturnType<Parameters<Action["run"]>[0]["handlers"]["previewNames"]>>;

const countsInWords = (counts: Seen["counts"]) =>
  `${String(counts.new)} new, ${String(counts.more)} with more than was known, ${String(counts.same)} known already, ${String(counts.ambiguous)} doubtful, ${String(counts.left)} left out.`;

const previewInWords = ({ counts, names, warnings }: Seen) =>
  [countsInWords(counts), ...names.filter(({ fate }) => fate !== "same").map(inWords)].join("\n") +
  told(warnings);

const told = (warnings: Seen["warnings"]) =>
  warnings
    .map(({ source, message, count }) => `\n  ${source}: ${message} (${String(count)})`)
    .join("");

function inWords({ fate, file, place, preferred, record, adds, candidates }: NameInFile): string {
  const forms = adds.forms.map(({ form }) => form);
  const more = [...forms, ...adds.more].join(", ");
  const who = candidates.map((one) => `${one.preferred} (${one.id})`).join(", ");
  const what = {
    ambiguous: `may be ${who === "" ? "one that was taken from view" : who}`,
    more: `adds ${more} to ${record?.preferred ?? ""} (${record?.id ?? ""})`,
    new: "is new",
    same: "is known",
  }[fate];
  return `  ${file}, ${place}: ${preferred} ${what}`;
}

export const exportNames: Action = {
  usage: " [NAME...] [--format csv|eac-cpf] [--out FILE]",
  says: "All names, or those given, as a table or EAC-CPF; “import” reads it back to the same records. Without --out to the terminal.",
  writes: false,
  words: [0, 48],
  async run(service, words, { text }, { path }) {
    const format = text("format") ?? "csv";
    if (format !== "csv" && format !== "eac-cpf")
      throw wrongUsage(`--format takes csv or eac-cpf, not “${format}”.`);
    const given = await Promise.all(words.map((word) => findAuthority(service, word)));
    const ids = given.length === 0 ? null : given;
    const { text: file, names, left } = await service.handlers.exportNames({ format, ids });
    const out = text("out");
    if (out === undefined)
      return { json: { format, names, left, text: file }, text: file.trimEnd() };
    const where = path(out);
    await writeNew(where, file);
    const without =
      left.length === 0 ? "" : ` Left out, for EAC-CPF has no record for them: ${left.join(", ")}.`;
    return {
      json: { format, names, left, file: where },
      text: `${String(names)} names written to ${where}.${without}`,
    };
  },
};
