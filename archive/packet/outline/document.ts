import { linesOf } from "../../model/lines";
import type { QuotedWords } from "../../model/packet";
import type { PacketContent, PacketDocument } from "../content";
import { plainParagraph, type Block, type Figure, type Run } from "./block";
import { describe, setCustody } from "./description";
import { createNoteSigns } from "./marked-words";
import type { Messages } from "./messages";
import { STYLES } from "./styles";
import { setTranscription, type TextSetting } from "./transcription";

/** A document's name in the packet: its number and title. */
export function documentTitle(document: PacketDocument, index: number): string {
  return `${index + 1}. ${document.unit.title}`;
}
export const documentAnchor = (index: number): string => `document-${index + 1}`;

/** Everything about one document, from its images and its source line to how it is cited. */
export function setDocument(
  content: PacketContent,
  index: number,
  messages: Messages,
): readonly Block[] {
  const { recipe } = content;
  const document = content.documents[index] as PacketDocument;
  const figures = recipe.options.facsimiles ? setFigures(document, index, messages) : [];
  const start: Block = {
    kind: "page-start",
    head: { left: document.unit.referenceCode, right: recipe.title },
  };
  const blocks: readonly Block[] = [
    ...figures,
    start,
    ...setHeading(content, index),
    describe(document, recipe.language, messages),
    ...(recipe.options.custody ? setCustody(document.unit.custody, messages) : []),
    { kind: "space", points: 20, rule: true },
    ...setText(content, index, messages),
  ];
  return [{ kind: "section", role: "Sect", blocks }];
}

/** Title, headnote and source line: what a reader must know before the first word. */
function setHeading({ recipe, documents }: PacketContent, index: number): readonly Block[] {
  const document = documents[index] as PacketDocument;
  const title = documentTitle(document, index);
  const headnote = recipe.options.headnotes ? (recipe.entries[index]?.headnote ?? null) : null;
  return [
    {
      kind: "paragraph",
      role: "H2",
      style: STYLES.title,
      runs: [{ text: title }],
      place: { anchor: documentAnchor(index), bookmark: { title, depth: 0 } },
    },
    ...(headnote === null ? [] : [plainParagraph(headnote, STYLES.headnote)]),
    plainParagraph(document.sourceLine, STYLES.source),
  ];
}

/** Page images come before their text, as on a facing page. */
function setFigures(
  document: PacketDocument,
  index: number,
  messages: Messages,
): readonly Figure[] {
  const { unit, images } = document;
  return images.map(({ label }, image) => {
    const name = label === null ? unit.referenceCode : `${unit.referenceCode}, ${label}`;
    return {
      kind: "figure",
      image: { document: index, index: image },
      following: images.length - 1 - image,
      alt: messages.imageOf(name, unit.title),
      head: { left: name, right: messages.image },
    };
  });
}

function setText(content: PacketContent, index: number, messages: Messages): readonly Block[] {
  const document = content.documents[index] as PacketDocument;
  const setting: TextSetting = {
    messages,
    notes: createNoteSigns(index + 1),
    lineNumbers: content.recipe.options.lineNumbers,
  };
  const excerpts = content.recipe.entries[index]?.excerpts ?? null;
  const whole = document.transcriptions[0];
  if (excerpts !== null)
    return excerpts.flatMap((words, number) => setExcerpt(document, words, number + 1, setting));
  if (whole === undefined || whole.text.trim() === "")
    return [plainParagraph(messages.noText, STYLES.headnote)];
  const none = { before: false, after: false };
  return setTranscription(whole, 0, whole.text.length, none, setting);
}

function setExcerpt(
  document: PacketDocument,
  words: QuotedWords,
  number: number,
  setting: TextSetting,
): readonly Block[] {
  const { messages } = setting;
  const found = document.transcriptions.find(({ id }) => id === words.transcription);
  const same = found !== undefined && found.text.slice(words.start, words.end) === words.quote;
  if (found === undefined || !same) return setChangedExcerpt(words, number, messages);
  const place = messages.lines(...linesOf(found.text, words.start, words.end));
  const ellipses = {
    before: found.text.slice(0, words.start).trim() !== "",
    after: found.text.slice(words.end).trim() !== "",
  };
  return [
    placeLine([{ text: messages.excerpt(number, place) }]),
    ...setTranscription(found, words.start, words.end, ellipses, setting),
  ];
}

/** A quotation that no longer agrees with the archive is printed as it was kept, and says so. */
function setChangedExcerpt(
  words: QuotedWords,
  number: number,
  messages: Messages,
): readonly Block[] {
  const place = messages.characters(words.start, words.end);
  return [
    placeLine([{ text: messages.excerpt(number, place) }]),
    placeLine([{ text: messages.readsDifferently, tone: "loss" }]),
    { kind: "paragraph", role: "BlockQuote", style: STYLES.prose, runs: [{ text: words.quote }] },
  ];
}

const placeLine = (runs: readonly Run[]): Block => ({
  kind: "paragraph",
  role: "P",
  style: STYLES.excerptPlace,
  runs,
});
