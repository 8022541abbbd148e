import type { CustodyLink } from "../../../model/custody";
import type { XmlElement } from "../xml/parse-xml";
import {
  attribute,
  childElement,
  childElements,
  elementAt,
  elementsWithin,
  plainWords,
} from "../xml/tree";
import { HEADER } from "./correspondence";
import { edtfOf } from "./tei-dates";

/** What a header says of the paper itself and of where it has been. */
export interface Manuscript {
  /** "GB, Cambridge, University Library, Schnitzler, B 43" */
  readonly locator: string | null;
  readonly extent: string | null;
  /** What others wrote on it: stamps, numbers, notes of archivists. */
  readonly description: string | null;
  readonly custody: readonly CustodyLink[];
}

/** Reads `msIdentifier`, `extent`, `additions`, `provenance` and the prints named in `sourceDesc`. */
export function manuscriptOf(header: XmlElement): Manuscript {
  const source = elementAt(header, "fileDesc", "sourceDesc") ?? header;
  const within = (name: string) => elementsWithin(source, (one) => one.name === name);
  const identifiers = within("msIdentifier");
  const locators = identifiers.map(shelfMark).filter((words) => words !== "");
  const remarks = within("additions").flatMap(remarksOf);
  return {
    locator: locators.join("; ") || null,
    extent:
      within("extent")
        .map(extentOf)
        .filter((words) => words !== "")
        .join("; ") || null,
    description: remarks.join("\n") || null,
    custody: [
      ...within("provenance").flatMap(heldOf),
      ...identifiers.flatMap(keeperOf),
      ...within("biblStruct").flatMap(printOf),
    ],
  };
}

const shelfMark = (identifier: XmlElement): string => parts(childElements(identifier)).join(", ");

const parts = (elements: readonly XmlElement[]): readonly string[] =>
  elements.map((part) => plainWords(part)).filter((words) => words !== "");

/** "1 blatt, 2 seite": the units of `measure`, in the words of the encoders; or the extent as it is written. */
function extentOf(extent: XmlElement): string {
  const measures = childElements(extent, "measure").map((measure) =>
    ["quantity", "unit"]
      .map((name) => attribute(measure, name) ?? "")
      .join(" ")
      .trim(),
  );
  return measures.filter((words) => words !== "").join(", ") || plainWords(extent);
}

/** Each thing that somebody added to the paper, after what the encoders call it. */
function remarksOf(additions: XmlElement): readonly string[] {
  const incidents = childElements(additions, "incident");
  return parts(incidents.length > 0 ? incidents : [additions]);
}

const link = (given: Partial<CustodyLink> & Pick<CustodyLink, "kind" | "holder">): CustodyLink => ({
  from: null,
  to: null,
  evidence: null,
  source: HEADER,
  ...given,
});

function keeperOf(identifier: XmlElement): readonly CustodyLink[] {
  const holder = parts(
    childElements(identifier, "institution", "repository", "settlement").toReversed(),
  );
  const mark = parts(childElements(identifier, "collection", "idno")).join(", ");
  return holder.length === 0
    ? []
    : [link({ kind: "held", holder: holder.join(", "), evidence: mark || null })];
}

function heldOf(provenance: XmlElement): readonly CustodyLink[] {
  const words = plainWords(provenance);
  const [from = null, to = null] = (edtfOf(provenance) ?? "").split("/").map((end) => end || null);
  return words === "" ? [] : [link({ kind: "held", holder: words, from, to })];
}

/** A print of the same text: "Briefwechsel. Frankfurt am Main: S. Fischer 1964, 13". */
function printOf(print: XmlElement): readonly CustodyLink[] {
  const [book] = childElements(print, "monogr");
  const imprint = childElement(book, "imprint");
  const title = parts(book === undefined ? [] : childElements(book, "title"))[0];
  if (title === undefined) return [];
  const date = childElement(imprint, "date");
  const where = parts(imprint === undefined ? [] : childElements(imprint, "pubPlace", "publisher"));
  const pages = parts(
    [book, imprint, print].flatMap((one) =>
      one === undefined ? [] : childElements(one, "biblScope"),
    ),
  );
  const said = [where.join(": "), date === undefined ? "" : plainWords(date), ...pages];
  return [
    link({
      kind: "published",
      holder: title,
      from: date === undefined ? null : edtfOf(date),
      evidence: said.filter((words) => words !== "").join(", ") || null,
    }),
  ];
}
