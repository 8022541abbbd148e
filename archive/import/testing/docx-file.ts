import { buffer } from "node:stream/consumers";
import { ZipFile } from "yazl";

/** Parts of a Word document as its package has them; `body` is what stands in `w:body`. */
interface DocxContent {
  readonly body: string;
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
}

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const SPACES = `xmlns:w="${W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wps="urn:wps" xmlns:o="urn:schemas-microsoft-com:office:office"`;

export const wordPart = (name: string, content: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><w:${name} ${SPACES}>${content}</w:${name}>`;

/** The bytes of a zip with the entries given. */
export async function zipOf(
  entries: Readonly<Record<string, string | Uint8Array>>,
): Promise<Uint8Array> {
  const zip = new ZipFile();
  const compress = Object.keys(entries).length < 1000;
  for (const [name, content] of Object.entries(entries))
    zip.addBuffer(Buffer.from(content), name, { compress });
  zip.end();
  return await buffer(zip.outputStream);
}

/** A Word document as small as its programs make one. */
export const docxFile = ({ body, parts = {} }: DocxContent): Promise<Uint8Array> =>
  zipOf({
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": wordPart("document", `<w:body>${body}</w:body>`),
    ...parts,
  });

/** Pieces of WordprocessingML: a run of words, a paragraph, a reference to a note. */
export const run = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
export const p = (content: string, style = "") =>
  `<w:p>${style === "" ? "" : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${content}</w:p>`;
export const reference = (kind: string, id: number) =>
  `<w:r><w:${kind}Reference w:id="${String(id)}"/></w:r>`;
