import type { FacsimileHead } from "../../../archive/model/facsimile";
import { renditionUrl } from "./use-page-image";

/** Above so many pixels a browser is spared the whole image. */
const MOST_PIXELS = 12_000_000;

/** What to show of a page image that stands still: itself, or a smaller one made for it where a browser could not show it, or not soon. */
export function stillUrl(
  image: string,
  { mediaType, width, height }: Pick<FacsimileHead, "mediaType" | "width" | "height">,
  size: "thumb" | "overview",
): string {
  const isShown = mediaType !== "image/tiff" && width * height <= MOST_PIXELS;
  return isShown ? image : renditionUrl(image, 0, size);
}
