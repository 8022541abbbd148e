import { createHash } from "node:crypto";
import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { type TiledImage, uprightBy } from "../../model/tiled-image";
import type { StoredImage } from "../../requests/image-desk";
import { altered, noLeaf, tooLarge, undecodable } from "./refusals";
import type { Vips, VipsImage, VipsSource } from "./vips";

/** As the importer holds it: a header may say anything. */
const MOST_PIXELS = 500_000_000;
const PIECE = 1 << 20;

/** A file whose digest has been checked, for libvips to read from: it never sees a path. */
export interface OpenFile {
  /** A new reading from the start. */
  source(): VipsSource;
  close(): void;
}

/** @throws ArchiveError `store.damaged` when the bytes are not those that were taken in, or cannot be read */
export function openFile(vips: Vips, { path, sha256, name }: StoredImage): OpenFile {
  const file = opened(path, name);
  const size = fstatSync(file).size;
  if (digestOf(file) !== sha256) {
    closeSync(file);
    throw altered(name);
  }
  const sources: VipsSource[] = [];
  return {
    source() {
      const source = sourceOf(vips, file, size);
      sources.push(source);
      return source;
    },
    close() {
      for (const source of sources) source.delete();
      closeSync(file);
    },
  };
}

function opened(path: string, name: string): number {
  try {
    return openSync(path, "r");
  } catch {
    throw altered(name);
  }
}

function digestOf(file: number): string {
  const hash = createHash("sha256");
  const piece = new Uint8Array(PIECE);
  for (let at = 0, got = -1; got !== 0; at += got) {
    got = readSync(file, piece, 0, PIECE, at);
    hash.update(piece.subarray(0, got));
  }
  return hash.digest("hex");
}

function sourceOf(vips: Vips, file: number, size: number): VipsSource {
  const source = new vips.SourceCustom();
  let at = 0;
  // One buffer for all readings: what is read is copied at once, and a strip of a map has tens of megabytes.
  let bytes = new Uint8Array(0);
  source.onRead = (wanted) => {
    if (bytes.length < wanted) bytes = new Uint8Array(wanted);
    const got = readSync(file, bytes, 0, wanted, at);
    at += got;
    return bytes.subarray(0, got);
  };
  // lseek(2): from the start, from here, from the end.
  source.onSeek = (offset, whence) => {
    const from = [0, at, size][whence] ?? 0;
    at = from + Number(offset);
    return at;
  };
  return source;
}

/** A leaf as the file has it, with what is known of the file. */
export interface OpenLeaf extends Pick<TiledImage, "leaves" | "turn" | "mirrored"> {
  readonly image: VipsImage;
}

/**
 * Reads the header of a leaf; pixels come from top to bottom when they are asked for.
 * @throws ArchiveError `image.damaged` `image.too-large` `image.no-leaf`
 */
export function openLeaf(vips: Vips, file: OpenFile, { leaf, name }: StoredImage): OpenLeaf {
  const first = load(vips, file, name, 0);
  const leaves = Math.max(1, numberOf(first, "n-pages", 1));
  if (leaf >= leaves) throw noLeaf(name, leaf, leaves);
  const image = leaf === 0 ? first : load(vips, file, name, leaf);
  const { width, height } = image;
  if (width * height > MOST_PIXELS) throw tooLarge(name, width, height, MOST_PIXELS);
  return { image, leaves, ...uprightBy(numberOf(image, "orientation", 1)) };
}

function load(vips: Vips, file: OpenFile, name: string, leaf: number): VipsImage {
  try {
    const more = leaf === 0 ? {} : { page: leaf };
    return vips.Image.newFromSource(file.source(), "", { access: "sequential", ...more });
  } catch (error) {
    throw undecodable(name, error);
  }
}

const numberOf = (image: VipsImage, field: string, otherwise: number): number =>
  image.getTypeof(field) === 0 ? otherwise : image.getInt(field);

/** The colours of a screen: eight bits of sRGB or grey on white, whatever the file has (CMYK, 16 bits, its own profile, one bit). */
export function onScreen(image: VipsImage): VipsImage {
  let page = inColour(image);
  if (page.hasAlpha()) page = page.flatten({ background: [255] });
  return page.format === "uchar" ? page : page.cast("uchar");
}

function inColour(image: VipsImage): VipsImage {
  if (image.getTypeof("icc-profile-data") !== 0) {
    try {
      return image.iccTransform("srgb", { embedded: true });
    } catch {
      // A profile that does not fit its image says nothing of it.
    }
  }
  const space = image.bands < 3 ? "b-w" : "srgb";
  return image.interpretation === space ? image : image.colourspace(space);
}
