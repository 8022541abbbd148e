import { ArchiveError } from "../../model/archive-error";

const SIGNATURES: readonly (readonly [string, readonly number[]])[] = [
  ["a PDF document", [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ["a zip archive (or an office document, which is one)", [0x50, 0x4b, 0x03, 0x04]],
  ["a PNG image", [0x89, 0x50, 0x4e, 0x47]],
  ["a JPEG image", [0xff, 0xd8, 0xff]],
  ["a GIF image", [0x47, 0x49, 0x46, 0x38, 0x39, 0x61]],
  ["a TIFF image", [0x49, 0x49, 0x2a, 0x00]],
  ["an old office document", [0xd0, 0xcf, 0x11, 0xe0]],
  ["a gzip archive", [0x1f, 0x8b]],
  ["a program", [0x7f, 0x45, 0x4c, 0x46]],
  ["an SQLite database", [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66]],
];

/** @throws ArchiveError `import.binary` for bytes that begin with the signature of another kind of file */
export function refuseKnownBinary(bytes: Uint8Array, name: string): void {
  const known = SIGNATURES.find(([, signature]) => signature.every((byte, n) => bytes[n] === byte));
  if (known !== undefined) throw refusal(name, known[0]);
}

/** @throws ArchiveError `import.binary` for bytes with a zero among them, which no charset but Unicode's has */
export function refuseZeroBytes(bytes: Uint8Array, name: string): void {
  const zero = bytes.indexOf(0);
  if (zero !== -1) throw refusal(name, `not text: byte ${String(zero + 1)} of it is zero`);
}

const refusal = (name: string, what: string): ArchiveError =>
  new ArchiveError(
    "import.binary",
    `${name} is ${what}.`,
    "Import the document as text, Markdown, HTML, TEI, DOCX, CSV or images; other formats come in a later version.",
  );
