import { blankDraft, fileTitle } from "../blank-draft";
import { countWords } from "../count-words";
import type { Draft } from "../draft";
import type { Importer, Rendering, Source } from "../importer";
import { countTeiWords } from "./tei/count-tei-words";
import { readHeader } from "./tei/tei-header";
import type { HeaderFacts } from "./tei/tei-header";
import { holdsDocuments, ownText, unitsBeneath, wholeText } from "./tei/tei-documents";
import { wordsAside } from "./tei/weave-tei";
import { parseXml } from "./xml/parse-xml";
import type { XmlElement } from "./xml/parse-xml";
import { rootName } from "./xml/root-name";
import { attribute, childElement, childElements } from "./xml/tree";

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
};

function readTei(source: Source): Rendering {
  const root = parseXml(source);
  const texts = root.name === "teiCorpus" ? childElements(root, "TEI") : [root];
  const read = texts.map((text) => readText(text, source));
  const outside =
    root.name === "teiCorpus"
      ? reportOf(childElements(root).filter(({ name }) => name !== "TEI"))
      : nothing;
  const warnings = [outside, ...read.flatMap(({ left }) => left)].filter(({ count }) => count > 0);
  return {
    drafts: read.flatMap(({ draft }) => draft),
    warnings,
    reported: warnings.reduce((sum, { count }) => sum + count, 0),
  };
}

interface Left {
  readonly message: string;
  readonly count: number;
}
const nothing: Left = { message: "", count: 0 };

function readText(
  tei: XmlElement,
  source: Source,
): { readonly draft: Draft; readonly left: readonly Left[] } {
  const header = childElement(tei, "teiHeader");
  const facts = readHeader(header);
  const left: XmlElement[] = [];
  const draft = draftOf(tei, facts, source.name, left);
  return {
    draft,
    left: [
      {
        message:
          "words of the header left out; title, dates, parties, languages, shelf mark and licence were taken from it",
        count: header === undefined ? 0 : wordsOf(header) - countWords(facts.locator ?? ""),
      },
      reportOf(left),
    ],
  };
}

/** @param left takes what the texts leave out */
function draftOf(tei: XmlElement, facts: HeaderFacts, name: string, left: XmlElement[]): Draft {
  const sourceKey = attribute(tei, "xml:id");
  const title = facts.title ?? fileTitle(name);
  const base: Draft = { ...blankDraft, ...described(facts), title, sourceKey };
  const language = attribute(tei, "xml:lang") ?? facts.languages[0] ?? "und";
  const volume = {
    id: sourceKey ?? fileTitle(name),
    language,
    by: facts.transcriber,
    from: facts.locator,
    left,
  };
  if (!holdsDocuments(tei)) return { ...base, texts: wholeText(tei, volume) };
  return {
    ...base,
    level: "series",
    texts: ownText(tei, volume),
    children: unitsBeneath(tei, volume),
  };
}

function described({
  dates,
  agents,
  languages,
  rights,
  locator,
  genre,
}: HeaderFacts): Pick<
  HeaderFacts,
  "dates" | "agents" | "languages" | "rights" | "locator" | "genre"
> {
  return { dates, agents, languages, rights, locator, genre };
}

function reportOf(elements: readonly XmlElement[]): Left {
  return {
    message:
      "words of registers of persons, places and works left out; authorities are imported apart",
    count: elements.reduce((sum, element) => sum + wordsOf(element), 0),
  };
}

const wordsOf = (element: XmlElement): number =>
  countWords(wordsAside({ ...element, name: "note", children: [element] }));
