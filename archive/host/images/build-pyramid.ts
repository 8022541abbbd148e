import { levelsOf, TILE_SIDE } from "../../model/tiled-image";
import type { TilePlace } from "../../requests/image-desk";
import type { VipsImage } from "./vips";

/** Quality of tiles: no loss to be seen at one pixel a pixel. */
const QUALITY = 84;

export interface PyramidSteps {
  keep(place: TilePlace, jpeg: Uint8Array): void;
  /** In rows of pixels. */
  progress(done: number, total: number): void;
}

interface Level {
  readonly width: number;
  readonly height: number;
  /** Rows of tiles that are done. */
  rows: number;
  /** The upper half of the next row of tiles. */
  upper: VipsImage | null;
}

/**
 * Cuts an image into tiles of all levels in one reading from top to bottom: of each level no more is held than one row of tiles, so that
 * memory follows the width of an image and not its area.
 */
export function buildPyramid(page: VipsImage, steps: PyramidSteps): void {
  const levels: readonly Level[] = levelsOf(page.width, page.height).map((size) => ({
    ...size,
    rows: 0,
    upper: null,
  }));
  const top = levels.length - 1;
  for (let y = 0; y < page.height; y += TILE_SIDE) {
    const rows = Math.min(TILE_SIDE, page.height - y);
    const strip = inMemory(page.crop(0, y, page.width, rows));
    takeStrip(levels, top, strip, steps);
    steps.progress(y + rows, page.height);
  }
}

/** A row of tiles of one level; halved, it is half a row of the level beneath. Lets go of the strip. */
function takeStrip(
  levels: readonly Level[],
  at: number,
  strip: VipsImage,
  steps: PyramidSteps,
): void {
  const level = levels[at];
  if (level === undefined) return strip.delete();
  const y = level.rows++;
  for (let x = 0; x * TILE_SIDE < level.width; x++) {
    const width = Math.min(TILE_SIDE, level.width - x * TILE_SIDE);
    const tile = strip.crop(x * TILE_SIDE, 0, width, strip.height);
    steps.keep({ level: at, x, y }, tile.jpegsaveBuffer({ Q: QUALITY, keep: "none" }));
    tile.delete();
  }
  const beneath = levels[at - 1];
  if (beneath === undefined) return strip.delete();
  const half = inMemory(strip.shrink(2, 2, { ceil: true }));
  strip.delete();
  const isLast = level.rows * TILE_SIDE >= level.height;
  const whole = beneath.upper === null ? half : joined(beneath.upper, half);
  const waits = beneath.upper === null && !isLast;
  beneath.upper = waits ? whole : null;
  if (!waits) takeStrip(levels, at - 1, whole, steps);
}

function joined(upper: VipsImage, lower: VipsImage): VipsImage {
  const whole = inMemory(upper.join(lower, "vertical"));
  upper.delete();
  lower.delete();
  return whole;
}

/** Its pixels, computed once; what they were computed from is let go. */
function inMemory(image: VipsImage): VipsImage {
  const pixels = image.copyMemory();
  image.delete();
  return pixels;
}
