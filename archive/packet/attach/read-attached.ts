import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
  type PDFObject,
} from "pdf-lib";
import { ArchiveError } from "../../model/archive-error";

/** A file that was found inside a PDF, as UTF-8. */
export interface FoundFile {
  readonly name: string;
  readonly text: string;
}

/** More than any packet of ours has. */
const MOST_FILES = 20_000;

/**
 * The text files that travel inside a PDF (ISO 32000-1, 7.11.4). The file may be anyone's: this runs where hostile bytes are
 * read, never in the service.
 * @throws ArchiveError `packet.not-a-pdf`
 */
export async function readAttached(bytes: Uint8Array, name: string): Promise<readonly FoundFile[]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false }).catch(
    (cause: unknown) => {
      throw notPdf(name, cause);
    },
  );
  try {
    const names = document.catalog.lookup(PDFName.of("Names"));
    const tree = names instanceof PDFDict ? names.lookup(PDFName.of("EmbeddedFiles")) : undefined;
    const found: FoundFile[] = [];
    collect(tree, found, new Set());
    return found;
  } catch (cause) {
    throw notPdf(name, cause);
  }
}

/** Each node of the name tree is looked at once: in a file of anyone's it may turn in a circle. */
function collect(node: PDFObject | undefined, found: FoundFile[], seen: Set<PDFObject>): void {
  if (!(node instanceof PDFDict) || seen.has(node)) return;
  seen.add(node);
  const names = node.lookup(PDFName.of("Names"));
  if (names instanceof PDFArray)
    for (let at = 1; at < names.size() && found.length < MOST_FILES; at += 2) {
      const file = fileOf(names.lookup(at));
      if (file !== null) found.push(file);
    }
  const kids = node.lookup(PDFName.of("Kids"));
  if (kids instanceof PDFArray)
    for (let at = 0; at < kids.size() && found.length < MOST_FILES; at++)
      collect(kids.lookup(at), found, seen);
}

function fileOf(spec: PDFObject | undefined): FoundFile | null {
  if (!(spec instanceof PDFDict)) return null;
  const name = spec.lookup(PDFName.of("F"));
  const files = spec.lookup(PDFName.of("EF"));
  const stream = files instanceof PDFDict ? files.lookup(PDFName.of("F")) : undefined;
  const isNamed = name instanceof PDFString || name instanceof PDFHexString;
  if (!isNamed || !(stream instanceof PDFRawStream)) return null;
  return {
    name: name.decodeText(),
    text: new TextDecoder().decode(decodePDFRawStream(stream).decode()),
  };
}

const notPdf = (name: string, cause: unknown): ArchiveError =>
  new ArchiveError(
    "packet.not-a-pdf",
    `${name} cannot be read as a PDF: ${cause instanceof Error ? cause.message.slice(0, 200) : String(cause)}`,
    "Choose the PDF of a packet as Carrel made it.",
    { cause },
  );
