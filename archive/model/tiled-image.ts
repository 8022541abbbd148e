import { z } from "./schema";

/** Side of a square tile, in pixels; tiles at the right and lower edge are smaller. */
export const TILE_SIDE = 512;
/** Leaves that one file may hold. */
export const MOST_LEAVES = 9_999;

/**
 * A page image cut into tiles, each level half the size of the next (rounded up), the smallest one tile. Sizes in pixels, as the file has
 * them: an image that its EXIF data lay on its side is turned when it is shown.
 */
export const TiledImage = z
  .object({
    width: z.int().positive(),
    height: z.int().positive(),
    tileSide: z.int().positive(),
    levels: z.int().positive(),
    /** Leaves in the file: more than one in a TIFF of many pages. */
    leaves: z.int().positive(),
    /** Degrees clockwise by which it must be turned to stand upright. */
    turn: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
    /** To be mirrored left to right before it is turned. */
    mirrored: z.boolean(),
  })
  .readonly();
export type TiledImage = z.infer<typeof TiledImage>;

/** Sizes of the levels of a pyramid, the smallest first. */
export function levelsOf(
  width: number,
  height: number,
): readonly { readonly width: number; readonly height: number }[] {
  const here = { width, height };
  if (width <= TILE_SIDE && height <= TILE_SIDE) return [here];
  return [...levelsOf(Math.ceil(width / 2), Math.ceil(height / 2)), here];
}

/**
 * How an image of an EXIF orientation is turned and mirrored to stand upright (EXIF 2.32, 4.6.4 A). What is mirrored is mirrored left to
 * right first, and turned then.
 */
export function uprightBy(orientation: number): Pick<TiledImage, "turn" | "mirrored"> {
  const [turn, mirrored] = UPRIGHT[orientation] ?? [0, false];
  return { turn, mirrored };
}

const UPRIGHT: Readonly<Record<number, readonly [TiledImage["turn"], boolean]>> = {
  1: [0, false],
  2: [0, true],
  3: [180, false],
  4: [180, true],
  5: [270, true],
  6: [90, false],
  7: [90, true],
  8: [270, false],
};
