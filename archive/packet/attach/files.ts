import {
  PDFHexString,
  PDFName,
  PDFString,
  type PDFContext,
  type PDFDict,
  type PDFRef,
} from "pdf-lib";
import type { PacketContent } from "../content";
import { messagesFor } from "../outline/messages";
import { writeStream } from "./fonts";

/** A file that travels inside the packet. */
export interface AttachedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly about: string;
  /** What it is to the packet (ISO 32000-2, 7.11.3): Data to work with, Source that it was made from. */
  readonly relationship: "Data" | "Source";
  readonly bytes: Uint8Array;
}

/** The citations, the recipe, and every reading as text, so that the packet can be checked and made again. */
export function attachedFiles(content: PacketContent): readonly AttachedFile[] {
  if (!content.recipe.options.attachments) return [];
  const messages = messagesFor(content.recipe.language);
  const encoder = new TextEncoder();
  const json = (value: unknown): Uint8Array =>
    encoder.encode(`${JSON.stringify(value, null, 2)}\n`);
  const texts = content.documents.flatMap(({ unit, transcriptions }, index) =>
    transcriptions.map((transcription, which): AttachedFile => ({
      name: `text-${String(index + 1).padStart(3, "0")}-${which + 1}.txt`,
      mediaType: "text/plain",
      about: messages.attachedText(unit.referenceCode, unit.title),
      relationship: "Source",
      bytes: encoder.encode(transcription.text),
    })),
  );
  return [
    {
      name: "citations.csl.json",
      mediaType: "application/vnd.citationstyles.csl+json",
      about: messages.attachedCitations,
      relationship: "Data",
      bytes: json(content.csl),
    },
    {
      name: "recipe.json",
      mediaType: "application/json",
      about: messages.attachedRecipe,
      relationship: "Source",
      bytes: json(content.recipe),
    },
    ...styleFile(content),
    ...texts,
  ];
}

function styleFile({ ownStyle, recipe }: PacketContent): readonly AttachedFile[] {
  if (ownStyle === undefined) return [];
  return [
    {
      name: "style.csl",
      mediaType: "application/vnd.citationstyles.style+xml",
      about: messagesFor(recipe.language).attachedStyle(ownStyle.label),
      relationship: "Source",
      bytes: new TextEncoder().encode(ownStyle.csl),
    },
  ];
}

/** Puts files into the catalogue: by name (ISO 32000-1, 7.11.4) and as associated files (ISO 32000-2, 14.13). */
export function writeFiles(
  context: PDFContext,
  catalogue: PDFDict,
  files: readonly AttachedFile[],
  date: PDFString,
): void {
  if (files.length === 0) return;
  const written = files
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map((file) => ({ name: file.name, ref: writeFile(context, file, date) }));
  const names = context.obj(written.flatMap(({ name, ref }) => [PDFString.of(name), ref]));
  catalogue.set(PDFName.of("Names"), context.obj({ EmbeddedFiles: context.obj({ Names: names }) }));
  catalogue.set(PDFName.of("AF"), context.obj(written.map(({ ref }) => ref)));
}

function writeFile(context: PDFContext, file: AttachedFile, date: PDFString): PDFRef {
  const stream = writeStream(context, file.bytes, {
    Type: "EmbeddedFile",
    Subtype: file.mediaType,
    Params: context.register(
      context.obj({ Size: file.bytes.length, CreationDate: date, ModDate: date }),
    ),
  });
  return context.register(
    context.obj({
      Type: "Filespec",
      F: PDFString.of(file.name),
      UF: PDFHexString.fromText(file.name),
      EF: { F: stream, UF: stream },
      Desc: PDFHexString.fromText(file.about),
      AFRelationship: file.relationship,
    }),
  );
}
