import type { FacsimileHead } from "../model/facsimile";

/** A drawing of the sample. Sizes in pixels. */
export interface SampleFacsimile extends Pick<
  FacsimileHead,
  "page" | "label" | "width" | "height" | "mediaType" | "description"
> {
  /** Reference code of the unit that it shows. */
  readonly referenceCode: string;
  /** Name of the file, as `readAsset` knows it. */
  readonly file: string;
}

type Size = readonly [width: number, height: number];

/** @param description what it shows besides its text, for who cannot see it @param page 2 for the back of a leaf */
const drawing = (
  referenceCode: string,
  file: string,
  label: string | null,
  [width, height]: Size,
  description: string,
  page = 1,
): SampleFacsimile => ({
  ...{ referenceCode, file, label, width, height, description, page },
  mediaType: "image/jpeg",
});

/** The drawings, made for the sample like its texts. */
export const sampleFacsimiles: readonly SampleFacsimile[] = [
  drawing(
    ...(["PE/HO 1/04/18", "press-copy.jpg", "f. 18", [780, 1080]] as const),
    "A press copy in violet ink. In one line the ink has not taken. Pencil beneath the signature.",
  ),
  drawing(
    ...(["PE/HO 2/11/7", "halloran-glass-1r.jpg", "1r", [780, 860]] as const),
    "A letter on ruled blue paper in a round hand.",
  ),
  drawing(
    ...(["PE/HO 2/11/7", "halloran-glass-1v.jpg", "1v", [780, 860]] as const),
    "The back of the leaf, with ink showing through. One word is struck and another written above it.",
    2,
  ),
  drawing(
    ...(["PE/HO 2/11/9", "log.jpg", null, [900, 520]] as const),
    "A ruled table in the hand of the letter 2/11/7. In the line of the 8th a heavy black 12 lies over a scraped 7.",
  ),
  drawing(
    ...(["PE/HO 2/14/7", "letter.jpg", "f. 7r", [860, 1209]] as const),
    "A letter in a sloping hand with an oval office stamp. A water stain hides two words; in the margin stand a tick and two Korean letters.",
  ),
  drawing(
    ...(["PE/HO 2/14/8", "note.jpg", "f. 8r", [700, 956]] as const),
    "A Korean note in seven upright lines, from the right, with a red seal beneath the name.",
  ),
  drawing(
    ...(["PE/HO 2/14/9", "seo-margin.jpg", "f. 9r", [780, 1090]] as const),
    "A letter in a thin upright hand, with a note of its writer in the left margin. White room was left for one word.",
  ),
  drawing(
    ...(["PE/HO 2/14/9/1", "receipt-copy.jpg", null, [640, 620]] as const),
    "A slip in the same hand. Dotted lines stand where nothing could be read.",
  ),
  drawing(
    ...(["PE/HO 2/14/11", "verekhin-answers.jpg", "f. 11r", [780, 1080]] as const),
    "A Russian letter with three numbered answers. A blot hides two words; one sentence is struck and another written above it.",
  ),
  drawing(
    ...(["PE/HO 2/16/1", "yeo-letter.jpg", null, [760, 900]] as const),
    "A letter on blue paper. In the left margin, small, its writer corrects the hour.",
  ),
  drawing(
    ...(["PE/HO 2/16/2", "elkayam-note.jpg", null, [640, 540]] as const),
    "A Hebrew slip, torn along its foot and with a hole where one word was.",
  ),
  drawing(
    ...(["PE/HO 2/16/4", "dark-lamps.jpg", null, [600, 900]] as const),
    "A typed poem in five stanzas. In the fourth, three typed words are struck and three written above them in blue ink.",
  ),
  drawing(
    ...(["PE/HO 2/16/5", "pharos-cutting.jpg", null, [590, 700]] as const),
    "A cutting of one column. Pencil in the corner: 4 Apr, and a question mark.",
  ),
  drawing(
    ...(["PE/HO 3/07/112", "telegram.jpg", null, [520, 356]] as const),
    "A telegraph form with its heads in print and the message by hand.",
  ),
  drawing(
    ...(["PE/HO 3/08/31", "telegram-loss.jpg", null, [800, 560]] as const),
    "A telegraph form with a round date stamp of 9 March 1908; the message in capitals.",
  ),
  drawing(
    ...(["PE/HO 4/10/7", "finding-1r.jpg", "1r", [780, 900]] as const),
    "A leaf of a minute book in a clerk’s hand.",
  ),
  drawing(
    ...(["PE/HO 4/10/7", "finding-1v.jpg", "1v", [780, 900]] as const),
    "The back of the leaf. A line and a half are inked over. Beneath the chairman’s name another hand has written one sentence.",
    2,
  ),
  drawing(
    ...(["PE/HO 5/02/f. 41", "register.jpg", "f. 41", [520, 382]] as const),
    "A ruled page of a register, names in four scripts.",
  ),
  drawing(
    ...(["PE/HO 6/04/3", "statement.jpg", "f. 3r", [650, 1090]] as const),
    "A Korean statement in nine paragraphs, signed large beneath by a second hand.",
  ),
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
