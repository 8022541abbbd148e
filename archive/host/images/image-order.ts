import type { Problem } from "../../model/archive-error";
import type { TiledImage } from "../../model/tiled-image";
import type { PrintBox, StoredImage } from "../../requests/image-desk";

/** What the thread is asked for. */
export type ImageOrder = { readonly image: StoredImage } & (
  | {
      readonly kind: "tiles";
      /** Folder that is there and empty; tiles go to `<level>/<x>_<y>.jpg`. */
      readonly folder: string;
    }
  | {
      readonly kind: "small";
      /** The longer side at most, in pixels. */
      readonly side: number;
    }
  | { readonly kind: "print"; readonly box: PrintBox }
);

/** What the thread says. */
export type ImageReport =
  | { readonly kind: "progress"; readonly done: number; readonly total: number }
  | { readonly kind: "tiled"; readonly shape: TiledImage; readonly bytes: number }
  | { readonly kind: "small"; readonly jpeg: Uint8Array<ArrayBuffer> }
  | { readonly kind: "print"; readonly jpeg: Uint8Array<ArrayBuffer>; readonly leaves: number }
  | { readonly kind: "refused"; readonly problem: Problem };

/** How the thread is started. */
export interface ImageThreadSetting {
  /** Folder of libvips in the packaged app; null in a checkout. */
  readonly vips: string | null;
}
