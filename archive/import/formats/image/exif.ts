import ExifReader from "exifreader";
import type { DraftProposal } from "../../draft";

/** The camera's clock and whoever set up the scanner are doubtful witnesses. */
const DOUBTFUL = 0.4;

type Load = (
  bytes: ArrayBufferLike,
  options: object,
) => Readonly<Record<string, { readonly description?: unknown } | undefined>>;

/** What a photograph says of itself: when it was taken, by whom, and what it shows. An image without EXIF says nothing. */
export function exifProposals(bytes: Uint8Array): readonly DraftProposal[] {
  const tags = readTags(bytes);
  const said = (tag: string) => {
    const words = tags[tag]?.description;
    return typeof words === "string"
      ? words
          .replace(/[\s\0]+/g, " ")
          .trim()
          .normalize("NFC")
      : "";
  };
  const taken = said("DateTimeOriginal") || said("DateTimeDigitized");
  return [
    proposal("date", "created", dayOf(taken), "DateTimeOriginal", taken),
    proposal("agent", "creator", said("Artist"), "Artist", said("Artist")),
    proposal("title", null, said("ImageDescription"), "ImageDescription", said("ImageDescription")),
  ].filter(({ value }) => value !== "" && value.length <= 300);
}

/** The library is given bytes and never a name or address: it has ways of its own to fetch those. */
function readTags(bytes: Uint8Array): ReturnType<Load> {
  const whole = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  try {
    return (ExifReader.load as unknown as Load)(whole, { excludeTags: { xmp: true, mpf: true } });
  } catch {
    // Metadata that cannot be read are none; the image itself is not touched by it.
    return {};
  }
}

/** `1907:11:16 08:00:00` -> `1907-11-16`; an unset clock gives nothing. */
function dayOf(taken: string): string {
  const [, year, month = "", day = ""] = /^(\d{4}):(\d\d):(\d\d)/.exec(taken) ?? [];
  const real = year !== "0000" && +month >= 1 && +month <= 12 && +day >= 1 && +day <= 31;
  return year !== undefined && real ? `${year}-${month}-${day}` : "";
}

const proposal = (
  kind: DraftProposal["kind"],
  role: string | null,
  value: string,
  tag: string,
  text: string,
): DraftProposal => ({
  ...{ kind, role, value },
  confidence: DOUBTFUL,
  state: "open",
  evidence: { start: 0, end: 0, text: `EXIF ${tag}: ${text}` },
  rule: `image.exif-${tag}`,
});
