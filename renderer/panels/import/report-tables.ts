import { problemWords, reasonWords } from "../../messages/problem-words";
import { said } from "../../messages/said";
import type { Say } from "../../messages/messages";
import type { Story } from "./story";

/** A table of the report as it is printed and saved: words and whole numbers. */
export interface ReportTable {
  readonly title: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** The whole report, every file and every kind of it, in the reader's language. Tables without rows are left away. */
export function reportTables(say: Say, story: Story): readonly ReportTable[] {
  return [
    sumTable(say, story),
    kindsTable(say, say("story.leftTable"), story.left),
    kindsTable(say, say("import.warnings"), story.warnings),
    asideTable(say, story),
    filesTable(say, story),
    elementsTable(say, story),
  ].filter(({ rows }) => rows.length > 0);
}

function sumTable(say: Say, { words, documents, others }: Story): ReportTable {
  return {
    title: say("import.words"),
    header: [say("story.what"), say("story.count")],
    rows: [
      [say("import.wordsIn"), words.in],
      [say("import.wordsKept", { documents }), words.documents],
      [say("story.wordsBeside", { others }), words.others],
      [say("import.wordsReported"), words.left],
    ],
  };
}

function kindsTable(say: Say, title: string, kinds: Story["warnings"]): ReportTable {
  return {
    title,
    header: [say("story.count"), say("story.what"), say("story.firstFile"), say("story.place")],
    rows: kinds.map(({ count, says, message, source, place }) => [
      count,
      said(say, says, message),
      source,
      place === undefined ? "" : `${String(place.line)}:${String(place.column)}`,
    ]),
  };
}

const asideTable = (say: Say, { aside }: Story): ReportTable => ({
  title: say("import.skipped"),
  header: [say("story.file"), say("story.why")],
  rows: aside.map((one) => [one.source, whyAside(say, one)]),
});

const filesTable = (say: Say, { files }: Story): ReportTable => ({
  title: say("story.files"),
  header: [
    ...[say("story.file"), say("story.bytes"), say("story.words")],
    ...[say("story.documents"), say("story.became")],
  ],
  rows: files.map(({ name, bytes, words, documents, units }) => [
    ...[name, bytes, words, documents],
    units.map(({ referenceCode, title }) => `${referenceCode} ${title}`.trim()).join("; "),
  ]),
});

const elementsTable = (say: Say, { elements }: Story): ReportTable => ({
  title: say("story.elements"),
  header: [say("story.element"), say("story.shown"), say("story.kept"), say("story.left")],
  rows: elements.map(({ name, shown, kept, left }) => [name, shown, kept, left]),
});

/** Why a file was left aside; of a refusal also what can be done. */
export function whyAside(say: Say, { says, problem, reason }: Story["aside"][number]): string {
  if (problem !== undefined) {
    const { message, remedy } = problemWords(say.language, problem);
    return `${say("story.refused")} ${message} ${remedy}`;
  }
  return says === undefined ? reasonWords(say.language, reason) : said(say, says, reason);
}

/**
 * The tables as one CSV (RFC 4180), each under its title. A cell that a spreadsheet would take for a formula is kept from being one:
 * file names come from strangers.
 */
export const reportCsv = (tables: readonly ReportTable[]): string =>
  // With the mark, spreadsheets read Korean as it is written.
  `\uFEFF${tables
    .flatMap(({ title, header, rows }) => [[title], header, ...rows, []])
    .map((row) => row.map(cellOf).join(","))
    .join("\r\n")}`;

function cellOf(value: string | number): string {
  if (typeof value === "number") return String(value);
  const plain = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
