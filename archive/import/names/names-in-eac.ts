import { type Authority, type AuthorityKind, AuthorityRelation } from "../../model/authority";
import { AuthorityId } from "../../model/ids";
import type { ListedName } from "../draft";
import type { Source } from "../importer";
import type { XmlElement } from "../formats/xml/parse-xml";
import {
  attribute,
  childElement,
  childElements,
  elementAt,
  elementsWithin,
  plainWords,
} from "../formats/xml/tree";
import { datesOf, formsOf, type Tell } from "./eac-forms";
import { countWarnings, distinctForms, filled } from "./name-parts";
import type { NamesRead } from "./read-names";
import type { WarningSentence } from "../warning-sentences";

const KINDS: ReadonlyMap<string, AuthorityKind> = new Map([
  ["person", "person"],
  ["family", "family"],
  ["corporatebody", "corporate-body"],
]);

/** Every EAC-CPF record (2010 `eac-cpf`, 2.0 `eac`), alone or under any other root. */
export function eacNames(root: XmlElement, source: Pick<Source, "name">): NamesRead {
  const around: XmlElement = { ...root, name: "", children: [root] };
  const records = elementsWithin(around, ({ name }) => name === "eac-cpf" || name === "eac");
  const messages: WarningSentence[] = [];
  const warn = (message: WarningSentence) => void messages.push(message);
  const names = records.map((one, at) => nameIn(one, at, source.name, warn));
  return { format: "names-eac-cpf", names, warnings: countWarnings(messages) };
}

function nameIn(
  record: XmlElement,
  at: number,
  file: string,
  warn: (message: WarningSentence) => void,
): ListedName {
  const control = childElement(record, "control");
  const about = childElement(record, "cpfDescription");
  const identity = about && childElement(about, "identity");
  const recordId = wordsAt(control, "recordId");
  const id = isId(recordId) ? recordId : null;
  const place = recordId === "" ? `record ${String(at + 1)}` : `record ${recordId}`;
  const tell: Tell = (sentence) => warn(sentence(place));
  const { preferred, forms } = formsOf(identity, tell);
  const dates = datesOf(about && elementAt(about, "description", "existDates"), tell);
  const others = control === undefined ? [] : childElements(control, "otherRecordId");
  const apart = others.filter((one) => attribute(one, "localType") === "not-the-same");
  const sources = sourcesOf(control);
  const relations = relationsOf(about, tell);
  const apartFrom = apart.map((one) => plainWords(one)).filter(isId);
  const foreign =
    recordId === "" || id !== null ? [] : [`${agencyOf(control) || file}#${recordId}`];
  return {
    place,
    id,
    authority: {
      kind: kindOf(wordsAt(identity, "entityType") || typeOf(identity), tell),
      preferred,
      variants: distinctForms(preferred, forms),
      dates,
      note: noteOf(about),
      keys: [...new Set([...foreign, ...keysOf(others, identity)])],
      ...filled({ sources, relations, apartFrom }),
    },
  };
}

const isId = (text: string): text is AuthorityId => AuthorityId.safeParse(text).success;

function wordsAt(element: XmlElement | undefined, ...path: readonly string[]): string {
  const found = element && elementAt(element, ...path);
  return found === undefined ? "" : plainWords(found);
}

/** In 2.0 the kind is an attribute. */
function typeOf(identity: XmlElement | undefined): string {
  const type = identity && childElement(identity, "entityType");
  return type === undefined ? "" : (attribute(type, "value") ?? "");
}

function kindOf(written: string, tell: Tell): AuthorityKind {
  const kind = KINDS.get(written.toLowerCase());
  if (kind === undefined)
    tell((place) => `${place}: “${written}” is no kind of record; taken as a person`);
  return kind ?? "person";
}

const agencyOf = (control: XmlElement | undefined): string =>
  wordsAt(control, "maintenanceAgency", "agencyCode") ||
  wordsAt(control, "maintenanceAgency", "agencyName");

/** Numbers of authority files, and what other systems call the record. */
function keysOf(
  others: readonly XmlElement[],
  identity: XmlElement | undefined,
): readonly string[] {
  const ids = identity === undefined ? [] : childElements(identity, "entityId");
  return [...others.filter((one) => attribute(one, "localType") !== "not-the-same"), ...ids]
    .map((one) => plainWords(one))
    .filter((key) => key !== "");
}

function sourcesOf(control: XmlElement | undefined): readonly string[] {
  const list = control && childElement(control, "sources");
  return (list === undefined ? [] : childElements(list, "source"))
    .map((one) => wordsAt(one, "sourceEntry") || wordsAt(one, "reference") || plainWords(one))
    .filter((words) => words !== "");
}

/** `biogHist`, a line a paragraph. */
function noteOf(about: XmlElement | undefined): string | null {
  const description = about && childElement(about, "description");
  if (description === undefined) return null;
  const histories = elementsWithin(description, ({ name }) => name === "biogHist");
  const lines = histories.flatMap((one) =>
    elementsWithin(one, ({ name }) => name === "p" || name === "abstract").map((p) =>
      plainWords(p),
    ),
  );
  return lines.join("\n").trim() || null;
}

const RELATIONS: ReadonlyMap<string, string> = new Map([
  ["hierarchical", "hierarchical"],
  ["hierarchical-parent", "hierarchical"],
  ["hierarchical-child", "hierarchical"],
  ["temporal", "temporal"],
  ["temporal-earlier", "temporal"],
  ["temporal-later", "temporal"],
  ["family", "family"],
  ["associative", "associative"],
  ["identity", "associative"],
]);

/** Relations to records of Carrel; those to other systems name what is not here, and are told. */
function relationsOf(
  about: XmlElement | undefined,
  tell: Tell,
): NonNullable<Authority["relations"]> {
  const relations = about && childElement(about, "relations");
  return (relations === undefined ? [] : childElements(relations)).flatMap((one) => {
    const read = AuthorityRelation.safeParse({
      to: attribute(one, "xlink:href") ?? "",
      kind: RELATIONS.get(attribute(one, "cpfRelationType") ?? "") ?? "associative",
      note: wordsAt(one, "descriptiveNote") || null,
      source: attribute(one, "xlink:role") ?? null,
    });
    if (!read.success)
      tell((place) => `${place}: ${one.name} left out: it points to no record of a Carrel archive`);
    return read.success ? [read.data] : [];
  });
}
