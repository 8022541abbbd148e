import type { XmlElement } from "../../../import/formats/xml/parse-xml";
import {
  attribute,
  childElements,
  elementsWithin,
  plainWords,
} from "../../../import/formats/xml/tree";
import type { Truth } from "./paper";

const NOTES: ReadonlySet<string> = new Set(["note"]);
/** Enclosures, notes and documents within the document say nothing of the document itself. */
const OF_OTHERS: ReadonlySet<string> = new Set(["note", "attachment", "div"]);
const PARTY = /^(?:persName|gloss|orgName|name|rs)$/;

/** What the markup says of a document, attributes before words. */
export function truthOfDocument(document: XmlElement): Truth {
  const heads = childElements(document, "head", "opener");
  const typed = (type: string) =>
    heads.flatMap((head) =>
      elementsWithin(head, (one) => PARTY.test(one.name) && attribute(one, "type") === type, NOTES),
    );
  const named = [typed("from"), typed("to")].map((all) => all.map(words));
  const isParted = named.some((all) => all.length > 0);
  return {
    date: datesOf(document),
    sender: isParted ? (named[0] ?? []) : null,
    recipient: isParted ? (named[1] ?? []) : null,
    signature: signedNames(document),
    place: placesOf(document),
    classification: markingOf(document),
    title: titleOf(heads[0]),
    genre: genreOf(document),
    language: [attribute(document, "xml:lang") ?? "en"],
  };
}

/** The encoders write "[Untitled]" where a document has no heading. */
function titleOf(head: XmlElement | undefined): readonly string[] | null {
  const title = head === undefined ? "" : words(head);
  return title === "" || /^\[.*\]$/.test(title) ? null : [title];
}

const words = (element: XmlElement): string => plainWords(element, NOTES);

function within(document: XmlElement, name: string): readonly XmlElement[] {
  return elementsWithin(document, (one) => one.name === name, OF_OTHERS);
}

/** The first dated `date` of the datelines; silent where a dateline is there and none of its dates has an attribute. */
function datesOf(document: XmlElement): readonly string[] | null {
  const lines = within(document, "dateline");
  const dates = lines.flatMap((line) => elementsWithin(line, ({ name }) => name === "date", NOTES));
  const whens = dates.flatMap((date) => attribute(date, "when") ?? []);
  const [when] = whens.filter((one) => /^\d{4}/.test(one));
  return when === undefined ? null : [when.slice(0, 10)];
}

function placesOf(document: XmlElement): readonly string[] | null {
  const [place] = within(document, "dateline").flatMap((line) =>
    elementsWithin(line, ({ name }) => name === "placeName", NOTES),
  );
  return place === undefined ? null : [words(place)];
}

function signedNames(document: XmlElement): readonly string[] | null {
  const signed = within(document, "signed")
    .map(firstLine)
    .filter((one) => /\p{Lu}/u.test(one));
  return signed.length === 0 ? null : signed;
}

/** The name; the office under it stands in a line of its own. */
function firstLine(signed: XmlElement): string {
  const breaks = signed.children.findIndex((node) => node.kind === "element" && node.name === "lb");
  return words(breaks < 1 ? signed : { ...signed, children: signed.children.slice(0, breaks) });
}

const MARKING =
  /^(?:top secret|secret|confidential|restricted|unclassified|limited official use|official use only|eyes only)$/i;

/** In the opener of some volumes, in the first sentences of the source note of others. */
function markingOf(document: XmlElement): readonly string[] | null {
  const openers = elementsWithin(document, ({ name }) => name === "seg", OF_OTHERS).map(words);
  const notes = elementsWithin(document, ({ name }) => name === "note", new Set(["div"]))
    .filter((one) => attribute(one, "type") === "source")
    .flatMap((note) => plainWords(note).split(/[.;]\s*/));
  const marking = [...openers, ...notes].find((one) => MARKING.test(one.trim()));
  return marking === undefined ? null : [marking];
}

/** The kind that a note in the text names ("[Telegram]", "765.84/3495: Telegram"), or the encoders' `subtype`. */
function genreOf(document: XmlElement): readonly string[] | null {
  if (attribute(document, "subtype") === "editorial-note") return ["editorial note"];
  const notes = childElements(document, "note").filter(
    (one) => attribute(one, "type") === "source",
  );
  return notes.some((note) => /\btelegram\b/i.test(words(note))) ? ["telegram"] : null;
}
