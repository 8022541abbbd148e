import type { DraftImage } from "../../draft";

type MediaType = DraftImage["mediaType"];

const SIGNATURES: readonly (readonly [MediaType, RegExp])[] = [
  ["image/jpeg", /^\u00ff\u00d8\u00ff/],
  ["image/png", /^\u0089PNG\r\n\u001a\n/],
  ["image/tiff", /^(?:II\*\0|MM\0\*)/],
  ["image/webp", /^RIFF[^]{4}WEBP/],
];

/** The kind of image by its first bytes, null for none that is kept as a facsimile. */
export function imageKind(bytes: Uint8Array): MediaType | null {
  const head = String.fromCharCode(...bytes.subarray(0, 16));
  return SIGNATURES.find(([, sign]) => sign.test(head))?.[0] ?? null;
}
