import { blankDraft, fileTitle } from "../blank-draft";
import { met } from "../importer";
import type { ByteImporter, ByteSource, Rendering } from "../importer";
import { exifProposals } from "./image/exif";
import { imageKind } from "./image/image-kind";
import { isCutOff } from "./image/is-cut-off";
import { sizeOfImage } from "./image/image-size";

/**
 * A page image: kept as a facsimile, never decoded here. Its header gives the size, its EXIF data open proposals. Alone it becomes an
 * item without a transcription; beside a text of the same name, that text's facsimile.
 */
export const image: ByteImporter = {
  id: "image",
  label: "Image (JPEG, PNG, TIFF, WebP)",
  structured: true,
  recognises: ({ bytes }) => Promise.resolve(imageKind(bytes) !== null),
  read: (source) => Promise.resolve(readImage(source)),
  wordsIn: () => Promise.resolve(0),
};

function readImage(source: ByteSource): Rendering {
  const kind = imageKind(source.bytes) ?? "image/jpeg";
  const size = sizeOfImage(source, kind);
  const draft = {
    ...blankDraft,
    title: fileTitle(source.name),
    proposals: exifProposals(source.bytes),
    image: size,
  };
  const warnings = met([
    {
      message: "image breaks off before its end; its lower part may be missing",
      count: isCutOff(source, kind) ? 1 : 0,
    },
    { message: "image shown turned, as its EXIF data say", count: size.turned ? 1 : 0 },
  ]);
  return { drafts: [draft], warnings, reported: 0 };
}
