import type { CitableSource, CitedName, SourceForm } from "../../model/citable-source";
import { dateOfSource } from "../date-of-source";
import type { Exporter } from "../exporter";
import { oneLine } from "../one-line";

const TYPES: Readonly<Record<SourceForm, string>> = {
  communication: "PCOMM",
  manuscript: "MANSCPT",
  report: "RPRT",
  published: "CHAP",
  book: "BOOK",
  "web-page": "ELEC",
};

/** RIS knows no sign that keeps a comma from parting a name: one within a part becomes the full-width comma of the same look. */
const namePart = (words: string): string => oneLine(words).replaceAll(",", "\uFF0C");
const nameWords = (name: CitedName): string =>
  "literal" in name ? namePart(name.literal) : `${namePart(name.family)}, ${namePart(name.given)}`;

const tag = (name: string, words: string | null | undefined): readonly string[] =>
  words == null || oneLine(words) === "" ? [] : [`${name}  - ${oneLine(words)}`];
const names = (name: string, list: readonly CitedName[]): readonly string[] =>
  list.flatMap((one) => tag(name, nameWords(one)));

/**
 * `YYYY/MM/DD/other`: the date as written is the other information wherever the numbers do not say all of it. A slash would be
 * taken for a part of the date, so a span has a dash.
 */
function dateTags(source: CitableSource): readonly string[] {
  const date = dateOfSource(source);
  if (date === null) return [];
  const other = date.written.replaceAll("/", "–");
  if (date.exact === null) {
    const [first, last] = date.years;
    const year = first !== null && first === last ? String(first).padStart(4, "0") : "";
    return [...tag("PY", year), `DA  - ${year}///${oneLine(other)}`];
  }
  const [year = 0, ...rest] = date.exact;
  const parts = [String(year).padStart(4, "0"), ...rest.map((one) => String(one).padStart(2, "0"))];
  const filled = [...parts, "", ""].slice(0, 3);
  return [...tag("PY", parts[0]), `DA  - ${filled.join("/")}/${oneLine(other)}`];
}

/** Who else had to do with it. Managers of references read the second author of a letter as its recipient. */
function otherNames(source: CitableSource): readonly string[] {
  const editors = source.publication?.editors ?? [];
  const isLetter = source.form === "communication";
  return [
    ...names("A2", isLetter ? source.recipients : []),
    ...names(isLetter ? "ED" : source.form === "book" ? "A3" : "A2", editors),
    ...names("A4", source.translators),
  ];
}

function publicationTags({ publication, form }: CitableSource): readonly string[] {
  if (publication === null) return [];
  const { title, volume, volumeTitle, number, publisher, place, year, url, accessed } = publication;
  return [
    ...tag("T2", title),
    ...tag("VL", volume),
    ...tag("T3", volumeTitle),
    ...tag("M1", number),
    ...tag("PB", publisher),
    ...tag("CY", place),
    ...(form === "book" || year === null ? [] : tag("N1", `Published ${String(year)}`)),
    ...tag("UR", url),
    ...tag("Y2", accessed?.replaceAll("-", "/")),
  ];
}

function record(source: CitableSource): string {
  const { shelfMark, referenceCode, series, fonds, repository, repositoryPlace } = source;
  const place = [shelfMark, referenceCode, series.join(", "), fonds].filter(Boolean).join(", ");
  const lines = [
    `TY  - ${TYPES[source.form]}`,
    ...tag("ID", source.id),
    ...tag("TI", source.title),
    ...names("AU", source.authors),
    ...otherNames(source),
    ...dateTags(source),
    ...tag("M3", source.genre),
    ...tag("LA", source.language),
    ...publicationTags(source),
    ...tag("CN", shelfMark ?? referenceCode),
    ...tag("AN", place),
    ...tag("DB", repository),
    ...tag("AD", repositoryPlace),
    "ER  - ",
  ];
  return `${lines.join("\r\n")}\r\n\r\n`;
}

/** RIS (Research Information Systems, 2001 tags), UTF-8, a record a unit. */
export const ris: Exporter = {
  id: "ris",
  label: "RIS",
  extension: "ris",
  mediaType: "application/x-research-info-systems",
  about:
    "For reference managers. What RIS has no tag for stands where they look for it: the recipient as second author, where a paper lies as its place in the archive. Line ends within a field become spaces.",
  async *write(units) {
    for await (const { source } of units) yield record(source);
  },
};
