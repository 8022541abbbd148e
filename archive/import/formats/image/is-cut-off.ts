import type { DraftImage } from "../../draft";
import type { ByteSource } from "../../importer";

/** Programs add a few bytes behind the end; more than that is no end. */
const TAIL = 65_536;

/** True when the image breaks off before its end, as a copy that was stopped does. Of a large image, which is sent in part, nothing is said. */
export function isCutOff({ bytes, size }: ByteSource, mediaType: DraftImage["mediaType"]): boolean {
  if (bytes.length < size) return false;
  const tail = String.fromCharCode(...bytes.subarray(Math.max(0, size - TAIL)));
  if (mediaType === "image/jpeg") return !tail.includes("\u00ff\u00d9");
  if (mediaType === "image/png") return !tail.includes("IEND");
  if (mediaType !== "image/webp" || size < 8) return false;
  // RIFF says how many bytes follow its first eight, least first.
  const [b0 = 0, b1 = 0, b2 = 0, b3 = 0] = bytes.subarray(4, 8);
  return b0 + b1 * 256 + b2 * 65_536 + b3 * 16_777_216 + 8 > size;
}
