import { ArchiveError } from "../../model/archive-error";
import { countWords } from "../count-words";
import { met } from "../importer";
import type { Importer, Rendering, Source } from "../importer";
import { readHtml } from "./html";
import { countHtmlWords } from "./html/count-html-words";
import { parseHtml } from "./html/parse-html";
import { leafParts, mediaTypeOf, parameterOf, readPart } from "./mhtml/mime-parts";
import type { MimePart } from "./mhtml/mime-parts";
import { textOfPart } from "./mhtml/part-text";

/**
 * A web page in one file (MHTML, RFC 2557), as browsers save it: the page is read as any other; frames within it are counted and left
 * out, as are its pictures and styles. Nothing is fetched.
 */
export const mhtml: Importer = {
  id: "mhtml",
  label: "Web page in one file (MHTML)",
  structured: false,
  recognises: ({ text }) => mediaTypeOfHead(text) === "multipart/related",
  read: (source) => Promise.resolve(readMhtml(source)),
  wordsIn: (source) =>
    textParts(source).reduce((sum, { part, text }) => sum + wordsOf(part, text, source.name), 0),
};

/** Only the head is looked at: a file that is no message may be long. */
function mediaTypeOfHead(text: string): string {
  const head = text.slice(0, 20_000);
  if (!/^[\w-]+:/.test(head) || !/^content-type\s*:\s*multipart\/related/im.test(head)) return "";
  const part = readPart(head);
  return part === null ? "" : mediaTypeOf(part);
}

interface TextPart {
  readonly part: MimePart;
  readonly text: string;
  readonly charset: string | null;
}

const isPage = (part: MimePart): boolean =>
  /^(?:text\/html|application\/xhtml\+xml)$/.test(mediaTypeOf(part));

/** Parts that hold words: pages and plain texts. Styles and scripts in parts of their own are no words of the page. */
function textParts({ text }: Pick<Source, "text">): readonly TextPart[] {
  const whole = readPart(text);
  return (whole === null ? [] : leafParts(whole))
    .filter((part) => isPage(part) || mediaTypeOf(part) === "text/plain")
    .map((part) => ({ part, ...textOfPart(part) }));
}

const wordsOf = (part: MimePart, text: string, name: string): number =>
  isPage(part) ? countHtmlWords(parseHtml({ name, text })) : countWords(text);

function readMhtml(source: Source): Rendering {
  const parts = textParts(source);
  const root = rootOf(source, parts);
  if (root === undefined)
    throw new ArchiveError(
      "import.no-page-inside",
      `${source.name} holds no web page: none of its parts is one.`,
      "It may be cut off. Save the page again, then import that.",
    );
  const page = readHtml({ name: source.name, text: root.text });
  const frames = parts.filter((part) => part !== root);
  const framed = frames.reduce((sum, { part, text }) => sum + wordsOf(part, text, source.name), 0);
  const files = filesIn(source) - parts.length;
  const broken = root.text.match(/\uFFFD/g)?.length ?? 0;
  const { charset } = root;
  return {
    ...page,
    ...(charset === null ? {} : { charset }),
    warnings: met([
      ...page.warnings,
      { message: "words of frames within the page left out", count: framed },
      { message: "pictures and styles of the page stay in the original", count: files },
      { message: `letters that ${charset ?? "the file"} could not decode`, count: broken },
    ]),
    reported: page.reported + framed,
  };
}

/** The part that the message calls its start, else the first page in it. */
function rootOf({ text }: Source, parts: readonly TextPart[]): TextPart | undefined {
  const whole = readPart(text);
  const start = whole === null ? null : parameterOf(whole, "start");
  const pages = parts.filter(({ part }) => isPage(part));
  return pages.find(({ part }) => part.headers.get("content-id") === start) ?? pages[0];
}

function filesIn({ text }: Source): number {
  const whole = readPart(text);
  return whole === null ? 0 : leafParts(whole).length;
}
