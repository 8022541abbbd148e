import { linesOf } from "../../model/lines";
import type { QuotedWords } from "../../model/packet";
import type { Transcription } from "../../model/transcription";
import type { PacketContent, PacketDocument } from "../content";
import { plainParagraph, type Block, type Run } from "./block";
import { describe, languageName, setCustody } from "./description";
import { facingPages, setFigure, setFigures } from "./figures";
import { createNoteSigns } from "./marked-words";
import type { Messages } from "./messages";
import { setQuestions } from "./questions";
import { STYLES } from "./styles";
import { setTranscription, type TextSetting } from "./transcription";

/** A document's name in the packet: its number or letter, and its title. */
export function documentTitle(
  { recipe, documents }: PacketContent,
  index: number,
  messages: Messages,
): string {
  const title = documents[index]?.unit.title ?? "";
  return recipe.options.letters
    ? `${messages.documentLetter(index)}: ${title}`
    : `${index + 1}. ${title}`;
}
/** How a document is pointed at: its number or letter alone. */
export const documentNumber = (
  { recipe }: PacketContent,
  index: number,
  messages: Messages,
): string => (recipe.options.letters ? messages.letter(index) : String(index + 1));
export const documentAnchor = (index: number): string => `document-${index + 1}`;

/** Everything about one document, from its images and its source line to the questions on it. */
export function setDocument(
  content: PacketContent,
  index: number,
  messages: Messages,
): readonly Block[] {
  const { options, title } = content.recipe;
  const document = content.documents[index] as PacketDocument;
  const start: Block = {
    kind: "page-start",
    head: { left: document.unit.referenceCode, right: title },
  };
  const text = setText(content, index, messages);
  const paged = facingPages(content, index);
  const about: readonly Block[] = [
    ...setHeading(content, index, messages),
    ...(options.details ? [describe(document, content.recipe.language, messages)] : []),
    ...(options.custody ? setCustody(document.unit.custody, messages) : []),
    { kind: "space", points: 20, rule: true },
  ];
  const blocks: readonly Block[] = [
    ...setFigures(content, index, "ahead", messages),
    start,
    ...about,
    ...(paged === null ? text : setPagedText(content, index, paged, messages)),
    ...(options.images === "facing" ? [{ kind: "facing-end" } as const] : []),
    ...setTranslations(content, index, messages),
    ...setQuestions(content.recipe.entries[index]?.questions ?? [], messages.questions, messages),
    ...setFigures(content, index, "behind", messages),
  ];
  return [{ kind: "section", role: "Sect", blocks }];
}

/** Title, headnote and source line: what a reader must know before the first word. */
function setHeading(content: PacketContent, index: number, messages: Messages): readonly Block[] {
  const document = content.documents[index] as PacketDocument;
  const title = documentTitle(content, index, messages);
  const headnote = content.recipe.entries[index]?.headnote ?? null;
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

const NONE = { before: false, after: false } as const;

const settingOf = (content: PacketContent, index: number, messages: Messages): TextSetting => ({
  messages,
  notes: createNoteSigns(index + 1),
  lineNumbers: content.recipe.options.lineNumbers,
  view: content.recipe.options.textView,
});

function setText(content: PacketContent, index: number, messages: Messages): readonly Block[] {
  const document = content.documents[index] as PacketDocument;
  const setting = settingOf(content, index, messages);
  const excerpts = content.recipe.entries[index]?.excerpts ?? null;
  const whole = document.transcriptions[0];
  if (excerpts !== null)
    return excerpts.flatMap((words, number) => setExcerpt(document, words, number + 1, setting));
  if (whole === undefined || whole.text.trim() === "")
    return [plainParagraph(messages.noText, STYLES.headnote)];
  return setTranscription(whole, 0, whole.text.length, NONE, setting);
}

/** Each page of the document on a right page, its image on the left one. */
function setPagedText(
  content: PacketContent,
  index: number,
  pages: readonly { readonly start: number; readonly end: number }[],
  messages: Messages,
): readonly Block[] {
  const document = content.documents[index] as PacketDocument;
  const setting = settingOf(content, index, messages);
  const whole = document.transcriptions[0] as Transcription;
  const head = { left: document.unit.referenceCode, right: content.recipe.title };
  return pages.flatMap(({ start, end }, page): readonly Block[] => [
    ...(page === 0
      ? []
      : [
          setFigure(document, { document: index, index: page }, 0, messages),
          { kind: "page-start", head } as const,
        ]),
    ...setTranscription(whole, start, end, NONE, setting),
  ]);
}

/** Other people's renderings of the whole text, each with who made it. */
function setTranslations(
  content: PacketContent,
  index: number,
  messages: Messages,
): readonly Block[] {
  const { recipe, documents } = content;
  if (!recipe.options.translations || recipe.entries[index]?.excerpts !== null) return [];
  const setting = settingOf(content, index, messages);
  return (documents[index]?.transcriptions ?? [])
    .filter(({ kind, text }, which) => which > 0 && kind === "translation" && text.trim() !== "")
    .flatMap((text): readonly Block[] => {
      const language = languageName(text.language, recipe.language);
      const title = messages.translation(language, text.by);
      return [
        { kind: "space", points: 14, rule: false },
        { kind: "paragraph", role: "H3", style: STYLES.section, runs: [{ text: title }] },
        ...setTranscription(text, 0, text.text.length, NONE, setting),
      ];
    });
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
