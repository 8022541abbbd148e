import mammoth from "mammoth";
import type { PackageParts } from "../../importer";
import { decode } from "./docx-parts";

/** Ids of notes and comments in the converted page begin with it: no bookmark of the document can be taken for one. */
export const NOTE_PREFIX = "carrel-note-";

interface Converted {
  readonly html: string;
  /** Names of elements that the converter does not know; their words are not in the page. */
  readonly unknown: readonly string[];
}

/** What mammoth asks of an opened package; its own way in unpacks with a library that drops duplicate entries. */
interface OpenPackage {
  exists(name: string): boolean;
  read(name: string, encoding?: string): Promise<unknown>;
}
type Convert = (
  input: { readonly file: OpenPackage },
  options: object,
) => Promise<{
  readonly value: string;
  readonly messages: readonly { readonly message: string }[];
}>;

const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "u => u",
  "comment-reference => sup",
  "br[type='page'] => hr",
  "br[type='column'] => hr",
];

/** A cell of one paragraph stays on the line of its row. */
const CELL = /<(t[dh])([^<>]*)><p>((?:(?!<\/?(?:p|t[dh]|table)[ >])[^])*)<\/p><\/\1>/g;

/** The document as a web page, images left out. Nothing is read but the parts given. */
export async function convertDocx(parts: PackageParts): Promise<Converted> {
  const file: OpenPackage = {
    exists: (name) => parts.names.has(name),
    async read(name, encoding) {
      const bytes = await parts.read(name);
      return encoding === undefined ? bytes : unwrapped(decode(bytes));
    },
  };
  const convert = mammoth.convertToHtml as unknown as Convert;
  const { value, messages } = await convert(
    { file },
    {
      idPrefix: NOTE_PREFIX,
      styleMap: STYLES,
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: "" })),
    },
  );
  const unknown = messages.flatMap(
    ({ message }) => /unrecognised element was ignored: (\S+)/.exec(message)?.[1] ?? [],
  );
  return { html: `<!doctype html><body>${value.replace(CELL, "<$1$2>$3</$1>")}`, unknown };
}

/** Wrappers that the converter would leave out with all their words: simple fields, directions, the base of ruby. */
const unwrapped = (xml: string): string =>
  xml.replace(/<\/?w:(?:fldSimple|dir|bdo|ruby|rubyBase)(?:\s[^<>]{0,2000})?>/g, "");
