import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFRawStream,
  PDFString,
} from "pdf-lib";

/** The files that travel inside a PDF file, with what they are to it. */
export async function attachedTo(
  bytes: Uint8Array,
): Promise<
  readonly { readonly name: string; readonly relation: string; readonly data: Uint8Array }[]
> {
  const { catalog } = await PDFDocument.load(bytes, { updateMetadata: false });
  const files = catalog.lookupMaybe(PDFName.of("AF"), PDFArray);
  return Array.from({ length: files?.size() ?? 0 }, (_, index) => {
    const file = files?.lookup(index, PDFDict);
    const stream = file?.lookup(PDFName.of("EF"), PDFDict).lookup(PDFName.of("F"));
    return {
      name: file?.lookup(PDFName.of("F"), PDFString).asString() ?? "",
      relation: file?.get(PDFName.of("AFRelationship"))?.toString() ?? "",
      data: stream instanceof PDFRawStream ? decodePDFRawStream(stream).decode() : new Uint8Array(),
    };
  });
}
