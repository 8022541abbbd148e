import { blankDraft } from "../../blank-draft";
import { genreWord } from "../../describe/genre-words";
import type { Draft, DraftText } from "../../draft";
import type { XmlElement, XmlNode } from "../xml/parse-xml";
import { attribute, childElements } from "../xml/tree";
import { datesOfDocument, placesOfDocument } from "./document-dates";
import { markingOfDocument, sourceOfDocument, titleOfDiv } from "./document-facts";
import { registers } from "./element-kinds";
import { partiesOf } from "./parties";
import type { Bearings } from "./references";
import { weaveTei } from "./weave-tei";
import { asides } from "./word-breaks";

/** What all units of a volume share. */
export interface Volume {
  /** `frus1936v03`: the root's `xml:id`, or the file's name; what its references lead to. */
  readonly bearings: Bearings;
  readonly by: string | null;
  readonly from: string | null;
  readonly language: string;
  readonly footnotesAreAuthors: boolean;
  /** Elements whose words are no part of any text, gathered while the texts are woven. */
  readonly left: XmlElement[];
}

const isDiv = ({ name }: XmlElement): boolean => /^div[1-7]?$/.test(name);
export const isDocument = (element: XmlElement): boolean =>
  isDiv(element) && attribute(element, "type") === "document";
/** What stands inside a document as a paper of its own: an enclosure, or a document printed within another. */
const isPart = (element: XmlElement): boolean =>
  element.name === "attachment" || isDocument(element);
/** What stands in these is kept where it stands, or left out whole. */
const CLOSED: ReadonlySet<string> = new Set([
  ...asides,
  ...registers,
  ...["choice", "app", "subst", "teiHeader"],
]);

/** The outermost elements beneath that `wanted` accepts. */
function outermost(
  element: XmlElement,
  wanted: (one: XmlElement) => boolean,
): readonly XmlElement[] {
  return childElements(element)
    .filter(({ name }) => !CLOSED.has(name))
    .flatMap((child) => (wanted(child) ? [child] : outermost(child, wanted)));
}

/** A text whose divs are units: documents become items, divs around them files and series, and other prose an item where it stands. */
export function unitsBeneath(element: XmlElement, volume: Volume): readonly Draft[] {
  return outermost(element, isDiv).map((div) => unitOfDiv(div, volume));
}
/** The words of an element that stand in none of its divs. */
export function ownText(element: XmlElement, volume: Volume): readonly DraftText[] {
  return textOf(element, volume, isDiv);
}
/** All words of an element, divs and all: the text of a file that says nothing of documents. */
export function wholeText(element: XmlElement, volume: Volume): readonly DraftText[] {
  return textOf(element, volume, () => false);
}

function unitOfDiv(div: XmlElement, volume: Volume): Draft {
  if (isDocument(div)) return documentDraft(div, volume, "item");
  const inner = outermost(div, isDiv);
  const base = {
    ...blankDraft,
    beside: true,
    title: titleOfDiv(div),
    sourceKey: keyOf(div, volume),
    span: [div.start, div.end] as const,
  };
  if (inner.length === 0) return { ...base, level: "item", texts: wholeText(div, volume) };
  const holdsGroups = inner.some((one) => !isDocument(one) && outermost(one, isDiv).length > 0);
  const level = holdsGroups ? "series" : "file";
  return { ...base, level, texts: ownText(div, volume), children: unitsBeneath(div, volume) };
}

function documentDraft(element: XmlElement, volume: Volume, level: "item" | "part"): Draft {
  const source = sourceOfDocument(element);
  const title = titleOfDiv(element);
  const places = placesOfDocument(element, volume.bearings);
  const isNote = attribute(element, "subtype") === "editorial-note";
  const number = isDocument(element) ? (attribute(element, "n")?.trim() ?? "") : "";
  return {
    ...blankDraft,
    level,
    title,
    genre: isNote ? "editorial note" : genreWord(`${title} ${source.words}`),
    sourceKey: keyOf(element, volume),
    ...(number === "" ? {} : { editionNumber: number }),
    span: [element.start, element.end],
    dates: datesOfDocument(element, source.locator),
    agents: partiesOf(element, source.handling, volume.bearings),
    classification: markingOfDocument(element, source),
    ...(places.length === 0 ? {} : { places }),
    ...(source.handling.length === 0 ? {} : { handling: source.handling }),
    locator: source.locator,
    locatorIsQuoted: true,
    texts: textOf(element, volume, isPart),
    children: outermost(element, isPart).map((part) => documentDraft(part, volume, levelOf(part))),
  };
}

/** A document within a document is an item of its own when it has a key of its own. */
const levelOf = (part: XmlElement): "item" | "part" =>
  isDocument(part) && attribute(part, "xml:id") !== null ? "item" : "part";

function keyOf(element: XmlElement, { bearings }: Volume): string | null {
  const id = attribute(element, "xml:id");
  return id === null ? null : `${bearings.volume}#${id}`;
}

function textOf(
  element: XmlElement,
  volume: Volume,
  elsewhere: (element: XmlElement) => boolean,
): readonly DraftText[] {
  const { bearings, language, by, from, footnotesAreAuthors } = volume;
  const pages = bearings.places.leading.get(element) ?? [];
  const { text, marks } = weaveTei([...pages.map(asFirst), ...element.children], element.name, {
    bearings,
    footnotesAreAuthors,
    elsewhere: (one) => elsewhere(one) || leaves(one, volume),
  });
  if (text === "" && marks.length === 0) return [];
  return [{ kind: "diplomatic", language, by, from, text, marks }];
}

/** A page that begins before a unit's first word: a copy of its element, for the element itself stands elsewhere and is passed over. */
const asFirst = (page: XmlElement): XmlNode => ({ ...page });

/** Registers belong to authorities and the header to the whole file: their words are reported, not kept. */
function leaves(element: XmlElement, { left }: Volume): boolean {
  if (registers.has(element.name)) left.push(element);
  return registers.has(element.name) || element.name === "teiHeader";
}

/** True when the markup says where documents begin and end. */
export const holdsDocuments = (text: XmlElement): boolean => outermost(text, isDocument).length > 0;
