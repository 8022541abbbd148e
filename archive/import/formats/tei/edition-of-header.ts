import type { CustodyLink } from "../../../model/custody";
import type { Edition } from "../../../model/edition";
import type { XmlElement } from "../xml/parse-xml";
import { attribute, childElement, childElements, elementAt, plainWords } from "../xml/tree";
import { HEADER } from "./correspondence";
import { edtfOf } from "./tei-dates";

/**
 * The edition that a file is, or is a piece of, as its `titleStmt` and `publicationStmt` have it (TEI P5, 2.2): the last link of the
 * chain that leads to the file. None where no work is named that the text could be cited from.
 * @param isVolume true when the file is a whole volume of documents, so that its own title is the edition's
 */
export function editionOf(
  header: XmlElement | undefined,
  isVolume: boolean,
): readonly CustodyLink[] {
  const titles = header === undefined ? undefined : elementAt(header, "fileDesc", "titleStmt");
  const print = header === undefined ? undefined : elementAt(header, "fileDesc", "publicationStmt");
  if (titles === undefined || print === undefined) return [];
  const named = workOf(titles, isVolume);
  if (named === null) return [];
  const edition: Edition = { ...named, editors: editorsOf(titles), ...imprintOf(print) };
  if (edition.publisher === null && edition.year === null && edition.url === null) return [];
  return [linkOf(edition, titleIn(titles, "complete") ?? named.title)];
}

function linkOf(edition: Edition, holder: string): CustodyLink {
  const { place, publisher, year, url } = edition;
  const who = [place, publisher].filter((words) => words !== null).join(": ");
  const said = [who, year === null ? "" : String(year), url ?? ""].filter((words) => words !== "");
  return {
    kind: "published",
    holder,
    from: year === null ? null : String(year).padStart(4, "0"),
    to: null,
    evidence: said.join(", "),
    source: HEADER,
    edition,
  };
}

type Work = Pick<Edition, "title" | "volume" | "volumeTitle">;

/** A volume with a number is one of its series; any other is called by its whole title. A letter's file is of the series it names. */
function workOf(titles: XmlElement, isVolume: boolean): Work | null {
  const series = titleIn(titles, "series", "s");
  const subseries = titleIn(titles, "subseries", "sub-series");
  const volume = titleIn(titles, "volumenumber", "volume-number");
  if (series !== null && volume !== null) {
    const title = subseries === null ? series : `${series}, ${subseries}`;
    return { title, volume, volumeTitle: titleIn(titles, "volume") };
  }
  const own = titleIn(titles, "complete", "main", "m", "");
  const title = isVolume ? (own ?? series) : series;
  return title === null ? null : { title, volume: null, volumeTitle: null };
}

function titleIn(statement: XmlElement, ...kinds: readonly string[]): string | null {
  const titles = childElements(statement, "title");
  for (const kind of kinds) {
    const found = titles
      .filter((one) => (attribute(one, "type") ?? attribute(one, "level") ?? "") === kind)
      .map((one) => plainWords(one))
      .find((words) => words !== "");
    if (found !== undefined) return found;
  }
  return null;
}

/** Who edited the volume. The editor of the whole series, where the header tells the two apart, is not named in citations. */
function editorsOf(titles: XmlElement): readonly string[] {
  const editors = childElements(titles, "editor").filter(
    (editor) => attribute(editor, "role") !== "general",
  );
  const names = editors.flatMap((editor) => {
    const within = childElements(editor, "name", "persName");
    return within.length > 0 ? within : [editor];
  });
  return [...new Set(names.map((name) => plainWords(name)))].filter((name) => name !== "");
}

type Imprint = Pick<Edition, "publisher" | "place" | "year" | "url">;

function imprintOf(print: XmlElement): Imprint {
  const words = (name: string): string | null => {
    const all = childElements(print, name).map((one) => plainWords(one));
    return all.filter((one) => one !== "").join("; ") || null;
  };
  const date = childElement(print, "date");
  const said = date === undefined ? "" : (edtfOf(date) ?? plainWords(date));
  const year = /(?<!\d)\d{4}(?!\d)/.exec(said)?.[0];
  return {
    publisher: words("publisher"),
    place: words("pubPlace"),
    year: year === undefined ? null : Number(year),
    url: addressOf(print),
  };
}

/** Numbers that name the edition itself; those of library catalogues (OCLC) name a record of it. */
const LASTING = /^(?:handle|doi|uri|url|urn|ark|purl|permalink)$/i;

function addressOf(print: XmlElement): string | null {
  const address = childElements(print, "idno")
    .filter((one) => LASTING.test(attribute(one, "type") ?? ""))
    .map((one) => plainWords(one))
    .find((words) => /^https?:\/\/\S+$/.test(words));
  return address ?? null;
}
