import type { Rights } from "../../../model/access";
import type { UnitAgent } from "../../../model/unit";
import type { UnitDate } from "../../../model/unit-date";
import type { Draft } from "../../draft";
import type { XmlElement } from "../xml/parse-xml";
import {
  attribute,
  childElement,
  childElements,
  elementAt,
  elementsWithin,
  plainWords,
} from "../xml/tree";
import { teiDate } from "./tei-dates";

/** What the header says of the whole file. */
export type HeaderFacts = Pick<
  Draft,
  "dates" | "agents" | "languages" | "rights" | "locator" | "genre"
> & {
  readonly title: string | null;
  readonly transcriber: string | null;
};

const SOURCE = "TEI header";

/** Reads titles, parties, dates, shelf mark, languages and licence from a `teiHeader`. */
export function readHeader(header: XmlElement | undefined): HeaderFacts {
  if (header === undefined) return noFacts;
  const correspondence = elementAt(header, "profileDesc", "correspDesc");
  const editors = elementsWithin(header, ({ name }) => name === "respStmt").flatMap((statement) =>
    childElements(statement, "persName", "name"),
  );
  return {
    title: titleOf(header),
    dates: datesOf(header, correspondence),
    agents: agentsOf(header, correspondence),
    languages: languagesOf(header),
    rights: rightsOf(header),
    locator: shelfMark(header),
    genre: correspondence === undefined ? null : "letter",
    transcriber:
      editors
        .map((one) => plainWords(one))
        .filter((name) => name !== "")
        .join("; ") || null,
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

function actions(correspondence: XmlElement | undefined, type: string): readonly XmlElement[] {
  if (correspondence === undefined) return [];
  return childElements(correspondence, "correspAction").filter(
    (action) => attribute(action, "type") === type,
  );
}

function datesOf(header: XmlElement, correspondence: XmlElement | undefined): readonly UnitDate[] {
  const told = (["sent", "received"] as const).flatMap((type) =>
    actions(correspondence, type).flatMap((action) =>
      childElements(action, "date").map((date) =>
        teiDate(date, type === "sent" ? "created" : "received", SOURCE),
      ),
    ),
  );
  const creation = elementAt(header, "profileDesc", "creation");
  const made =
    creation === undefined
      ? []
      : childElements(creation, "date").map((date) => teiDate(date, "created", SOURCE));
  return [...told, ...made].filter((date) => date !== null);
}

function agentsOf(
  header: XmlElement,
  correspondence: XmlElement | undefined,
): readonly UnitAgent[] {
  const party = (type: string, role: UnitAgent["role"]) =>
    actions(correspondence, type).flatMap((action) =>
      named(childElements(action, "persName", "orgName", "name"), role),
    );
  const statement = elementAt(header, "fileDesc", "titleStmt");
  const authors =
    statement === undefined ? [] : named(childElements(statement, "author"), "author");
  const editors = elementsOf(statement, "editor").flatMap((editor) => {
    const names = childElements(editor, "name", "persName");
    return named(names.length > 0 ? names : [editor], "editor");
  });
  return unique([
    ...party("sent", "author"),
    ...party("received", "recipient"),
    ...authors,
    ...editors,
  ]);
}

const elementsOf = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  element === undefined ? [] : childElements(element, name);

function named(elements: readonly XmlElement[], role: UnitAgent["role"]): readonly UnitAgent[] {
  return elements
    .map((element) => ({ id: null, name: plainWords(element), role }))
    .filter(({ name }) => name !== "");
}

/** Each name once in each role. */
export function unique(agents: readonly UnitAgent[]): readonly UnitAgent[] {
  const seen = new Set<string>();
  return agents.filter(({ name, role }) => {
    const key = `${role} ${name}`;
    return !seen.has(key) && seen.add(key);
  });
}

function languagesOf(header: XmlElement): readonly string[] {
  const usage = elementAt(header, "profileDesc", "langUsage");
  return elementsOf(usage, "language")
    .map((language) => attribute(language, "ident"))
    .filter((tag) => tag !== null && tag !== "") as readonly string[];
}

function shelfMark(header: XmlElement): string | null {
  const identifier = elementsWithin(header, ({ name }) => name === "msIdentifier")[0];
  if (identifier === undefined) return null;
  return (
    childElements(identifier)
      .map((part) => plainWords(part))
      .filter((words) => words !== "")
      .join(", ") || null
  );
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
  const target = attribute(childElement(availability, "licence") ?? blank, "target") ?? "";
  const statement = LICENCES.find(([address]) => address.test(target))?.[1];
  return statement === undefined ? null : { statement, note: target };
}

const blank: XmlElement = {
  kind: "element",
  name: "",
  attributes: new Map(),
  children: [],
  start: 0,
  end: 0,
};
