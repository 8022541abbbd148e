import {
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
  type PDFContext,
  type PDFDict,
  type PDFRef,
} from "pdf-lib";
import type { Recipe } from "../../model/packet";
import { srgbProfile } from "./colour-profile";
import { writeStream } from "./fonts";

const PRODUCER = "Carrel";

/** The recipe's day as PDF writes it; midnight UTC, because a recipe knows no hour. */
export function dateOf(recipe: Recipe): PDFString {
  return PDFString.of(`D:${recipe.issued.replaceAll("-", "")}000000Z`);
}

/** Title, maker and date, twice: as dictionary and as XMP (ISO 16684-1). No conformance is claimed: no validator has passed it. */
export function writeMetadata(context: PDFContext, catalogue: PDFDict, recipe: Recipe): PDFRef {
  const date = dateOf(recipe);
  const bytes = new TextEncoder().encode(xmp(recipe));
  const dictionary = context.obj({ Type: "Metadata", Subtype: "XML", Length: bytes.length });
  // Left undeflated, so that programs that do not read PDF find it.
  catalogue.set(PDFName.of("Metadata"), context.register(PDFRawStream.of(dictionary, bytes)));
  return context.register(
    context.obj({
      Title: PDFHexString.fromText(recipe.title),
      Author: PDFHexString.fromText(recipe.maker),
      ...(recipe.purpose === null ? {} : { Subject: PDFHexString.fromText(recipe.purpose) }),
      Creator: PDFString.of(PRODUCER),
      Producer: PDFString.of(PRODUCER),
      CreationDate: date,
      ModDate: date,
    }),
  );
}

function xmp(recipe: Recipe): string {
  const when = `${recipe.issued}T00:00:00Z`;
  const subject =
    recipe.purpose === null
      ? ""
      : `<dc:description>${alternatives(recipe.purpose)}</dc:description>`;
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:format>application/pdf</dc:format><dc:title>${alternatives(recipe.title)}</dc:title><dc:creator><rdf:Seq><rdf:li>${escapeXml(recipe.maker)}</rdf:li></rdf:Seq></dc:creator>${subject}<dc:language><rdf:Bag><rdf:li>${recipe.language}</rdf:li></rdf:Bag></dc:language></rdf:Description>
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/"><xmp:CreatorTool>${PRODUCER}</xmp:CreatorTool><xmp:CreateDate>${when}</xmp:CreateDate><xmp:ModifyDate>${when}</xmp:ModifyDate></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"><pdf:Producer>${PRODUCER}</pdf:Producer></rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`;
}

const alternatives = (words: string): string =>
  `<rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(words)}</rdf:li></rdf:Alt>`;

function escapeXml(words: string): string {
  // XML 1.0 has no place for control characters.
  return words
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}

/** Says that the file's colours are sRGB. */
export function writeOutputIntent(context: PDFContext, catalogue: PDFDict): void {
  const profile = writeStream(context, srgbProfile(), { N: 3 });
  const name = PDFString.of("sRGB IEC61966-2.1");
  const intent = context.obj({
    Type: "OutputIntent",
    S: "GTS_PDFA1",
    OutputConditionIdentifier: name,
    Info: name,
    DestOutputProfile: profile,
  });
  catalogue.set(PDFName.of("OutputIntents"), context.obj([intent]));
}
