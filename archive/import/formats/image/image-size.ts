import { imageSize } from "image-size";
import { ArchiveError } from "../../../model/archive-error";
import type { DraftImage } from "../../draft";
import type { ByteSource } from "../../importer";

/** More is no page: browsers refuse to draw it, and a header may say anything. */
const MOST_PIXELS = 500_000_000;
/**
 * Pixels that one byte can stand for at most. PNG: deflate packs 1032 to 1 (RFC 1951) and a byte has eight pixels of one bit. JPEG:
 * a block of 64 pixels takes at least two codes of a bit each; a progressive one may skip whole runs, hence the margin.
 */
const PIXELS_PER_BYTE: Readonly<Partial<Record<DraftImage["mediaType"], number>>> = {
  "image/png": 1032 * 8,
  "image/jpeg": 4096,
};

/**
 * Size of an image by its header, without decoding it.
 * @throws ArchiveError `import.damaged-image` `import.image-too-large` `import.image-lies`
 */
export function sizeOfImage(source: ByteSource, mediaType: DraftImage["mediaType"]): DraftImage {
  const { name, size } = source;
  const { width, height, orientation = 1 } = headerOf(source);
  const pixels = width * height;
  if (!(pixels > 0 && Number.isSafeInteger(width) && Number.isSafeInteger(height)))
    throw damaged(name, `its header gives it ${String(width)} by ${String(height)} pixels`);
  const said = `${String(width)} by ${String(height)} pixels`;
  if (pixels > MOST_PIXELS)
    throw refusal(
      "import.image-too-large",
      `${name} says that it is ${said} large; up to ${String(MOST_PIXELS / 1_000_000)} million are taken.`,
    );
  if (pixels > size * (PIXELS_PER_BYTE[mediaType] ?? Infinity))
    throw refusal(
      "import.image-lies",
      `${name} says that it is ${said} large, but its ${String(size)} bytes cannot hold so many.`,
    );
  // EXIF orientations 5 to 8 lay the image on its side (EXIF 2.32, 4.6.4 A); browsers turn it when they show it.
  const turned = orientation >= 5 && orientation <= 8;
  return turned
    ? { mediaType, width: height, height: width, turned }
    : { mediaType, width, height, turned };
}

function headerOf({ bytes, name }: ByteSource): ReturnType<typeof imageSize> {
  try {
    return imageSize(bytes);
  } catch (error) {
    throw damaged(name, error instanceof Error ? error.message : String(error));
  }
}

const damaged = (name: string, why: string): ArchiveError =>
  refusal("import.damaged-image", `${name} is a damaged image: ${why}.`);

const refusal = (code: `import.${string}`, message: string): ArchiveError =>
  new ArchiveError(
    code,
    message,
    "Open it in a program for images, save it anew, then import that; or scan the page again.",
  );
