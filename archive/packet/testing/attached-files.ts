import { PDFArray, PDFDict, PDFDocument, PDFName, PDFString } from "pdf-lib";

/** Names of the files that travel inside a PDF file, with what they are to it. */
export async function attachedTo(
  bytes: Uint8Array,
): Promise<readonly { readonly name: string; readonly relation: string }[]> {
  const { catalog } = await PDFDocument.load(bytes, { updateMetadata: false });
  const files = catalog.lookupMaybe(PDFName.of("AF"), PDFArray);
  return Array.from({ length: files?.size() ?? 0 }, (_, index) => {
    const file = files?.lookup(index, PDFDict);
    return {
      name: file?.lookup(PDFName.of("F"), PDFString).asString() ?? "",
      relation: file?.get(PDFName.of("AFRelationship"))?.toString() ?? "",
    };
  });
}
