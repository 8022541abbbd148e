import path from "node:path";
import { createImageDesk, writeJpegOf } from "../../host/images";
import type { StoredImage } from "../../requests/image-desk";
import type { Bench, BenchContext } from "./bench";
import { ACROSS, keepJpeg, stored, writeLargeTiff } from "./large-images";
import { once } from "./measure";
import { watchMemory } from "./peak-memory";
import { builtProgram } from "./programs-of-bench";
import type { BenchRow } from "./report";

const ROWS = 12_500;

export const facsimileBench: Bench = {
  id: "facsimile",
  label:
    "A page image of 200 million pixels, JPEG and TIFF: until it is first seen, until all its tiles stand, and the memory that it took",
  async run(context) {
    // `--documents` are rows of a thousand, for a quick look.
    const down = context.documents === null ? ROWS : context.documents * 1_000;
    context.say(`facsimile: drawing ${String((ACROSS * down) / 1_000_000)} million pixels`);
    const tiff = stored(writeLargeTiff(context.folder, down));
    const jpeg = stored(keepJpeg(context.folder, await writeJpegOf(tiff)));
    const rows: BenchRow[] = [];
    for (const [kind, image] of [["JPEG", jpeg] as const, ["TIFF", tiff] as const])
      rows.push(...(await measured(context, kind, image, ACROSS * down)));
    return rows;
  },
};

async function measured(
  { folder, say }: BenchContext,
  kind: string,
  image: StoredImage,
  size: number,
): Promise<readonly BenchRow[]> {
  say(`facsimile: ${kind}`);
  const desk = createImageDesk({
    script: builtProgram("image-worker.js"),
    vips: null,
    folder: path.join(folder, `derivatives-${kind}`),
  });
  const resident = process.memoryUsage.rss();
  const stop = watchMemory();
  const began = performance.now();
  const since = () => (performance.now() - began) / 1_000;
  let seen = 0;
  await desk.tiles(image, {
    signal: new AbortController().signal,
    progress: () => void (seen ||= since()),
  });
  const all = since();
  const most = (stop().own - resident) / 1_000_000;
  await desk.close();
  const row = { bench: "facsimile", size, peers: {}, floor: null };
  return [
    { ...row, case: `${kind}, first seen`, unit: "s", ours: once(seen) },
    { ...row, case: `${kind}, all tiles`, unit: "s", ours: once(all) },
    { ...row, case: `${kind}, memory above rest`, unit: "MB", ours: once(most) },
  ];
}
