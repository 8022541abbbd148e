import type { TiledImage } from "../model/tiled-image";

/** A stored page image, as who decodes it must know it. */
export interface StoredImage {
  /** Absolute path of its bytes; they are only read. */
  readonly path: string;
  /** What they must be: anything else is damage. */
  readonly sha256: string;
  /** Which leaf of the file, from 0. */
  readonly leaf: number;
  /** How people know it, for what is said of it: "page 3 of “Penhallow to Seo”". */
  readonly name: string;
}

/** `thumb` for a strip of pages, `overview` until the tiles stand. */
export type RenditionSize = "thumb" | "overview";

/** In pixels. */
export interface PrintBox {
  readonly width: number;
  readonly height: number;
}

export interface TilePlace {
  /** From 0, the smallest. */
  readonly level: number;
  readonly x: number;
  readonly y: number;
}

/**
 * Makes what can be shown of page images, away from the service's thread, and keeps it outside of the archive: all of it can be made
 * again. @throws ArchiveError `image.*` for a refusal, `store.damaged` when the bytes are not those that were taken in
 */
export interface ImageDesk {
  /** Tiles of a leaf, made when they are not there. Rejects with the signal's reason when nobody waits any more. */
  tiles(
    image: StoredImage,
    options: {
      readonly signal: AbortSignal;
      /** The overview stands as soon as anything is told. */
      progress(done: number, total: number): void;
    },
  ): Promise<TiledImage>;
  /** A small JPEG of a leaf. */
  rendition(image: StoredImage, size: RenditionSize): Promise<Uint8Array>;
  /**
   * A leaf as JPEG for paper, upright, in eight bits of sRGB: no larger than a box in pixels, and no larger than it is; with how many
   * leaves its file has.
   */
  print(
    image: StoredImage,
    box: PrintBox,
    signal: AbortSignal,
  ): Promise<{ readonly jpeg: Uint8Array; readonly leaves: number }>;
  /** One tile as JPEG; null while there is none. */
  tile(image: Pick<StoredImage, "sha256" | "leaf">, place: TilePlace): Promise<Uint8Array | null>;
  close(): Promise<void>;
}
