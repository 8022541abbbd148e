import type { Rights } from "../../../model/access";
import type { UnitAgent } from "../../../model/unit";
import type { Draft, DraftAgent } from "../../draft";
import type { XmlElement } from "../xml/parse-xml";
import {
  attribute,
  childElement,
  childElements,
  elementAt,
  elementsWithin,
  plainWords,
} from "../xml/tree";
import { HEADER, correspondenceOf } from "./correspondence";
import type { Correspondence } from "./correspondence";
import { manuscriptOf } from "./manuscript";
import { agentOf, unique } from "./parties";
import type { Bearings } from "./references";
import { teiDate } from "./tei-dates";

/** What the header says of the whole file. */
export interface HeaderFacts extends Pick<
  Draft,
  | "dates"
  | "agents"
  | "places"
  | "languages"
  | "rights"
  | "locator"
  | "genre"
  | "extent"
  | "description"
  | "custody"
> {
  readonly title: string | null;
  readonly transcriber: string | null;
}

/** Reads titles, parties, dates, places, shelf mark, custody, languages and licence from a `teiHeader`. */
export function readHeader(header: XmlElement | undefined, bearings: Bearings): HeaderFacts {
  if (header === undefined) return noFacts;
  const description = elementAt(header, "profileDesc", "correspDesc");
  const letter = correspondenceOf(description, bearings);
  return {
    ...manuscriptOf(header),
    title: titleOf(header),
    dates: [...letter.dates, ...creationOf(header)],
    agents: agentsOf(header, letter, bearings),
    ...(letter.places.length === 0 ? {} : { places: letter.places }),
    languages: languagesOf(header),
    rights: rightsOf(header),
    genre: description === undefined ? null : (objectOf(header) ?? "letter"),
    transcriber: transcriberOf(header),
  };
}

const noFacts: HeaderFacts = {
  title: null,
  dates: [],
  agents: [],
  languages: [],
  rights: null,
  locator: null,
  genre: null,
  extent: null,
  description: null,
  custody: [],
  transcriber: null,
};

/** The title of this piece before that of its series; dates written as titles are none. */
function titleOf(header: XmlElement): string | null {
  const statement = elementAt(header, "fileDesc", "titleStmt");
  const titles = statement === undefined ? [] : childElements(statement, "title");
  const rank = (title: XmlElement) => {
    const kind = attribute(title, "type") ?? attribute(title, "level") ?? "";
    return ["complete", "main", "a", "m", "", "volume", "s"].indexOf(kind);
  };
  const named = titles.filter((title) => rank(title) >= 0 && plainWords(title) !== "");
  const best = named.toSorted((a, b) => rank(a) - rank(b))[0];
  return best === undefined ? null : plainWords(best);
}

function creationOf(header: XmlElement): Draft["dates"] {
  const creation = elementAt(header, "profileDesc", "creation");
  if (creation === undefined) return [];
  return childElements(creation, "date").flatMap((date) => teiDate(date, "created", HEADER) ?? []);
}

function agentsOf(
  header: XmlElement,
  letter: Correspondence,
  bearings: Bearings,
): readonly DraftAgent[] {
  const statement = elementAt(header, "fileDesc", "titleStmt");
  const named = (elements: readonly XmlElement[], role: UnitAgent["role"]) =>
    elements.map((element) => agentOf(element, role, bearings));
  const editors = elementsOf(statement, "editor").flatMap((editor) => {
    const names = childElements(editor, "name", "persName");
    return named(names.length > 0 ? names : [editor], "editor");
  });
  const authors = named(elementsOf(statement, "author"), "author");
  return unique([...letter.agents, ...authors, ...editors]);
}

function transcriberOf(header: XmlElement): string | null {
  const names = elementsWithin(header, ({ name }) => name === "respStmt")
    .flatMap((statement) => childElements(statement, "persName", "name"))
    .map((one) => plainWords(one));
  return [...new Set(names)].filter((name) => name !== "").join("; ") || null;
}

const elementsOf = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  element === undefined ? [] : childElements(element, name);

/** What kind of paper it is, where the header says so in words that we know. */
const OBJECTS: readonly (readonly [RegExp, string])[] = [
  [/telegram/i, "telegram"],
  [/kartenbrief|brief\b|letter/i, "letter"],
  [/postkarte|karte|postcard|card/i, "postcard"],
  [/widmung|dedication/i, "dedication"],
];

function objectOf(header: XmlElement): string | null {
  const said = elementsWithin(header, ({ name }) => name === "objectType").map((type) =>
    [attribute(type, "corresp"), attribute(type, "ana"), plainWords(type)].join(" "),
  );
  return OBJECTS.find(([words]) => said.some((one) => words.test(one)))?.[1] ?? null;
}

function languagesOf(header: XmlElement): readonly string[] {
  const usage = elementAt(header, "profileDesc", "langUsage");
  return elementsOf(usage, "language")
    .map((language) => attribute(language, "ident"))
    .filter((tag) => tag !== null && tag !== "") as readonly string[];
}

const LICENCES: readonly (readonly [RegExp, Rights["statement"]])[] = [
  [/creativecommons\.org\/licenses\/by-sa\//, "cc-by-sa"],
  [/creativecommons\.org\/licenses\/by-nc/, "cc-by-nc"],
  [/creativecommons\.org\/licenses\/by\//, "cc-by"],
  [/creativecommons\.org\/publicdomain\/zero/, "cc0"],
  [/creativecommons\.org\/publicdomain\/mark/, "public-domain"],
];

function rightsOf(header: XmlElement): Rights | null {
  const availability = elementAt(header, "fileDesc", "publicationStmt", "availability");
  const licence = childElement(availability, "licence");
  const target = licence === undefined ? "" : (attribute(licence, "target") ?? "");
  const statement = LICENCES.find(([address]) => address.test(target))?.[1];
  return statement === undefined ? null : { statement, note: target };
}
