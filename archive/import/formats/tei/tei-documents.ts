import { blankDraft } from "../../blank-draft";
import { genreWord } from "../../describe/genre-words";
import type { Draft, DraftText } from "../../draft";
import type { XmlElement, XmlNode } from "../xml/parse-xml";
import { attribute, childElements } from "../xml/tree";
import {
  partiesOf,
  datesOfDocument,
  markingOfDocument,
  sourceNote,
  titleOfDiv,
} from "./document-facts";
import { asides, registers } from "./element-kinds";
import { weaveTei } from "./weave-tei";

/** What all units of a volume share. */
export interface Volume {
  /** `frus1936v03`: the root's `xml:id`, or the file's name. */
  readonly id: string;
  readonly by: string | null;
  readonly from: string | null;
  readonly language: string;
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
const CLOSED: ReadonlySet<string> = new Set([...asides, ...registers, "choice", "teiHeader"]);

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
  return textOf(element.children, volume, isDiv);
}

/** All words of an element, divs and all: the text of a file that says nothing of documents. */
export function wholeText(element: XmlElement, volume: Volume): readonly DraftText[] {
  return textOf(element.children, volume, () => false);
}

function unitOfDiv(div: XmlElement, volume: Volume): Draft {
  if (isDocument(div)) return documentDraft(div, volume, "item");
  const inner = outermost(div, isDiv);
  const base = {
    ...blankDraft,
    title: titleOfDiv(div),
    sourceKey: keyOf(div, volume),
    span: [div.start, div.end] as const,
  };
  if (inner.length === 0)
    return { ...base, level: "item", texts: textOf(div.children, volume, () => false) };
  const holdsGroups = inner.some((one) => !isDocument(one) && outermost(one, isDiv).length > 0);
  const level = holdsGroups ? "series" : "file";
  return { ...base, level, texts: ownText(div, volume), children: unitsBeneath(div, volume) };
}

function documentDraft(element: XmlElement, volume: Volume, level: "item" | "part"): Draft {
  const note = sourceNote(element);
  const elsewhere = (one: XmlElement) => isPart(one) || one === note?.element;
  const title = titleOfDiv(element);
  const genre =
    attribute(element, "subtype") === "editorial-note"
      ? "editorial note"
      : genreWord(`${title} ${note?.words ?? ""}`);
  return {
    ...blankDraft,
    level,
    title,
    genre,
    sourceKey: keyOf(element, volume),
    span: [element.start, element.end],
    dates: datesOfDocument(element),
    agents: partiesOf(element),
    classification: markingOfDocument(element, note?.words ?? null),
    locator: note?.words ?? null,
    texts: textOf(element.children, volume, elsewhere),
    children: outermost(element, isPart).map((part) => documentDraft(part, volume, "part")),
  };
}

function keyOf(element: XmlElement, volume: Volume): string | null {
  const id = attribute(element, "xml:id");
  return id === null ? null : `${volume.id}#${id}`;
}

function textOf(
  nodes: readonly XmlNode[],
  volume: Volume,
  elsewhere: (element: XmlElement) => boolean,
): readonly DraftText[] {
  const { text, marks } = weaveTei(
    nodes,
    (element) => elsewhere(element) || leaves(element, volume),
  );
  if (text === "" && marks.length === 0) return [];
  return [
    {
      kind: "diplomatic",
      language: volume.language,
      by: volume.by,
      from: volume.from,
      text,
      marks,
    },
  ];
}

/** Registers belong to authorities and the header to the whole file: their words are reported, not kept. */
function leaves(element: XmlElement, { left }: Volume): boolean {
  if (registers.has(element.name)) left.push(element);
  return registers.has(element.name) || element.name === "teiHeader";
}

/** True when the markup says where documents begin and end. */
export const holdsDocuments = (text: XmlElement): boolean => outermost(text, isDocument).length > 0;
