import type { CitableSource, CitedName, SourceForm } from "../../model/citable-source";
import { dateOfSource, type StatedDate } from "../date-of-source";
import type { Exporter } from "../exporter";
import { oneLine } from "../one-line";

const TYPES: Readonly<Record<SourceForm, string>> = {
  communication: "misc",
  manuscript: "unpublished",
  report: "techreport",
  published: "incollection",
  book: "book",
  "web-page": "misc",
};

/** BibTeX counts braces even after a backslash, so a brace of the text becomes a command. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ["\\", "\\textbackslash{}"],
  ["{", "\\textbraceleft{}"],
  ["}", "\\textbraceright{}"],
  ["~", "\\textasciitilde{}"],
  ["^", "\\textasciicircum{}"],
  ...Array.from("$&#%_", (sign): [string, string] => [sign, `\\${sign}`]),
]);

/** Pairs that a TeX font joins to another sign ("--" to a dash, two apostrophes to a quotation mark): empty braces part them. */
const JOINED = /(?<=-)(?=-)|(?<=')(?=')|(?<=[`?!])(?=`)|(?<=,)(?=,)|(?<=<)(?=<)|(?<=>)(?=>)/g;

/** Words for TeX: ten signs mean something there (The TeXbook, ch. 7). Everything else is UTF-8 as it is. */
const tex = (words: string): string =>
  oneLine(words)
    .replace(JOINED, "\u0000")
    .replace(/[\\{}~^$&#%_]/g, (sign) => SIGNS.get(sign) ?? sign)
    .replaceAll("\u0000", "{}");

/** A name for a list of names: braces keep together what must not be parted at a comma, a space or an "and". */
function nameInList(name: CitedName): string {
  if ("literal" in name) return bare(name.literal);
  const parts = [name.family, name.given].filter((part) => oneLine(part) !== "");
  return parts.length < 2 ? bare(parts[0] ?? "") : parts.map(namePart).join(", ");
}

const bare = (words: string): string => (oneLine(words) === "" ? "" : `{${tex(words)}}`);

const namePart = (words: string): string =>
  /[,{}"\\$&#%_~^]|\band\b/iu.test(words) ? `{${tex(words)}}` : tex(words);

const nameList = (names: readonly CitedName[]): string =>
  names
    .map(nameInList)
    .filter((name) => name !== "")
    .join(" and ");

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** What biblatex reads of EDTF: dates and spans with a sign of doubt after them, bare of TeX. */
const LEVEL_1 =
  /^(?:\d{4}(?:-\d\d){0,2}[~?%]?|\d{2}XX|\d{3}X|\d{4}-XX)(?:\/(?:\d{4}(?:-\d\d){0,2}[~?%]?|\.\.)?)?$/;

/** `date` is for biblatex, which reads EDTF; `year` and `month` for BibTeX, which prints them as they are: never surer than the record. */
function dateFields(date: StatedDate | null): readonly string[] {
  if (date === null) return [];
  const [year, month] = date.exact ?? [];
  return [
    ...(date.edtf !== null && LEVEL_1.test(date.edtf) ? [`date = {${date.edtf}}`] : []),
    ...field("year", year === undefined ? date.written : String(year).padStart(4, "0")),
    ...(month === undefined ? [] : [`month = ${MONTHS[month - 1] ?? ""}`]),
    ...field("writtendate", date.written),
  ];
}

const field = (name: string, words: string | null): readonly string[] =>
  words === null || oneLine(words) === "" ? [] : [`${name} = {${tex(words)}}`];

function namesField(name: string, names: readonly CitedName[]): readonly string[] {
  const list = nameList(names);
  return list === "" ? [] : [`${name} = {${list}}`];
}

/** Where it lies, in one sentence that every BibTeX style prints; each part also in a field of its own, which styles pass by. */
function placeFields(source: CitableSource): readonly string[] {
  const { shelfMark, referenceCode, series, fonds, repository, repositoryPlace } = source;
  const way = [
    shelfMark,
    referenceCode,
    ...series.toReversed(),
    fonds,
    repository,
    repositoryPlace,
  ];
  return [
    ...field("note", way.filter((part) => part !== null && part !== "").join(", ")),
    ...field("shelfmark", shelfMark),
    ...field("referencecode", referenceCode),
    ...field("collection", fonds),
    ...field("archiveseries", series.join("; ")),
    ...field("repository", repository),
    ...field("repositoryplace", repositoryPlace),
  ];
}

function publicationFields({ publication, form }: CitableSource): readonly string[] {
  if (publication === null) return [];
  const { title, volume, volumeTitle, number, editors, publisher, place, year, url } = publication;
  const isWithin = form !== "book" && form !== "web-page";
  return [
    ...field(isWithin ? "booktitle" : "series", title),
    ...field("volume", volume),
    ...field("volumetitle", volumeTitle),
    ...field("number", number),
    ...namesField("editor", editors),
    ...field("publisher", publisher),
    ...field("address", place),
    ...(form === "book" ? [] : field("publicationyear", year === null ? null : String(year))),
    // An address is read by \url, which wants it bare; what would end the field is written as the standard for addresses has it.
    ...(url === null ? [] : [`url = {${encodedAddress(url)}}`]),
    ...field("urldate", publication.accessed),
  ];
}

const encodedAddress = (url: string): string =>
  oneLine(url).replace(/[{}\\ ]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

function entry(source: CitableSource, key: string): string {
  const fields = [
    ...namesField("author", source.authors),
    // Two pairs: styles leave the case of an archivist's title alone.
    `title = {{${tex(source.title)}}}`,
    ...dateFields(dateOfSource(source)),
    ...field("type", source.genre),
    ...namesField("recipient", source.recipients),
    ...namesField("translator", source.translators),
    ...field("language", source.language),
    ...publicationFields(source),
    ...placeFields(source),
    ...field("carrelid", source.id),
  ];
  return `@${TYPES[source.form]}{${key},\n  ${fields.join(",\n  ")}\n}\n`;
}

/** Keys stay the same from one export to the next, so that a manuscript's \cite goes on working: the reference code, else the id. */
function keyOf({ referenceCode, id }: CitableSource, used: Set<string>): string {
  const plain = referenceCode.normalize("NFKD").replace(/[^A-Za-z0-9./:-]+/g, "-");
  const isWhole = /[A-Za-z0-9]/.test(plain) && /^[\p{ASCII}]*$/u.test(referenceCode);
  const key = isWhole ? plain.replace(/^-+|-+$/g, "") : id;
  // BibTeX takes keys that differ in case only for one.
  const unique = used.has(key.toLowerCase()) ? `${key}:${id}` : key;
  used.add(unique.toLowerCase());
  return unique;
}

/** BibTeX (Patashnik, BibTeXing) in UTF-8, with the fields that biblatex adds. */
export const bibtex: Exporter = {
  id: "bibtex",
  label: "BibTeX and biblatex",
  extension: "bib",
  mediaType: "application/x-bibtex",
  about:
    "For LaTeX. The entry types of BibTeX; dates also as EDTF for biblatex; where a paper lies stands in `note`, and in fields of its own. Names whose order is not known are kept whole.",
  async *write(units) {
    const used = new Set<string>();
    for await (const { source } of units) yield `${entry(source, keyOf(source, used))}\n`;
  },
};
