import type { TiledImage } from "../../model/tiled-image";
import type { ImageDesk, PrintBox, RenditionSize, StoredImage } from "../../requests/image-desk";
import { openDerivatives, type DerivativeCache } from "./derivative-cache";
import { createImageLane, type Asked, type ImageLane, type LaneSetting } from "./image-lane";
import { createSharedWork } from "./shared-work";

export interface ImageDeskSetting extends LaneSetting {
  /** Folder for renditions; it may be deleted at any time. */
  readonly folder: string;
  /** Of all renditions together. */
  readonly limitBytes?: number;
}

const LIMIT_BYTES = 4 * 1024 ** 3;
/** The longer side of a small rendition, in pixels. */
const SIDE: Readonly<Record<RenditionSize, number>> = { thumb: 160, overview: 1_600 };

/** Renditions of page images: one thread for tiles, one for what is small, so that a strip of pages never waits for a map. */
export function createImageDesk({ folder, limitBytes, ...lane }: ImageDeskSetting): ImageDesk {
  const cache = openDerivatives(folder, limitBytes ?? LIMIT_BYTES);
  const large = createImageLane(lane);
  const small = createImageLane(lane);
  const tiling = createSharedWork<TiledImage>();
  const shrinking = createSharedWork<Uint8Array>();
  const rendition = async (image: StoredImage, size: RenditionSize) =>
    (await cache.small(keyOf(image), size)) ??
    shrinking.join(`${keyOf(image)}-${size}`, patient(), (own) =>
      shrink({ cache, lane: small }, image, size, own),
    );
  return {
    rendition,
    tiles: async (image, asked) =>
      (await cache.shape(keyOf(image))) ??
      tiling.join(keyOf(image), asked, async (own) => {
        await rendition(image, "overview");
        own.progress(0, 0);
        return cut({ cache, lane: large }, image, own);
      }),
    print: async (image, box, signal) =>
      (await cache.printed(printKey(image, box))) ??
      printed({ cache, lane: small }, image, box, signal),
    tile: (image, { level, x, y }) =>
      cache.tile(keyOf(image), `${String(level)}/${String(x)}_${String(y)}.jpg`),
    async close() {
      await Promise.all([large.close(), small.close()]);
    },
  };
}

interface Workshop {
  readonly cache: DerivativeCache;
  readonly lane: ImageLane;
}

const keyOf = ({ sha256, leaf }: Pick<StoredImage, "sha256" | "leaf">): string =>
  `${sha256}-${String(leaf)}`;

const printKey = (image: StoredImage, { width, height }: PrintBox): string =>
  `${keyOf(image)}-print-${String(width)}x${String(height)}`;

async function printed(
  { cache, lane }: Workshop,
  image: StoredImage,
  box: PrintBox,
  signal: AbortSignal,
): Promise<{ readonly jpeg: Uint8Array; readonly leaves: number }> {
  const answer = await lane.run({ kind: "print", image, box }, { signal, progress: () => {} });
  if (answer.kind !== "print") throw new Error("The thread answered another question.");
  await cache.keepPrinted(printKey(image, box), answer);
  return answer;
}

/** Who asks for a small rendition waits for it to the end: it is kept anyway. */
const patient = (): Asked => ({ signal: new AbortController().signal, progress: () => {} });

async function shrink(
  { cache, lane }: Workshop,
  image: StoredImage,
  size: RenditionSize,
  own: Asked,
): Promise<Uint8Array> {
  const answer = await lane.run({ kind: "small", image, side: SIDE[size] }, own);
  if (answer.kind !== "small") throw new Error("The thread answered another question.");
  await cache.keepSmall(keyOf(image), size, answer.jpeg);
  return answer.jpeg;
}

async function cut({ cache, lane }: Workshop, image: StoredImage, own: Asked): Promise<TiledImage> {
  const folder = await cache.begin();
  try {
    const answer = await lane.run({ kind: "tiles", image, folder }, own);
    if (answer.kind !== "tiled") throw new Error("The thread answered another question.");
    await cache.keep(keyOf(image), folder, answer.shape, answer.bytes);
    return answer.shape;
  } catch (error) {
    await cache.drop(folder);
    throw error;
  }
}
