import type { FacsimileHead } from "../model/facsimile";

/** A drawing of the sample. Sizes in pixels. */
export interface SampleFacsimile extends Pick<
  FacsimileHead,
  "page" | "label" | "width" | "height" | "mediaType"
> {
  /** Reference code of the unit that it shows. */
  readonly referenceCode: string;
  /** Name of the file, as `readAsset` knows it. */
  readonly file: string;
}

const drawing = (
  referenceCode: string,
  file: string,
  label: string | null,
  [width, height]: readonly [number, number],
): SampleFacsimile => ({
  ...{ referenceCode, file, label, width, height },
  ...{ page: 1, mediaType: "image/jpeg" },
});

/** The drawings, made for the sample like its texts. */
export const sampleFacsimiles: readonly SampleFacsimile[] = [
  drawing("PE/HO 2/14/7", "letter.jpg", "f. 7r", [860, 1209]),
  drawing("PE/HO 2/14/8", "note.jpg", "f. 8r", [700, 956]),
  drawing("PE/HO 3/07/112", "telegram.jpg", null, [520, 356]),
  drawing("PE/HO 5/02/f. 41", "register.jpg", "f. 41", [520, 382]),
];

/** Reads a file of `archive/sample/facsimiles` by its name, wherever that folder lies: in a checkout or beside the built program. */
export type ReadAsset = (file: string) => Promise<Uint8Array>;

/** Every drawing with its bytes. */
export async function readFacsimiles(
  readAsset: ReadAsset,
): Promise<readonly (SampleFacsimile & { readonly bytes: Uint8Array })[]> {
  const bytes = await Promise.all(sampleFacsimiles.map((one) => readAsset(one.file)));
  return sampleFacsimiles.map((one, at) => ({ ...one, bytes: bytes[at] ?? new Uint8Array() }));
}
