import { blankDraft, fileTitle } from "../blank-draft";
import { countLetters } from "../count-letters";
import { countWords } from "../count-words";
import type { Draft } from "../draft";
import type { Importer, Rendering, Source, Warning } from "../importer";
import { countElements } from "./tei/count-elements";
import { countTeiWords } from "./tei/count-tei-words";
import { reportOf } from "./tei/left-words";
import type { Left } from "./tei/left-words";
import { editionOf } from "./tei/edition-of-header";
import { listedNames } from "./tei/name-lists";
import { placesOfVolume } from "./tei/places-of-volume";
import { doubtsOfReferences } from "./tei/references";
import type { Bearings } from "./tei/references";
import { readHeader } from "./tei/tei-header";
import type { HeaderFacts } from "./tei/tei-header";
import { holdsDocuments, ownText, unitsBeneath, wholeText } from "./tei/tei-documents";
import type { Volume } from "./tei/tei-documents";
import { lettersOfMarkup } from "./xml/letters-of-markup";
import { parseXml } from "./xml/parse-xml";
import type { XmlElement } from "./xml/parse-xml";
import { rootName } from "./xml/root-name";
import { attribute, childElement, childElements, elementsWithin } from "./xml/tree";

/**
 * TEI P5, the part that documents are made of: header, divs, paragraphs, notes and the marks of transcription. Where divs say
 * `type="document"` each becomes an item within files and series made of the divs around it; else the whole text is one item.
 */
export const tei: Importer = {
  id: "tei",
  label: "TEI P5",
  structured: true,
  recognises: ({ text }) => /^(TEI|teiCorpus)$/.test(rootName(text) ?? ""),
  read: (source) => Promise.resolve(readTei(source)),
  wordsIn: ({ text }) => countTeiWords(text),
  lettersIn: ({ text }) => lettersOfMarkup(text),
};

const REGISTERS =
  "words of registers of persons, places and works left out of the text; names in them became authorities";
const HEADER =
  "words of the header left out; title, dates, parties, places, languages, shelf mark and licence were taken from it";

function readTei(source: Source): Rendering {
  const root = parseXml(source);
  const isCorpus = root.name === "teiCorpus";
  const read = (isCorpus ? childElements(root, "TEI") : [root]).map((tei) => readText(tei, source));
  const around = isCorpus ? childElements(root).filter(({ name }) => name !== "TEI") : [];
  const left = [reportOf(REGISTERS, around), ...read.flatMap((one) => one.left)];
  const authorities = read.flatMap((one) => one.authorities);
  return {
    drafts: read.map(({ draft }) => draft),
    ...(authorities.length === 0 ? {} : { authorities }),
    warnings: [
      ...left.filter(({ count }) => count > 0).map(({ message, count }) => ({ message, count })),
      ...read.flatMap((one) => one.doubts),
    ],
    elements: countElements(root),
    reported: left.reduce((sum, { count }) => sum + count, 0),
    lettersReported: left.reduce((sum, { letters }) => sum + letters, 0),
  };
}

interface ReadText {
  readonly draft: Draft;
  readonly authorities: NonNullable<Rendering["authorities"]>;
  readonly left: readonly Left[];
  readonly doubts: readonly Warning[];
}

function readText(tei: XmlElement, source: Source): ReadText {
  const header = childElement(tei, "teiHeader");
  const bearings = bearingsOf(tei, source.name);
  const facts = readHeader(header, bearings);
  const left: XmlElement[] = [];
  const draft = draftOf(tei, facts, bearings, left);
  return {
    draft,
    authorities: listedNames(tei, bearings.names),
    left: [
      header === undefined ? reportOf(HEADER, []) : without(reportOf(HEADER, [header]), facts),
      reportOf(REGISTERS, left),
    ],
    doubts: childElements(tei)
      .filter((part) => part !== header)
      .flatMap((part) => doubtsOfReferences(part, bearings, source.text)),
  };
}

/** The header's words, but for those that stand in the description. */
function without(header: Left, { locator, description }: HeaderFacts): Left {
  const kept = [locator, description].map((words) => words ?? "").join("\n");
  return {
    ...header,
    count: header.count - countWords(kept),
    letters: header.letters - countLetters(kept),
  };
}

function bearingsOf(tei: XmlElement, name: string): Bearings {
  const volume = attribute(tei, "xml:id") ?? fileTitle(name);
  const base = attribute(tei, "xml:base")?.replace(/\/$/, "") ?? volume;
  return { volume, names: base, places: placesOfVolume(tei, volume) };
}

/** @param left takes what the texts leave out */
function draftOf(
  tei: XmlElement,
  { title, transcriber, ...facts }: HeaderFacts,
  bearings: Bearings,
  left: XmlElement[],
): Draft {
  const header = childElement(tei, "teiHeader");
  const base: Draft = {
    ...blankDraft,
    ...facts,
    custody: [...facts.custody, ...editionOf(header, holdsDocuments(tei))],
    title: title ?? bearings.volume,
    sourceKey: attribute(tei, "xml:id"),
  };
  const volume: Volume = {
    bearings,
    language: attribute(tei, "xml:lang") ?? facts.languages[0] ?? "und",
    by: transcriber,
    from: facts.locator,
    footnotesAreAuthors: namesItsOwnNotes(tei),
    left,
  };
  if (!holdsDocuments(tei)) return { ...base, texts: wholeText(tei, volume) };
  // A volume without a key of its own is called by its file, as the keys of its documents are.
  const sourceKey = bearings.volume;
  const [texts, children] = [ownText(tei, volume), unitsBeneath(tei, volume)];
  return { ...base, sourceKey, level: "series", texts, children };
}

/** An edition that calls its own notes commentary leaves `footnote` to the writer. */
const namesItsOwnNotes = (tei: XmlElement): boolean =>
  elementsWithin(tei, ({ name }) => name === "note").some((note) =>
    /^(?:commentary|textConst|editorial|critical)$/.test(attribute(note, "type") ?? ""),
  );
